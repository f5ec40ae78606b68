import { Knex } from 'knex';
import { wordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { IndexQuery, Place } from './SearchStore';
import { whereVisible } from './whereVisible';

/**
 * Of each way to fit, at most so many: a word that half of the documents have
 * costs no more than one that some of them have.
 */
export const mostCandidates = 1000;

/** How well a document fits, the best first. */
const ranks = { exact: 0, prefix: 1, word: 2, title: 3, body: 4 };

export type CandidateQuery = Pick<IndexQuery, 'words' | 'visible' | 'filters'>;

export interface Candidates {
  /** In the order of results. */
  places: Place[];
  isMore: boolean;
}

/** Everything that fits, up to a limit, in the order in which it is shown. */
export async function findCandidates(
  knex: Knex,
  dialect: Dialect,
  query: CandidateQuery,
): Promise<Candidates> {
  const tests = query.words.flatMap(word => wordTest(word) ?? []);
  if (query.words.length > 0 && tests.length === 0) {
    return { places: [], isMore: false };
  }
  const ways =
    tests.length === 0
      ? [all(knex)]
      : [
          named(knex, query.words.join(' ')),
          ...(['title', 'body'] as const).map(column =>
            dialect
              .matches(knex, column, tests)
              .select('d.id', 'd.changed_at', {
                rank: knex.raw('?', [ranks[column]]),
              }),
          ),
        ];
  const found = await Promise.all(
    ways.map((way): Promise<PlaceRow[]> =>
      whereVisible(way, query.visible, query.filters).limit(mostCandidates),
    ),
  );
  return {
    places: inOrder(found.flat()),
    isMore: found.some(({ length }) => length === mostCandidates),
  };
}

interface PlaceRow {
  id: number;
  /** PostgreSQL gives large integers as text. */
  changed_at: number | string;
  rank: number | string;
}

/** With nothing to look for, the last that changed. */
const all = (knex: Knex) =>
  knex
    .from('search_documents as d')
    .orderBy([
      { column: 'd.changed_at', order: 'desc' },
      { column: 'd.id', order: 'desc' },
    ])
    .select('d.id', 'd.changed_at', { rank: knex.raw('?', [0]) });

/** Titles, their words and identifiers that are, or begin with, what was typed. */
const named = (knex: Knex, phrase: string) =>
  knex
    .from('search_names as n')
    .join('search_documents as d', 'd.id', 'n.document_id')
    .where('n.name', '>=', phrase)
    .where('n.name', '<', `${phrase}\u{10FFFF}`)
    .orderBy(['n.name', 'n.document_id'])
    .select('d.id', 'd.changed_at', {
      rank: knex.raw(
        'case when not n.whole then ? when n.name = ? then ? else ? end',
        [ranks.word, phrase, ranks.exact, ranks.prefix],
      ),
    });

/** Each once, by its best rank. */
function inOrder(rows: PlaceRow[]): Place[] {
  const best = new Map<number, Place>();
  for (const { id, changed_at, rank } of rows) {
    const place = { id, changedAt: Number(changed_at), rank: Number(rank) };
    const known = best.get(id);
    if (!known || place.rank < known.rank) {
      best.set(id, place);
    }
  }
  return [...best.values()].sort(comparePlaces);
}

export const comparePlaces = (a: Place, b: Place): number =>
  a.rank - b.rank || b.changedAt - a.changedAt || b.id - a.id;
