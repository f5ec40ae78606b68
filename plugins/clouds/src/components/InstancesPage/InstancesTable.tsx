import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Table } from '@backstage/ui';
import { Instance } from '@rackstage/plugin-clouds-common';
import { ReactNode, useRef } from 'react';
import { InstanceSort } from '../../hooks/useInstanceFilter';
import { cloudsTranslationRef } from '../../translations/ref';
import { ColumnId, sortKeys, useColumnConfig } from './columns';
import styles from './InstancesPage.module.css';
import { useRowKeys } from './useRowKeys';

/** Height of a row in pixels: dense, for people who look at many. */
const rowHeight = 40;

/** Rows from which on only those in view are drawn. */
const manyRows = 60;

export function InstancesTable(props: {
  instances?: Instance[];
  columns: ColumnId[];
  sort: InstanceSort;
  onSort: (sort: InstanceSort) => void;
  selected: Set<string>;
  onSelect: (selected: Set<string>) => void;
  isStale: boolean;
  emptyState: ReactNode;
}) {
  const { instances, columns, sort, onSort, selected, onSelect } = props;
  const { t } = useTranslationRef(cloudsTranslationRef);
  const columnConfig = useColumnConfig(columns);
  const root = useRef<HTMLDivElement>(null);
  useRowKeys(root, () => onSelect(new Set()));
  const many = (instances?.length ?? 0) > manyRows;
  return (
    <div
      ref={root}
      role="region"
      aria-label={t('instances.table')}
      className={many ? `${styles.table} ${styles.tall}` : styles.table}
    >
      <Table
        columnConfig={columnConfig}
        data={instances}
        isPending={instances === undefined}
        isStale={props.isStale}
        pagination={{ type: 'none' }}
        virtualized={many && { rowHeight }}
        emptyState={props.emptyState}
        sort={{
          descriptor: toDescriptor(sort),
          onSortChange: ({ column, direction }) => {
            const key = sortKeys[column as ColumnId];
            onSort(
              (direction === 'descending' ? `-${key}` : key) as InstanceSort,
            );
          },
        }}
        selection={{
          mode: 'multiple',
          behavior: 'toggle',
          selected,
          onSelectionChange: keys =>
            onSelect(
              keys === 'all'
                ? new Set(instances?.map(({ id }) => id))
                : new Set([...keys].map(String)),
            ),
        }}
      />
    </div>
  );
}

function toDescriptor(sort: InstanceSort) {
  const key = sort.replace('-', '');
  const column = Object.entries(sortKeys).find(([, value]) => value === key);
  return {
    column: column?.[0] ?? 'name',
    direction: sort.startsWith('-')
      ? ('descending' as const)
      : ('ascending' as const),
  };
}
