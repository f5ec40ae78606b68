import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Container, Skeleton, Text } from '@backstage/ui';
import {
  PersonAccess,
  workspacesAccessReadPermission,
} from '@rackstage/plugin-workspaces-common';
import { FailurePanel, Owner, OwnerField, Panel, useMe } from '@rackstage/ui';
import { useAddress } from '../../hooks/useAddress';
import { usePersonAccess } from '../../hooks/useAccess';
import { workspacesTranslationRef } from '../../translations/ref';
import styles from '../shared/workspaces.module.css';
import { PermissionsTable } from './PermissionsTable';
import { Reason, reasonKey, useReasonText } from './Reason';

/** What somebody may do, and why; everybody sees their own. */
export function PersonPage() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { params, set } = useAddress();
  const own = useMe();
  const asked = params.get('person') ?? undefined;
  const { allowed: mayAsk } = usePermission({
    permission: workspacesAccessReadPermission,
  });
  const { data, error, refetch } = usePersonAccess(asked);
  return (
    <Container>
      <div className={styles.head}>
        <div>
          <Text as="h2" variant="title-x-small" weight="bold">
            {t('access.personTitle')}
          </Text>
          <Text as="p" color="secondary">
            {t('access.personHint')}
          </Text>
        </div>
        {mayAsk && (
          <OwnerField
            label={t('access.person')}
            value={asked ?? own}
            onChange={person =>
              set('person', person === own ? undefined : person)
            }
          />
        )}
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton width="100%" height={240} />}
      {data && !error && <Person access={data} />}
    </Container>
  );
}

function Person({ access }: { access: PersonAccess }) {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const { entityRef, claims, gone, memberships, silent } = access;
  const reasonText = useReasonText();
  const groups = claims.filter(claim => claim !== entityRef);
  return (
    <div className={styles.stack}>
      {gone && <Alert status="warning" icon title={t('access.gone')} />}
      {silent.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('roles.silent', { plugins: silent.join(', ') })}
        />
      )}
      <Panel title={t('access.memberships')}>
        {memberships.length === 0 ? (
          <Text as="p">{t('access.noRoles')}</Text>
        ) : (
          <ul className={styles.list}>
            {memberships.map(grant => (
              <li key={reasonKey(grant)}>
                <Reason
                  reason={grant}
                  entityRef={entityRef}
                  textOf={reasonText}
                />
              </li>
            ))}
          </ul>
        )}
        {groups.length > 0 && (
          <p className={styles.filters}>
            <span className={styles.hint}>{t('access.groups')}</span>
            {groups.map(group => (
              <Owner key={group} entityRef={group} />
            ))}
          </p>
        )}
      </Panel>
      <Panel title={t('access.permissions')}>
        <PermissionsTable
          permissions={access.permissions}
          entityRef={entityRef}
        />
      </Panel>
    </div>
  );
}
