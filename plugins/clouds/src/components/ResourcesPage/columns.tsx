import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { Owner, Price, RelativeTime } from '@rackstage/ui';
import { ReactElement } from 'react';
import { Kind } from '../../hooks/useResourceKinds';
import { cloudsTranslationRef } from '../../translations/ref';
import { useChosenColumns } from '../list/ColumnChoice';
import { NameCell } from '../list/NameCell';
import { ResourceValue } from '../resources/ResourceValue';
import { ManagementBadge } from '../management/ManagementBadge';
import { PhaseBadge } from '../shared/PhaseBadge';

/** Columns that all kinds have; those of the kind are between them. */
const first = ['name', 'state', 'management'] as const;
const last = ['account', 'region', 'owner', 'price', 'created'] as const;

type SharedColumn = (typeof first)[number] | (typeof last)[number];

const isShared = (id: string): id is SharedColumn =>
  [...first, ...last].includes(id as SharedColumn);

/** Sort keys of the API, by column. */
export const sortKeys: Record<string, string> = {
  name: 'name',
  state: 'phase',
  region: 'region',
  created: 'createdAt',
};

export function useResourceColumns({ columns }: Kind) {
  const all = [...first, ...columns.map(({ path }) => path), ...last];
  return useChosenColumns(
    all,
    all.filter(id => id !== 'price'),
  );
}

export function useColumnTitle({ columns }: Kind): (id: string) => string {
  const { t } = useTranslationRef(cloudsTranslationRef);
  return id =>
    isShared(id)
      ? t(`field.${id}`)
      : (columns.find(({ path }) => path === id)?.title ?? id);
}

const minWidths: Record<string, number> = {
  name: 240,
  'observed.address': 200,
  'observed.endpoint': 240,
  owner: 150,
  created: 150,
};

/** Columns of the table, as BUI takes them. */
export function useColumnConfig(
  kind: Kind,
  visible: string[],
): ColumnConfig<ManagedResource>[] {
  const titleOf = useColumnTitle(kind);
  return visible.map(id => {
    const field = kind.columns.find(({ path }) => path === id);
    return {
      id,
      label: titleOf(id),
      cell: field
        ? resource => (
            <Cell>
              <ResourceValue resource={resource} field={field} isShort />
            </Cell>
          )
        : cells[id as SharedColumn],
      isRowHeader: id === 'name',
      isSortable: id in sortKeys,
      minWidth: minWidths[id] ?? 120,
      defaultWidth: id === 'name' ? '2fr' : '1fr',
    };
  });
}

const cells: Record<SharedColumn, (resource: ManagedResource) => ReactElement> =
  {
    name: resource => (
      <NameCell row={resource} href={`/clouds/resources/${resource.id}`} />
    ),
    state: ({ phase }) => (
      <Cell>
        <PhaseBadge phase={phase} />
      </Cell>
    ),
    management: ({ management }) => (
      <Cell>
        <ManagementBadge state={management} />
      </Cell>
    ),
    account: ({ account }) => <CellText title={account.title} />,
    region: ({ region }) => <CellText title={region} />,
    owner: ({ owner }) => (
      <Cell>
        <Owner entityRef={owner} />
      </Cell>
    ),
    price: ({ price }) => (
      <Cell>
        <Price money={price?.monthly} per="month" />
      </Cell>
    ),
    created: ({ createdAt }) => (
      <Cell>
        <RelativeTime time={createdAt} />
      </Cell>
    ),
  };
