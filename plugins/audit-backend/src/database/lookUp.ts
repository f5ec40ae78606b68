import { auditEventsTable } from '@rackstage/audit-trail';
import { likePattern } from '@rackstage/stores';
import { Knex } from 'knex';
import { EventQuery, selectEvents } from './EventQuery';
import { isNothing, TagExpression, tagsOf } from './eventTags';
import { rarestPieces } from './rarestPieces';

type Found = number[] | 'many' | undefined;

/**
 * The ids of all events of a query, whenever they were, by the indexes of tags and of words; others may be among them.
 * `many` where there are more than a few, and undefined where the indexes do not say.
 */
export async function lookUp(
  knex: Knex,
  query: EventQuery,
  few: number,
): Promise<Found> {
  const tags = tagsOf(query);
  if (!tags && query.q === undefined) {
    return undefined;
  }
  if (tags && isNothing(tags)) {
    return [];
  }
  const pieces = query.q ? await rarestPieces(knex, query.q) : [];
  return knex.client.config.client === 'pg'
    ? lookUpPostgres(knex, query, few, tags, pieces)
    : lookUpSqlite(knex, few, tags, pieces);
}

/** One index has both. What it finds is looked at until it is more than a few. */
async function lookUpPostgres(
  knex: Knex,
  query: EventQuery,
  few: number,
  tags: TagExpression | undefined,
  pieces: string[],
): Promise<Found> {
  const found = knex(auditEventsTable).select('*', { owner: 'actor' });
  if (tags) {
    const { sql, bindings } = postgresTags(tags);
    found.whereRaw(sql, bindings);
  }
  const patterns = pieces.length > 0 ? pieces : [query.q ?? []].flat();
  for (const pattern of patterns) {
    found.whereRaw("words like ? escape '\\'", [likePattern(pattern)]);
  }
  const { from, to, ...anyTime } = query;
  const matching = selectEvents(knex, anyTime)
    // What has an offset is selected by itself: other indexes are not read for it.
    .from(knex.raw('(? offset 0) as ??', [found, auditEventsTable]))
    .limit(few + 1)
    .pluck('id');
  const ids = await matching;
  return ids.length > few ? 'many' : ids.map(Number);
}

const tagsOfRow =
  'audit_tags(event, plugin, status, severity, actor, address, target_id, workspace_id)';

function postgresTags(expression: TagExpression): {
  sql: string;
  bindings: string[];
} {
  if ('anyTag' in expression) {
    const hashes = expression.anyTag.map(() => 'hashtext(?)').join(', ');
    return {
      sql: `${tagsOfRow} && array[${hashes}]`,
      bindings: expression.anyTag,
    };
  }
  const isAll = 'allOf' in expression;
  const parts = (isAll ? expression.allOf : expression.anyOf).map(postgresTags);
  return {
    sql: `(${parts.map(({ sql }) => sql).join(isAll ? ' and ' : ' or ')})`,
    bindings: parts.flatMap(({ bindings }) => bindings),
  };
}

/** The rarer of the two indexes; both where neither finds a few only. */
async function lookUpSqlite(
  knex: Knex,
  few: number,
  tags: TagExpression | undefined,
  pieces: string[],
): Promise<Found> {
  const matches = [
    ...(pieces.length > 0
      ? [['audit_words', pieces.map(quoted).join(' ')]]
      : []),
    ...(tags ? [['audit_tags', sqliteTags(tags)]] : []),
  ].map(([table, expression]) =>
    knex(table).whereRaw('?? match ?', [table, expression]),
  );
  const [first, second] = matches;
  const both = second && [
    // An expression: by the number itself, the words would be searched once for each.
    first
      .clone()
      .whereRaw('rowid + 0 in (?)', [second.clone().select('rowid')]),
  ];
  for (const select of [...matches, ...(both ?? [])]) {
    const ids: number[] = await select.limit(few + 1).pluck('rowid');
    if (ids.length <= few) {
      return ids;
    }
  }
  return undefined;
}

function sqliteTags(expression: TagExpression): string {
  if ('anyTag' in expression) {
    return `(${expression.anyTag.map(hex).join(' OR ')})`;
  }
  return 'allOf' in expression
    ? `(${expression.allOf.map(sqliteTags).join(' AND ')})`
    : `(${expression.anyOf.map(sqliteTags).join(' OR ')})`;
}

const hex = (tag: string) => quoted(Buffer.from(tag).toString('hex'));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
