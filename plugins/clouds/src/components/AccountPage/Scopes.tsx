import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table } from '@backstage/ui';
import {
  EmptyState,
  FailurePanel,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { useScopes } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from '../shared/useReason';
import styles from './AccountPage.module.css';

/** What was read from the account, when, and what could not be, and why. */
export function Scopes({ accountId }: { accountId: string }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const reason = useReason();
  const { data, error, refetch } = useScopes(accountId);
  if (error) {
    return <FailurePanel error={error} onRetry={() => void refetch()} />;
  }
  const rows = data?.map(scope => ({
    ...scope,
    id: `${scope.region ?? ''}/${scope.kind}`,
  }));
  return (
    <div className={styles.table}>
      <Table
        data={rows}
        isPending={!rows}
        pagination={{ type: 'none' }}
        virtualized={(rows?.length ?? 0) > 60 && { rowHeight: 40 }}
        emptyState={<EmptyState title={t('inventory.never')} />}
        columnConfig={[
          {
            id: 'region',
            label: t('field.region'),
            isRowHeader: true,
            minWidth: 120,
            cell: ({ region }) => (
              <CellText title={region ?? t('inventory.allRegions')} />
            ),
          },
          {
            id: 'kind',
            label: t('field.kind'),
            minWidth: 110,
            cell: ({ kind }) => <CellText title={t(`kind.${kind}`)} />,
          },
          {
            id: 'count',
            label: t('field.count'),
            minWidth: 80,
            cell: ({ count }) => <CellText title={String(count)} />,
          },
          {
            id: 'observed',
            label: t('field.observed'),
            minWidth: 120,
            cell: ({ observedAt }) => (
              <Cell>
                {observedAt ? (
                  <RelativeTime time={observedAt} />
                ) : (
                  t('inventory.never')
                )}
              </Cell>
            ),
          },
          {
            id: 'state',
            label: t('field.state'),
            minWidth: 130,
            cell: ({ error: failure }) => (
              <Cell>
                {failure ? (
                  <StateBadge state="failed" title={failure.message}>
                    {reason(failure.code)}
                  </StateBadge>
                ) : (
                  <StateBadge state="ok">{t('inventory.state.ok')}</StateBadge>
                )}
              </Cell>
            ),
          },
        ]}
      />
    </div>
  );
}
