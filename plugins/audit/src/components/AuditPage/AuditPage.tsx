import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Container, Text } from '@backstage/ui';
import { auditTrailVerifyPermission } from '@rackstage/plugin-audit-common';
import { EmptyState, FailurePanel, MoreRows, useFormat } from '@rackstage/ui';
import { RiHistoryLine } from '@remixicon/react';
import { useEventCount, useEvents } from '../../hooks/useAudit';
import { useFilters } from '../../hooks/useFilters';
import { auditTranslationRef } from '../../translations/ref';
import styles from './AuditPage.module.css';
import { EventPanel } from './EventPanel';
import { EventsTable, rowButtonId } from './EventsTable';
import { ExportButtons } from './ExportButtons';
import { FilterBar } from './FilterBar';
import { TrailState } from './TrailState';

/** Who did what: a search, one event beside it, and whether the trail is whole. */
export function AuditPage() {
  const { t } = useTranslationRef(auditTranslationRef);
  const format = useFormat();
  const { filters, params, set } = useFilters();
  const found = useEvents(filters);
  const { data, error, refetch } = found;
  const { data: count } = useEventCount(filters);
  const { allowed: mayVerify } = usePermission({
    permission: auditTrailVerifyPermission,
  });
  const chosen = Number(params.get('id')) || undefined;
  const events = data?.pages.flatMap(({ items }) => items);
  return (
    <Container>
      {mayVerify && <TrailState />}
      <FilterBar />
      <div className={styles.summary}>
        <Text variant="body-small" color="secondary" aria-live="polite">
          {count &&
            (count.isMore
              ? t('list.countMore', { number: format.number(count.count) })
              : t('list.count', {
                  count: count.count,
                  number: format.number(count.count),
                }))}
        </Text>
        <ExportButtons filters={filters} />
      </div>
      {error && <FailurePanel error={error} onRetry={() => void refetch()} />}
      <div className={chosen ? styles.beside : undefined}>
        <div className={styles.list}>
          {(data || !error) && (
            <EventsTable
              events={events}
              chosen={chosen}
              onChoose={id => set({ id: String(id) })}
              empty={
                <EmptyState
                  icon={<RiHistoryLine />}
                  title={t('list.empty')}
                  description={t('list.emptyHint')}
                />
              }
            />
          )}
          <MoreRows pages={found} />
        </div>
        {chosen && (
          <EventPanel
            key={chosen}
            id={chosen}
            onClose={() => {
              set({ id: undefined });
              document.getElementById(rowButtonId(chosen))?.focus();
            }}
            onFilter={(name, value) => set({ [name]: value, readings: 'true' })}
          />
        )}
      </div>
    </Container>
  );
}
