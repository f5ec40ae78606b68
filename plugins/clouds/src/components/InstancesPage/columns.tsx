import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { Owner, Price, RelativeTime, useFormat } from '@rackstage/ui';
import { ReactElement } from 'react';
import { useWorkspaceTitle } from '../../hooks/useWorkspaces';
import { cloudsTranslationRef } from '../../translations/ref';
import { useChosenColumns } from '../list/ColumnChoice';
import { NameCell } from '../list/NameCell';
import { ManagementBadge } from '../management/ManagementBadge';
import { PhaseBadge } from '../shared/PhaseBadge';

const columnIds = [
  'name',
  'state',
  'management',
  'workspace',
  'account',
  'region',
  'spec',
  'image',
  'addresses',
  'owner',
  'price',
  'created',
  'expires',
] as const;

export type ColumnId = (typeof columnIds)[number];

const shownAtFirst: ColumnId[] = [
  'name',
  'state',
  'management',
  'account',
  'region',
  'spec',
  'addresses',
  'owner',
  'created',
];

/** Sort keys of the API, by column. */
export const sortKeys: Partial<Record<ColumnId, string>> = {
  name: 'name',
  state: 'phase',
  region: 'region',
  created: 'createdAt',
  expires: 'expiresAt',
};

const minWidths: Partial<Record<ColumnId, number>> = {
  name: 260,
  owner: 150,
  created: 150,
  expires: 150,
};

export const useInstanceColumns = () =>
  useChosenColumns(columnIds, shownAtFirst);

/** Columns of the table, as BUI takes them. */
export function useColumnConfig(visible: ColumnId[]): ColumnConfig<Instance>[] {
  const { t } = useTranslationRef(cloudsTranslationRef);
  const format = useFormat();
  const workspaceTitle = useWorkspaceTitle();
  const cells: Record<ColumnId, (instance: Instance) => ReactElement> = {
    name: instance => (
      <NameCell row={instance} href={`/clouds/instances/${instance.id}`} />
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
    workspace: ({ workspaceId }) => (
      <CellText title={workspaceTitle(workspaceId)} />
    ),
    account: ({ account }) => <CellText title={account.title} />,
    region: ({ region, zone }) => <CellText title={zone ?? region} />,
    spec: ({ spec }) => (
      <CellText
        title={t('value.vcpus', {
          vcpus: String(spec.vcpus),
          memory: format.memory(spec.memoryMiB),
        })}
      />
    ),
    image: ({ image }) => <CellText title={image.name} />,
    addresses: ({ addresses }) => (
      <CellText
        title={
          addresses.map(({ address }) => address).join(', ') || t('value.none')
        }
      />
    ),
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
    expires: ({ expiresAt }) => (
      <Cell>
        {expiresAt ? <RelativeTime time={expiresAt} /> : t('value.none')}
      </Cell>
    ),
  };
  return visible.map(id => ({
    id,
    label: t(`field.${id}`),
    cell: cells[id],
    isRowHeader: id === 'name',
    isSortable: id in sortKeys,
    minWidth: minWidths[id] ?? 120,
    defaultWidth: id === 'name' ? '2fr' : '1fr',
  }));
}
