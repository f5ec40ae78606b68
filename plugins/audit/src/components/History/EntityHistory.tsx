import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Container, Skeleton } from '@backstage/ui';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  RelativeTime,
} from '@rackstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useEntityHistory } from '../../hooks/useAudit';
import { auditTranslationRef } from '../../translations/ref';
import styles from '../AuditPage/AuditPage.module.css';
import { Actor } from '../shared/Actor';
import { OutcomeBadge } from '../shared/OutcomeBadge';

/** What was done to an entity, for whoever may read it. */
export function EntityHistory() {
  const { t } = useTranslationRef(auditTranslationRef);
  const { entity } = useEntity();
  const history = useEntityHistory(stringifyEntityRef(entity));
  const { data, error, refetch } = history;
  const events = data?.pages.flatMap(({ items }) => items);
  return (
    <Container>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      {!events && !error && <Skeleton width="100%" height={240} />}
      {events?.length === 0 && (
        <EmptyState
          icon={<RiHistoryLine />}
          title={t('history.empty')}
          description={t('history.emptyHint')}
        />
      )}
      {events && events.length > 0 && (
        <table className={styles.table} aria-label={t('history.label')}>
          <thead>
            <tr>
              <th scope="col">{t('field.at')}</th>
              <th scope="col">{t('field.event')}</th>
              <th scope="col">{t('field.actor')}</th>
              <th scope="col">{t('field.status')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map(event => (
              <tr key={event.id}>
                <td>
                  <RelativeTime time={event.at} />
                </td>
                <td>{event.event}</td>
                <td>
                  <Actor name={event.actor} />
                </td>
                <td>
                  <OutcomeBadge status={event.status} /> {event.error}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <MoreRows pages={history} />
    </Container>
  );
}
