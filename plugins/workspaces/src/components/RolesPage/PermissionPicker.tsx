import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select } from '@backstage/ui';
import { KnownPermission } from '@rackstage/plugin-workspaces-common';
import { workspacesTranslationRef } from '../../translations/ref';
import { PermissionList } from '../shared/PermissionList';
import styles from '../shared/workspaces.module.css';
import { Chosen, reachOf, Reach, withReach } from './chosen';

/** How far each permission that there is reaches, by plugin. */
export function PermissionPicker(props: {
  value: Chosen;
  onChange: (value: Chosen) => void;
}) {
  const { value, onChange } = props;
  return (
    <PermissionList chosen={[...value.allow, ...value.allowOwned]}>
      {permission => (
        <PermissionRow
          permission={permission}
          reach={reachOf(value, permission.name)}
          onChange={reach => onChange(withReach(value, permission.name, reach))}
        />
      )}
    </PermissionList>
  );
}

function PermissionRow(props: {
  permission: KnownPermission;
  reach: Reach;
  onChange: (reach: Reach) => void;
}) {
  const { permission, reach, onChange } = props;
  const { name, portalOnly, resourceType } = permission;
  const { t } = useTranslationRef(workspacesTranslationRef);
  return (
    <>
      <span className={styles.mono}>{name}</span>
      {portalOnly ? (
        <span className={styles.hint}>{t('roles.portalOnly')}</span>
      ) : (
        <Select
          size="small"
          aria-label={t('roles.reach', { name })}
          options={[
            { id: 'never', label: t('roles.never') },
            ...(resourceType ? [{ id: 'owned', label: t('roles.owned') }] : []),
            { id: 'all', label: t('roles.all') },
          ]}
          value={reach}
          onChange={key => onChange(key as Reach)}
        />
      )}
    </>
  );
}
