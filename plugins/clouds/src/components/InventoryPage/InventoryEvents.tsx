import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table } from '@backstage/ui';
import {
  InventoryEvent,
  inventoryEventReasons,
  inventoryKinds,
} from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  ListPage,
  NoMatch,
  RelativeTime,
  StateBadge,
} from '@rackstage/ui';
import { RiPulseLine } from '@remixicon/react';
import { useAccounts } from '../../hooks/useAccounts';
import { useInventoryEvents } from '../../hooks/useInventory';
import { cloudsTranslationRef } from '../../translations/ref';
import { useReason } from '../shared/useReason';
import { useStatusText } from './StatusCell';
import { useInventoryFilter } from './useInventoryFilter';
import styles from './InventoryPage.module.css';

const orNone = (values: string[]) => (values.length > 0 ? values : undefined);

/** What happened in the clouds: what failed, came, went, or is in another state. */
export function InventoryEvents() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const { filter, type, reason, change, reset, isFiltered } =
    useInventoryFilter();
  const { q, accountId, kind, region } = filter;
  const pages = useInventoryEvents({
    q,
    accountId,
    kind,
    region,
    type: orNone(type),
    reason: orNone(reason),
  });
  const { data: accounts } = useAccounts();
  const rows = pages.data?.pages
    .flatMap(({ items }) => items)
    .map(event => ({ ...event, event, id: String(event.id) }));
  return (
    <ListPage
      tools={null}
      search={q ?? ''}
      searchLabel={t('browse.searchEvents')}
      facets={[
        {
          key: 'type',
          title: t('browse.events.type'),
          chosen: type,
          choices: (['Warning', 'Normal'] as const).map(value => ({
            value,
            label: t(`browse.events.${value}`),
          })),
        },
        {
          key: 'reason',
          title: t('browse.events.reason'),
          chosen: reason,
          choices: inventoryEventReasons.map(value => ({
            value,
            label: t(`browse.reason.${value}`),
          })),
        },
        {
          key: 'kind',
          title: t('field.kind'),
          chosen: kind ?? [],
          choices: inventoryKinds.map(value => ({
            value,
            label: t(`kind.${value}`),
          })),
        },
        {
          key: 'accountId',
          title: t('field.account'),
          chosen: accountId ?? [],
          choices: (accounts ?? []).map(({ id: value, title: label }) => ({
            value,
            label,
          })),
        },
      ]}
      onFilter={change}
      onReset={isFiltered ? reset : undefined}
      pages={pages}
      rowCount={rows?.length}
      keysText={t('browse.events.keys')}
      empty={
        <EmptyState
          icon={<RiPulseLine />}
          title={t('browse.events.empty')}
          description={t('browse.events.emptyHint')}
        />
      }
      bulkBar={null}
    >
      <EventsTable
        rows={rows}
        isStale={pages.isPlaceholderData}
        onReset={reset}
      />
    </ListPage>
  );
}

type Row = Omit<InventoryEvent, 'id'> & { id: string; event: InventoryEvent };

function EventsTable(props: {
  rows: Row[] | undefined;
  isStale: boolean;
  onReset: () => void;
}) {
  const { rows, isStale, onReset } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const whatHappened = useEventText();
  return (
    <div
      role="region"
      aria-label={t('browse.view.events')}
      className={styles.table}
    >
      <Table
        data={rows}
        isPending={rows === undefined}
        isStale={isStale}
        pagination={{ type: 'none' }}
        emptyState={<NoMatch title={t('browse.noMatch')} onReset={onReset} />}
        columnConfig={[
          {
            id: 'at',
            label: t('browse.events.at'),
            minWidth: 130,
            cell: ({ at }) => (
              <Cell>
                <RelativeTime time={at} />
              </Cell>
            ),
          },
          {
            id: 'name',
            label: t('field.name'),
            isRowHeader: true,
            minWidth: 180,
            cell: ({ name, event }) => (
              <CellText title={name} description={t(`kind.${event.kind}`)} />
            ),
          },
          {
            id: 'what',
            label: t('browse.events.what'),
            minWidth: 260,
            defaultWidth: '2fr',
            cell: ({ event }) => (
              <Cell>
                <span className={styles.event}>
                  <StateBadge
                    state={event.type === 'Warning' ? 'attention' : 'ok'}
                  >
                    {t(`browse.reason.${event.reason}`)}
                  </StateBadge>
                  {whatHappened(event)}
                </span>
              </Cell>
            ),
          },
          {
            id: 'account',
            label: t('field.account'),
            minWidth: 130,
            cell: ({ account, region }) => (
              <CellText title={account.title} description={region} />
            ),
          },
        ]}
      />
    </div>
  );
}

/** What a reason alone does not say: from which state to which, and what the cloud said. */
function useEventText(): (event: InventoryEvent) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const statusText = useStatusText();
  const reason = useReason();
  return ({ params }) => {
    const text = (key: string) =>
      typeof params[key] === 'string' ? params[key] : undefined;
    const [from, to, code, message] = ['from', 'to', 'code', 'message'].map(
      text,
    );
    const change =
      from &&
      to &&
      t('browse.events.change', {
        from: statusText(from),
        to: statusText(to),
      });
    const cause = code && `${reason(code)}${message ? `: ${message}` : ''}`;
    return [change ?? (to && statusText(to)), cause]
      .filter(Boolean)
      .join(' · ');
  };
}
