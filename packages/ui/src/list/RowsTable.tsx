import { ColumnConfig, Table } from '@backstage/ui';
import { ReactNode, useRef } from 'react';
import styles from './list.module.css';
import { RowKeys, useRowKeys } from './useRowKeys';

/** Height of a row in pixels: dense, for people who look at many. */
const rowHeight = 40;

/** Rows from which on only those in view are drawn. */
const manyRows = 60;

/** Rows that are sorted by the server, selected, and used with the keyboard. */
export function RowsTable<TRow extends { id: string }>(props: {
  label: string;
  rows?: TRow[];
  columns: ColumnConfig<TRow>[];
  /** Sort keys of the API, by column. */
  sortKeys: Record<string, string | undefined>;
  /** A sort key, with a minus in front when the last comes first. */
  sort: string;
  onSort: (sort: string) => void;
  /** Absent: rows cannot be selected. */
  selected?: Set<string>;
  onSelect?: (selected: Set<string>) => void;
  isStale: boolean;
  emptyState: ReactNode;
  /** What other keys do, with the id of the row that has the focus. */
  keys?: RowKeys;
}) {
  const { label, rows, columns, sortKeys, sort, onSort, selected, onSelect } =
    props;
  const root = useRef<HTMLDivElement>(null);
  useRowKeys(root, () => onSelect?.(new Set()), props.keys);
  const many = (rows?.length ?? 0) > manyRows;
  return (
    <div
      ref={root}
      role="region"
      aria-label={label}
      className={many ? `${styles.table} ${styles.tall}` : styles.table}
    >
      <Table
        columnConfig={columns}
        data={rows}
        isPending={rows === undefined}
        isStale={props.isStale}
        pagination={{ type: 'none' }}
        virtualized={many && { rowHeight }}
        emptyState={props.emptyState}
        sort={{
          descriptor: toDescriptor(sort, sortKeys),
          onSortChange: ({ column, direction }) => {
            const key = sortKeys[String(column)];
            onSort(`${direction === 'descending' ? '-' : ''}${key}`);
          },
        }}
        selection={
          onSelect && {
            mode: 'multiple',
            behavior: 'toggle',
            selected,
            onSelectionChange: keys =>
              onSelect(
                keys === 'all'
                  ? new Set(rows?.map(({ id }) => id))
                  : new Set([...keys].map(String)),
              ),
          }
        }
      />
    </div>
  );
}

function toDescriptor(
  sort: string,
  sortKeys: Record<string, string | undefined>,
) {
  const key = sort.replace('-', '');
  const column = Object.entries(sortKeys).find(([, value]) => value === key);
  return {
    column: column?.[0] ?? 'name',
    direction: sort.startsWith('-')
      ? ('descending' as const)
      : ('ascending' as const),
  };
}
