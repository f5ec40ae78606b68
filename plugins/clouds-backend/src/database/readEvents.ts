import { fromRow, PageQuery, RecordPage, selectPage } from '@rackstage/stores';
import { Knex } from 'knex';
import { EventRecord } from './records';
import { eventColumns } from './rows';
import { Whole } from './writeParts';

/** What happened to one of them, newest first. */
export async function readEvents(
  knex: Knex,
  whole: Whole,
  id: string,
  page: PageQuery,
): Promise<RecordPage<EventRecord>> {
  const rows = await selectPage(
    knex(`${whole}_events`).where({ [`${whole}_id`]: id }),
    knex,
    {
      key: '-at',
      expression: 'at',
      tieBreaker: 'id',
      tieBreakerType: 'integer',
    },
    page,
  );
  return {
    ...rows,
    items: rows.items.map(row => fromRow(eventColumns, row)),
  };
}
