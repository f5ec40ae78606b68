import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, ColumnConfig, Link } from '@backstage/ui';
import { RoomRack } from '@rackstage/plugin-datacenter-common';
import { EmptyState, RowsTable, useFormat } from '@rackstage/ui';
import { useMemo, useState } from 'react';
import { objectPath } from '../paths';
import { datacenterTranslationRef } from '../translations/ref';
import { useWords } from '../useWords';

type Measure = 'usedUnits' | 'weightKg' | 'drawWatts' | 'feedWatts';

/** Columns that are sorted by, and the value of a rack. */
const sortKeys: Record<string, 'name' | Measure> = {
  name: 'name',
  used: 'usedUnits',
  weight: 'weightKg',
  draw: 'drawWatts',
  supply: 'feedWatts',
};

/** What the plan shows, as figures. */
export function RackTable({ racks }: { racks: RoomRack[] }) {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const [sort, setSort] = useState('name');
  const rows = useMemo(() => sorted(racks, sort), [racks, sort]);
  const label = t('room.racks');
  return (
    <RowsTable
      label={label}
      rows={rows}
      columns={useColumns()}
      sortKeys={sortKeys}
      sort={sort}
      onSort={setSort}
      isStale={false}
      emptyState={<EmptyState title={label} />}
    />
  );
}

const byName = new Intl.Collator('en', { numeric: true });

function sorted(racks: RoomRack[], sort: string): RoomRack[] {
  const key = sort.replace('-', '') as 'name' | Measure;
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...racks].sort(
    (one, other) =>
      sign *
      (key === 'name'
        ? byName.compare(one.name, other.name)
        : one[key] - other[key]),
  );
}

function useColumns(): ColumnConfig<RoomRack>[] {
  const { t } = useTranslationRef(datacenterTranslationRef);
  const words = useWords();
  const format = useFormat();
  return useMemo(() => {
    const watts = (value: number) =>
      t('room.watts', { number: format.number(Math.round(value)) });
    const column = (
      id: string,
      label: string,
      text: (rack: RoomRack) => string | false | undefined,
    ): ColumnConfig<RoomRack> => ({
      id,
      label,
      isSortable: id in sortKeys,
      minWidth: 110,
      cell: rack => <Cell>{text(rack)}</Cell>,
    });
    return [
      {
        id: 'name',
        label: words.field('rackId'),
        isRowHeader: true,
        isSortable: true,
        minWidth: 110,
        cell: rack => (
          <Cell>
            <Link href={objectPath('racks', rack.id)}>{rack.name}</Link>
          </Cell>
        ),
      },
      column(
        'status',
        words.field('status'),
        rack => rack.status && words.choice(rack.status),
      ),
      column('used', t('room.used'), rack =>
        t('room.usedOf', {
          used: format.number(rack.usedUnits),
          all: format.number(rack.heightUnits),
        }),
      ),
      column('weight', t('room.weight'), rack =>
        t('room.kilograms', {
          number: format.number(Math.round(rack.weightKg)),
        }),
      ),
      column('draw', t('room.draw'), rack => watts(rack.drawWatts)),
      column(
        'supply',
        t('room.supply'),
        rack => rack.feedWatts > 0 && watts(rack.feedWatts),
      ),
    ];
  }, [t, words, format]);
}
