import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, Table } from '@backstage/ui';
import { Workspace, WorkspaceSort } from '@rackstage/plugin-workspaces-common';
import { RelativeTime, useFormat } from '@rackstage/ui';
import { ReactNode } from 'react';
import { workspacesTranslationRef } from '../../translations/ref';
import { WorkspaceState } from '../shared/WorkspaceState';
import styles from '../shared/workspaces.module.css';

export function WorkspacesTable(props: {
  /** Not there while they are loading. */
  workspaces?: Workspace[];
  sort: WorkspaceSort;
  onSort: (sort: WorkspaceSort) => void;
  empty: ReactNode;
}) {
  const { workspaces, sort, onSort, empty } = props;
  return (
    <div className={styles.table}>
      <Table
        data={workspaces}
        isPending={!workspaces}
        pagination={{ type: 'none' }}
        emptyState={empty}
        columnConfig={useColumns()}
        sort={{
          descriptor: {
            column: sort.replace('-', ''),
            direction: sort.startsWith('-') ? 'descending' : 'ascending',
          },
          onSortChange: ({ column, direction }) =>
            onSort(
              (direction === 'descending'
                ? `-${column}`
                : `${column}`) as WorkspaceSort,
            ),
        }}
      />
    </div>
  );
}

function useColumns() {
  const { t } = useTranslationRef(workspacesTranslationRef);
  const format = useFormat();
  return [
    {
      id: 'title',
      label: t('field.title'),
      isRowHeader: true,
      isSortable: true,
      minWidth: 220,
      cell: ({ id, title, description }: Workspace) => (
        <CellText
          title={title}
          description={description ?? id}
          href={`/workspaces/${id}`}
        />
      ),
    },
    {
      id: 'environment',
      label: t('field.environment'),
      minWidth: 110,
      cell: ({ environment }: Workspace) => (
        <CellText title={t(`environment.${environment}`)} />
      ),
    },
    {
      id: 'state',
      label: t('field.state'),
      minWidth: 110,
      cell: ({ state }: Workspace) => (
        <Cell>
          <WorkspaceState state={state} />
        </Cell>
      ),
    },
    {
      id: 'members',
      label: t('field.members'),
      minWidth: 90,
      cell: ({ memberCount }: Workspace) => (
        <CellText title={format.number(memberCount)} />
      ),
    },
    {
      id: 'createdAt',
      label: t('field.createdAt'),
      isSortable: true,
      minWidth: 120,
      cell: ({ createdAt }: Workspace) => (
        <Cell>
          <RelativeTime time={createdAt} />
        </Cell>
      ),
    },
  ];
}
