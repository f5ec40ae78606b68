import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Skeleton, Text } from '@backstage/ui';
import { KnownPermission } from '@rackstage/plugin-workspaces-common';
import { FailurePanel } from '@rackstage/ui';
import { ReactNode, useState } from 'react';
import { usePermissions } from '../../hooks/useRoles';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from './workspaces.module.css';

/** The permissions that there are, by plugin, each with what is chosen of it. */
export function PermissionList(props: {
  /** Names and patterns that are chosen. */
  chosen: string[];
  /** Beside the name of a plugin. */
  ofPlugin?: (pluginId: string, permissions: KnownPermission[]) => ReactNode;
  children: (permission: KnownPermission) => ReactNode;
}) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { data, error, refetch } = usePermissions();
  const [search, setSearch] = useState('');
  const found = (data?.items ?? []).filter(({ name }) =>
    name.includes(search.trim().toLowerCase()),
  );
  const plugins = [...new Set(found.map(({ pluginId }) => pluginId))].map(
    plugin =>
      [plugin, found.filter(({ pluginId }) => pluginId === plugin)] as const,
  );
  const known = new Set(data?.items.map(({ name }) => name));
  const others = props.chosen.filter(name => !known.has(name));
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
          {plugins.map(([plugin, permissions]) => (
            <section key={plugin} aria-label={plugin}>
              <div className={styles.plugin}>
                <span>{plugin}</span>
                {props.ofPlugin?.(plugin, permissions)}
              </div>
              {permissions.map(permission => (
                <div key={permission.name} className={styles.permission}>
                  {props.children(permission)}
                </div>
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
