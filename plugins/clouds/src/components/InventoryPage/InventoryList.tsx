import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Cell, CellText, ColumnConfig, Table } from '@backstage/ui';
import {
  InventoryItem,
  isAdoptable,
  QueryOf,
} from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  ExportButton,
  ListPage,
  NoMatch,
  readAllPages,
  RelativeTime,
  SimulatedBadge,
} from '@rackstage/ui';
import { RiCloudLine } from '@remixicon/react';
import { useState } from 'react';
import { cloudsApiRef } from '../../api/cloudsApi';
import { useInventory, useInventoryFacets } from '../../hooks/useInventory';
import { cloudsTranslationRef } from '../../translations/ref';
import { useResourceDetails } from '../AccountPage/useResourceDetails';
import {
  Adoptable,
  AdoptSelection,
  useMayAdopt,
} from '../management/AdoptSelection';
import { ItemDialog } from './ItemDialog';
import { inventoryToCsv } from './inventoryToCsv';
import { ManagedLink } from './ManagedLink';
import { StatusBadge } from './StatusCell';
import { useInventoryFacetChoices } from './useInventoryFacetChoices';
import { useInventoryFilter } from './useInventoryFilter';
import styles from './InventoryPage.module.css';

/** Height of a row in pixels. */
const rowHeight = 40;

const sortKeys: Record<string, string> = {
  name: 'name',
  kind: 'kind',
  state: 'status',
  region: 'region',
  changed: 'changedAt',
};

type Row = Omit<InventoryItem, 'id'> & { id: string; item: InventoryItem };

/** Everything in one list, to be searched and filtered. */
export function InventoryList() {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const api = useApi(cloudsApiRef);
  const { filter, sort, change, reset, isFiltered } = useInventoryFilter();
  const query = { ...filter, sort: sort as QueryOf<'listInventory'>['sort'] };
  const pages = useInventory(query);
  const counts = useInventoryFacets(filter);
  const facets = useInventoryFacetChoices(filter, counts.data);
  const [shown, setShown] = useState<InventoryItem>();
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const mayAdopt = useMayAdopt();
  const columns = useColumns(setShown);
  const rows = pages.data?.pages.flatMap(({ items }) => items).map(toRow);
  const canAdopt = rows?.some(({ item }) =>
    adoptableOf(item).some(({ kind }) => mayAdopt(kind)),
  );
  const chosen = (rows ?? [])
    .filter(({ id }) => selected.has(id))
    .flatMap(({ item }) => adoptableOf(item));
  const column = Object.keys(sortKeys).find(
    key => sortKeys[key] === sort.replace('-', ''),
  );
  return (
    <ListPage
      total={counts.data && t('browse.total', { count: counts.data.total })}
      tools={
        <ExportButton
          fileName="inventory.csv"
          write={async () =>
            inventoryToCsv(
              await readAllPages(cursor =>
                api.listInventory({ ...query, limit: 500, cursor }),
              ),
            )
          }
        />
      }
      search={filter.q ?? ''}
      searchLabel={t('browse.search')}
      facets={facets}
      onFilter={change}
      onReset={isFiltered ? reset : undefined}
      pages={pages}
      rowCount={rows?.length}
      keysText={t('browse.listKeys')}
      empty={
        <EmptyState
          icon={<RiCloudLine />}
          title={t('browse.empty')}
          description={t('browse.emptyHint')}
        />
      }
      bulkBar={
        <AdoptSelection
          chosen={chosen}
          onClear={() => setSelected(new Set())}
        />
      }
    >
      <div
        role="region"
        aria-label={t('browse.title')}
        className={
          (rows?.length ?? 0) > 60
            ? `${styles.table} ${styles.tall}`
            : styles.table
        }
      >
        <Table
          columnConfig={columns}
          data={rows}
          isPending={rows === undefined}
          isStale={pages.isPlaceholderData}
          pagination={{ type: 'none' }}
          selection={
            canAdopt
              ? {
                  mode: 'multiple',
                  behavior: 'toggle',
                  selected,
                  onSelectionChange: keys =>
                    setSelected(
                      keys === 'all'
                        ? new Set(rows?.map(({ id }) => id))
                        : new Set([...keys].map(String)),
                    ),
                }
              : undefined
          }
          virtualized={(rows?.length ?? 0) > 60 && { rowHeight }}
          emptyState={<NoMatch title={t('browse.noMatch')} onReset={reset} />}
          sort={{
            descriptor: {
              column: column ?? 'name',
              direction: sort.startsWith('-') ? 'descending' : 'ascending',
            },
            onSortChange: ({ column: by, direction }) =>
              change(
                'sort',
                `${direction === 'descending' ? '-' : ''}${sortKeys[String(by)]}`,
              ),
          }}
        />
      </div>
      {shown && <ItemDialog item={shown} onClose={() => setShown(undefined)} />}
    </ListPage>
  );
}

/** What nobody manages here and somebody could. */
const adoptableOf = ({
  account,
  id,
  kind,
  management,
  region,
}: InventoryItem): Adoptable[] =>
  isAdoptable(kind) && region && management === 'unknown'
    ? [{ account: account.name, kind, region, id }]
    : [];

/** Ids are the cloud's, and unique only with their place. */
const toRow = (item: InventoryItem): Row => ({
  ...item,
  item,
  id: [item.account.id, item.region, item.kind, item.id].join(' '),
});

function useColumns(
  onShow: (item: InventoryItem) => void,
): ColumnConfig<Row>[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const details = useResourceDetails();
  return [
    {
      id: 'name',
      label: t('field.name'),
      isRowHeader: true,
      isSortable: true,
      minWidth: 220,
      defaultWidth: '2fr',
      cell: ({ item }) => (
        <Cell>
          <span className={styles.name}>
            <Button
              size="small"
              variant="tertiary"
              className={styles.open}
              onPress={() => onShow(item)}
            >
              {item.name}
            </Button>
            {item.account.simulated && <SimulatedBadge />}
          </span>
        </Cell>
      ),
    },
    {
      id: 'kind',
      label: t('field.kind'),
      isSortable: true,
      minWidth: 100,
      cell: ({ kind }) => <CellText title={t(`kind.${kind}`)} />,
    },
    {
      id: 'state',
      label: t('field.state'),
      isSortable: true,
      minWidth: 110,
      cell: ({ status }) => (
        <Cell>
          <StatusBadge status={status} />
        </Cell>
      ),
    },
    {
      id: 'details',
      label: t('field.details'),
      minWidth: 160,
      defaultWidth: '2fr',
      cell: ({ item }) => <CellText title={details(item)} />,
    },
    {
      id: 'account',
      label: t('field.account'),
      minWidth: 110,
      cell: ({ account }) => <CellText title={account.title} />,
    },
    {
      id: 'region',
      label: t('field.region'),
      isSortable: true,
      minWidth: 110,
      cell: ({ region }) => <CellText title={region ?? t('value.none')} />,
    },
    {
      id: 'management',
      label: t('field.management'),
      minWidth: 150,
      cell: ({ item }) => (
        <Cell>
          <ManagedLink item={item} />
        </Cell>
      ),
    },
    {
      id: 'changed',
      label: t('browse.changed'),
      isSortable: true,
      minWidth: 120,
      cell: ({ changedAt }) => (
        <Cell>{changedAt && <RelativeTime time={changedAt} />}</Cell>
      ),
    },
  ];
}
