import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Checkbox } from '@backstage/ui';
import { KnownPermission } from '@rackstage/plugin-workspaces-common';
import { signInsTranslationRef } from '../../translations/signInsRef';
import { PermissionList } from '../shared/PermissionList';

/** What a token is for: single permissions, or all of a plugin. */
export function TokenPermissions(props: {
  value: string[];
  onChange: (value: string[]) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(signInsTranslationRef);
  const put = (name: string, isChosen: boolean) =>
    onChange([
      ...value.filter(one => one !== name),
      ...(isChosen ? [name] : []),
    ]);
  const hasAll = (pluginId: string) => value.includes(allOf(pluginId));
  return (
    <PermissionList
      // Those of whole plugins are shown at the plugins.
      chosen={value.filter(name => !name.endsWith('.*'))}
      ofPlugin={(pluginId, permissions) =>
        permissions.every(isNamedAfter(pluginId)) && (
          <Checkbox
            isSelected={hasAll(pluginId)}
            onChange={isChosen => put(allOf(pluginId), isChosen)}
          >
            {t('create.allOf', { pattern: allOf(pluginId) })}
          </Checkbox>
        )
      }
    >
      {permission => {
        const { name, pluginId } = permission;
        const isIncluded =
          hasAll(pluginId) && isNamedAfter(pluginId)(permission);
        return (
          <Checkbox
            isSelected={isIncluded || value.includes(name)}
            isDisabled={isIncluded}
            onChange={isChosen => put(name, isChosen)}
          >
            {name}
          </Checkbox>
        );
      }}
    </PermissionList>
  );
}

const allOf = (pluginId: string) => `${pluginId}.*`;

const isNamedAfter =
  (pluginId: string) =>
  ({ name }: KnownPermission) =>
    name.startsWith(`${pluginId}.`);
