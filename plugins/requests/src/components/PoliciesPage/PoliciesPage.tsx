import {
  BreadcrumbEntry,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, Container, Skeleton, Text } from '@backstage/ui';
import {
  PolicyVersion,
  requestsPolicyUpdatePermission,
} from '@rackstage/plugin-requests-common';
import { FailurePanel, NotAllowed, Panel, RelativeTime } from '@rackstage/ui';
import { useState } from 'react';
import { usePolicy } from '../../hooks/usePolicy';
import { requestsTranslationRef } from '../../translations/ref';
import { PolicyAuthor } from './PolicyAuthor';
import { PolicyEditor } from './PolicyEditor';
import { PolicyRules } from './PolicyRules';
import { PolicyVersions } from './PolicyVersions';
import styles from '../shared/shared.module.css';

/** What needs whose approval: as it is, as it was, and as it is going to be. */
export function PoliciesPage() {
  const { t } = useTranslationRef(requestsTranslationRef);
  const { data, error, refetch } = usePolicy();
  const isRefused =
    (error as { statusCode?: number } | null)?.statusCode === 403;
  if (isRefused) {
    return <NotAllowed />;
  }
  return (
    <Container>
      <BreadcrumbEntry entry={{ label: t('policy.title'), href: '.' }}>
        {error && !data && (
          <FailurePanel error={error} onRetry={() => void refetch()} />
        )}
        {!data && !error && <Skeleton width="100%" height={280} />}
        {data && <Policies current={data} />}
      </BreadcrumbEntry>
    </Container>
  );
}

function Policies({ current }: { current: PolicyVersion }) {
  const { t } = useTranslationRef(requestsTranslationRef);
  const [isEditing, setEditing] = useState(false);
  const { allowed: mayUpdate, loading } = usePermission({
    permission: requestsPolicyUpdatePermission,
  });
  const { version, policy, createdAt } = current;
  return (
    <>
      <header className={styles.head}>
        <div>
          <Text as="h2" variant="title-small" weight="bold">
            {t('policy.title')}
          </Text>
          <Text as="p" color="secondary">
            {t('policy.hint')}
          </Text>
        </div>
        {mayUpdate && !isEditing && (
          <Button variant="primary" onPress={() => setEditing(true)}>
            {t('policy.edit')}
          </Button>
        )}
      </header>
      <div className={styles.stack}>
        {!mayUpdate && !loading && (
          <Text color="secondary">{t('policy.readOnly')}</Text>
        )}
        {isEditing ? (
          <PolicyEditor current={current} onClose={() => setEditing(false)} />
        ) : (
          <Panel
            title={t('policy.inForce', { version: String(version) })}
            badges={
              <span className={styles.aside}>
                {t('policy.inForceSince')} <RelativeTime time={createdAt} /> ·{' '}
                <PolicyAuthor version={current} />
              </span>
            }
          >
            <PolicyRules policy={policy} />
          </Panel>
        )}
        <PolicyVersions />
      </div>
    </>
  );
}
