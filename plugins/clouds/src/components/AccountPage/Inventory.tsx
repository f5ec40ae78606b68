import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Cell,
  CellText,
  ColumnConfig,
  SearchField,
  Select,
  Table,
  Text,
} from '@backstage/ui';
import {
  Account,
  AdoptionItem,
  InventoryKind,
  inventoryKinds,
  isAdoptable,
  Resource,
} from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  RelativeTime,
} from '@rackstage/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { ManagedLink } from '../InventoryPage/ManagedLink';
import { StatusBadge } from '../InventoryPage/StatusCell';
import { AdoptSelection, useMayAdopt } from '../management/AdoptSelection';
import styles from './AccountPage.module.css';
import { useResourceDetails } from './useResourceDetails';

/** Height of a row in pixels. */
const rowHeight = 40;

/** What was last observed, one kind in one region at a time. */
export function Inventory({ account }: { account: Account }) {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const [params, setParams] = useSearchParams();
  const choose = (key: string, value: string) =>
    setParams(
      before => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set(key, value);
        } else {
          after.delete(key);
        }
        return after;
      },
      { replace: true },
    );
  const regions = useResources({ accountId: account.id, kind: 'region' });
  const regionList = regions.data?.pages.flatMap(({ items }) => items) ?? [];
  const kind = (params.get('kind') ?? 'image') as InventoryKind;
  const region = params.get('region') ?? regionList[0]?.id;
  const search = params.get('search') ?? '';
  const resources = useResources({
    accountId: account.id,
    kind,
    region,
    search,
  });
  const rows = resources.data?.pages.flatMap(({ items }) => items);
  const columns = useColumns(kind, rows?.some(row => statusOf(row)) ?? false);
  const observedAt = resources.data?.pages[0].observedAt;
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const mayAdopt = useMayAdopt();
  const canAdopt = isAdoptable(kind) && mayAdopt(kind);
  const chosen = (rows ?? []).filter(
    row => selected.has(row.id) && row.management === 'unknown',
  );
  const isEmpty = regions.isSuccess && regionList.length === 0;
  return (
    <>
      <div className={styles.tools}>
        <Select
          size="small"
          label={t('inventory.region')}
          placeholder={t('fields.loading')}
          options={regionList.map(({ id, name }) => ({ id, label: name }))}
          value={region ?? null}
          onChange={key => choose('region', String(key))}
        />
        <Select
          size="small"
          label={t('field.kind')}
          options={inventoryKinds.map(id => ({ id, label: t(`kind.${id}`) }))}
          value={kind}
          onChange={key => choose('kind', String(key))}
        />
        <SearchField
          size="small"
          aria-label={t('inventory.search')}
          placeholder={t('inventory.search')}
          value={search}
          onChange={text => choose('search', text)}
          className={styles.search}
        />
        <Text variant="body-small" color="secondary">
          {observedAt && <RelativeTime time={observedAt} />}
        </Text>
      </div>
      {resources.error && (
        <FailurePanel
          error={resources.error}
          onRetry={() => void resources.refetch()}
        />
      )}
      <AdoptSelection
        chosen={chosen.map(({ id }) => ({
          account: account.name,
          kind: kind as AdoptionItem['kind'],
          region: region ?? '',
          id,
        }))}
        onClear={() => setSelected(new Set())}
      />
      {isEmpty ? (
        <EmptyState
          title={t('inventory.never')}
          description={t('inventory.neverHint')}
        />
      ) : (
        <div className={styles.table}>
          <Table
            columnConfig={columns}
            data={rows}
            isPending={rows === undefined}
            isStale={resources.isPlaceholderData}
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
            emptyState={
              <EmptyState
                title={t('inventory.empty')}
                description={t('inventory.emptyHint')}
              />
            }
          />
        </div>
      )}
      <MoreRows pages={resources} />
    </>
  );
}

const statusOf = ({ data }: Resource): string | undefined =>
  typeof data.status === 'string' ? data.status : undefined;

function useColumns(
  kind: InventoryKind,
  hasStatus: boolean,
): ColumnConfig<Resource>[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const details = useResourceDetails();
  return [
    {
      id: 'name',
      label: t('field.name'),
      minWidth: 180,
      isRowHeader: true,
      cell: ({ name }) => <CellText title={name} />,
    },
    {
      id: 'id',
      label: t('field.id'),
      minWidth: 180,
      cell: ({ id }) => (
        <Cell>
          <span className={styles.mono}>{id}</span>
        </Cell>
      ),
    },
    ...(hasStatus
      ? [
          {
            id: 'state',
            label: t('field.state'),
            minWidth: 120,
            cell: (resource: Resource) => (
              <Cell>
                <StatusBadge status={statusOf(resource)} />
              </Cell>
            ),
          },
        ]
      : []),
    {
      id: 'details',
      label: t('field.details'),
      minWidth: 220,
      defaultWidth: '2fr',
      cell: resource => <CellText title={details(resource)} />,
    },
    ...(isAdoptable(kind)
      ? [
          {
            id: 'management',
            label: t('field.management'),
            minWidth: 170,
            cell: (resource: Resource) => (
              <Cell>
                <ManagedLink item={resource} />
              </Cell>
            ),
          },
        ]
      : []),
  ];
}
