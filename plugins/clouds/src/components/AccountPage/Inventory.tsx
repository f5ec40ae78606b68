import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Cell,
  CellText,
  ColumnConfig,
  Link,
  SearchField,
  Select,
  Table,
  Text,
} from '@backstage/ui';
import {
  Account,
  AdoptionItem,
  cloudsInstanceCreatePermission,
  cloudsResourceCreatePermission,
  InventoryKind,
  inventoryKinds,
  managedKinds,
  maxAdoptionsPerRequest,
  Resource,
} from '@rackstage/plugin-clouds-common';
import {
  EmptyState,
  FailurePanel,
  MoreRows,
  RelativeTime,
  SelectionBar,
} from '@rackstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useResources } from '../../hooks/useAccounts';
import { cloudsTranslationRef } from '../../translations/ref';
import { AdoptDialog } from '../management/AdoptDialog';
import { ManagementBadge } from '../management/ManagementBadge';
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
  const columns = useColumns(kind);
  const observedAt = resources.data?.pages[0].observedAt;
  const [selected, setSelected] = useState<Set<string>>(new Set());
  const [adopting, setAdopting] = useState<AdoptionItem[]>();
  const { allowed: mayAdopt } = usePermission({
    permission:
      kind === 'instance'
        ? cloudsInstanceCreatePermission
        : cloudsResourceCreatePermission,
  });
  const chosen = (rows ?? []).filter(
    row => selected.has(row.id) && row.management === 'unknown',
  );
  const canAdopt = mayAdopt && isAdoptable(kind);
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
      {canAdopt && chosen.length > 0 && (
        <SelectionBar
          text={t('adopt.selected', { count: chosen.length })}
          onClear={() => setSelected(new Set())}
        >
          <Button
            size="small"
            variant="primary"
            isDisabled={chosen.length > maxAdoptionsPerRequest}
            onPress={() =>
              setAdopting(
                chosen.map(({ id }) => ({
                  kind: kind as AdoptionItem['kind'],
                  region: region ?? '',
                  id,
                })),
              )
            }
          >
            {t('adopt.action')}
          </Button>
        </SelectionBar>
      )}
      {adopting && (
        <AdoptDialog
          account={account.name}
          items={adopting}
          onDone={() => {
            setAdopting(undefined);
            setSelected(new Set());
          }}
          onClose={() => setAdopting(undefined)}
        />
      )}
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

const isAdoptable = (kind: InventoryKind): boolean =>
  kind === 'instance' || managedKinds.some(managed => managed === kind);

function useColumns(kind: InventoryKind): ColumnConfig<Resource>[] {
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
            cell: ({ management = 'unknown', managed }: Resource) => (
              <Cell>
                <ManagementBadge state={management} />
                {managed && (
                  <Link href={pathOf(managed)}>
                    {t('management.managedAs', { name: managed.name })}
                  </Link>
                )}
              </Cell>
            ),
          },
        ]
      : []),
  ];
}

const pathOf = ({ kind, id }: NonNullable<Resource['managed']>) =>
  kind === 'instance' ? `/clouds/instances/${id}` : `/clouds/resources/${id}`;
