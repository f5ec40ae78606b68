import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Select, Skeleton, Text } from '@backstage/ui';
import { KnownPermission } from '@rackstage/plugin-workspaces-common';
import { FailurePanel } from '@rackstage/ui';
import { useState } from 'react';
import { usePermissions } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { Chosen, reachOf, Reach, withReach } from './chosen';

/** How far each permission that there is reaches, by plugin. */
export function PermissionPicker(props: {
  value: Chosen;
  onChange: (value: Chosen) => void;
}) {
  const { value, onChange } = props;
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { data, error, refetch } = usePermissions();
  const [search, setSearch] = useState('');
  const found = (data?.items ?? []).filter(({ name }) =>
    name.includes(search.trim().toLowerCase()),
  );
  const plugins = [...new Set(found.map(({ pluginId }) => pluginId))];
  const known = new Set(data?.items.map(({ name }) => name));
  const others = [...value.allow, ...value.allowOwned].filter(
    name => !known.has(name),
  );
  return (
    <div className={styles.stack}>
      <Text as="p" weight="bold">
        {t('roles.permissions')}
      </Text>
      <SearchField
        size="small"
        aria-label={t('roles.search')}
        placeholder={t('roles.search')}
        value={search}
        onChange={setSearch}
      />
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={200} />}
      {data && (
        <div className={styles.picker}>
          {plugins.map(plugin => (
            <section key={plugin} aria-label={plugin}>
              <div className={styles.plugin}>{plugin}</div>
              {found
                .filter(({ pluginId }) => pluginId === plugin)
                .map(permission => (
                  <PermissionRow
                    key={permission.name}
                    permission={permission}
                    reach={reachOf(value, permission.name)}
                    onChange={reach =>
                      onChange(withReach(value, permission.name, reach))
                    }
                  />
                ))}
            </section>
          ))}
        </div>
      )}
      {data && others.length > 0 && (
        <Text as="p" color="secondary">
          {t('roles.patterns', { patterns: others.join(', ') })}
        </Text>
      )}
      {data && data.silent.length > 0 && (
        <Text as="p" color="warning">
          {t('roles.silent', { plugins: data.silent.join(', ') })}
        </Text>
      )}
    </div>
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
    <div className={styles.permission}>
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
    </div>
  );
}
