import { whereAllowed } from '@rackstage/ownership';
import { afterCursor, likePattern, SortOrder } from '@rackstage/stores';
import { Knex } from 'knex';
import { priceDigits } from './priceDigits';
import { RequestQuery, Viewer } from './RequestsStore';

export const orderOf = (sort: RequestQuery['sort']): SortOrder => ({
  key: sort,
  expression: 'created_at',
  tieBreaker: 'id',
  tieBreakerType: 'text',
});

/** The rows of a list, not yet in pages; in an object, because a query that is awaited is made. */
export async function selectRequests(
  knex: Knex,
  query: RequestQuery,
): Promise<{ select: Knex.QueryBuilder }> {
  const { viewer, view, visible } = query;
  if (view !== 'all' || !visible) {
    return { select: selectView(knex, query) };
  }
  const takesPart = await among(
    knex('participants').whereIn('ref', viewer.refs),
  );
  return { select: selectVisible(knex, query, takesPart) };
}

function selectView(knex: Knex, query: RequestQuery): Knex.QueryBuilder {
  const { viewer, view } = query;
  switch (view) {
    case 'inbox':
      return filtered(selectInbox(knex, viewer), query);
    case 'mine':
      return filtered(
        knex('requests').where({ requester: viewer.person }),
        query,
      );
    case 'decided':
      return filtered(
        knex('requests').whereIn(
          'id',
          knex('decisions')
            .where({ decided_by: viewer.person })
            .select('request_id'),
        ),
        query,
      );
    default:
      return filtered(knex('requests'), query);
  }
}

/** What somebody may decide now, as far as a database can tell. */
export function selectInbox(knex: Knex, viewer: Viewer): Knex.QueryBuilder {
  return within(knex('requests'), viewer)
    .whereIn(
      'id',
      knex('participants')
        .whereIn('ref', viewer.refs)
        .where({ waiting: true })
        .select('request_id'),
    )
    .where({ state: 'waiting' })
    .whereNot({ requester: viewer.person })
    .whereNotExists(
      knex('decisions')
        .whereRaw('decisions.request_id = requests.id')
        .whereRaw('decisions.revision = requests.revision')
        .whereRaw('decisions.step = requests.step')
        .where(inner =>
          inner
            .where('decided_by', viewer.person)
            .orWhere('counts_for', viewer.person),
        ),
    );
}

/**
 * What roles let somebody see, what they asked for, and what they have to do
 * with: of each only as many as a page has, so that none has to be read to its
 * end, as an OR of them would.
 */
function selectVisible(
  knex: Knex,
  query: RequestQuery,
  takesPart: Restriction,
): Knex.QueryBuilder {
  const { limit, sort, viewer, visible } = query;
  const order = orderOf(sort);
  const direction = sort.startsWith('-') ? 'desc' : 'asc';
  const firstOf = (select: Knex.QueryBuilder) => {
    const branch = filtered(select, query);
    afterCursor(branch, order, query.cursor);
    return knex
      .from(
        branch
          .select('id', 'created_at')
          .orderBy('created_at', direction)
          .orderBy('id', direction)
          .limit(limit + 1)
          .as('branch'),
      )
      .select('id');
  };
  const branches = [
    firstOf(knex('requests').where({ requester: viewer.person })),
    firstOf(takesPart(knex('requests'))),
  ];
  if (visible && visible !== 'none') {
    branches.push(
      firstOf(knex('requests').where(nested => whereAllowed(nested, visible))),
    );
  }
  return knex('requests').whereIn('id', inner => {
    void inner.from(branches[0].as('own')).select('id');
    branches.slice(1).forEach(branch => void inner.union(branch));
  });
}

type Restriction = (select: Knex.QueryBuilder) => Knex.QueryBuilder;

/** Of other rows, for those to be read first. */
const few = 5000;

/**
 * Restricts requests to those of other rows. A few are read first: a database that does not know how few they are looks
 * for each request of the whole list whether it is one of them.
 */
async function among(others: Knex.QueryBuilder): Promise<Restriction> {
  others.select('request_id');
  const ids: string[] = await others
    .clone()
    .limit(few + 1)
    .pluck('request_id');
  if (ids.length > few) {
    return select => select.whereIn('id', others.clone());
  }
  return select =>
    select.client.config.client === 'pg'
      ? select.whereRaw('id = any(?::varchar[])', [ids])
      : select.whereRaw('id in (select value from json_each(?))', [
          JSON.stringify(ids),
        ]);
}

/** What the viewer may see at all. */
export function within(
  select: Knex.QueryBuilder,
  { workspaceId }: Viewer,
): Knex.QueryBuilder {
  return workspaceId === undefined
    ? select
    : select.where({ workspace_id: workspaceId });
}

function filtered(
  select: Knex.QueryBuilder,
  query: RequestQuery,
): Knex.QueryBuilder {
  const { search, states, types, viewer, workspaceIds, requesters } = query;
  within(select, viewer);
  if (search) {
    select.whereRaw("title_lower like ? escape '\\'", [likePattern(search)]);
  }
  const anyOf = (column: string, words: string[] | undefined) => {
    if (words) {
      select.whereIn(column, words);
    }
  };
  anyOf('state', states);
  anyOf('type', types);
  anyOf('workspace_id', workspaceIds);
  anyOf('requester', requesters);
  return priced(submitted(select, query), query);
}

function submitted(
  select: Knex.QueryBuilder,
  { submittedFrom, submittedTo }: RequestQuery,
): Knex.QueryBuilder {
  if (submittedFrom) {
    select.where('created_at', '>=', submittedFrom);
  }
  if (submittedTo) {
    select.where('created_at', '<', submittedTo);
  }
  return select;
}

function priced(
  select: Knex.QueryBuilder,
  { currency, amountFrom, amountTo }: RequestQuery,
): Knex.QueryBuilder {
  if (currency) {
    select.where({ price_currency: currency });
  }
  if (amountFrom) {
    select.where('price_digits', '>=', priceDigits(amountFrom));
  }
  if (amountTo) {
    select.where('price_digits', '<=', priceDigits(amountTo));
  }
  return select;
}
