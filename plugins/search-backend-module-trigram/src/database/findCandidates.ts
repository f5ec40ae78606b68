import { Knex } from 'knex';
import { compact } from '../text/compact';
import { fits, wordTest } from '../text/wordTest';
import { Dialect } from './Dialect';
import { IndexQuery, Place } from './SearchStore';
import { Scope, scopeCriteria, whereInScope, whereRowHas } from './scope';

/**
 * Of each way to fit, at most so many: a word that half of the documents have
 * costs no more than one that some of them have.
 */
export const mostCandidates = 500;

/** How well a document fits, the best first. */
const ranks = { exact: 0, prefix: 1, word: 2, title: 3, body: 4 };

/** Names that are read to find such as are in the scope. */
const mostNames = 3000;

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
  const words = query.words.map(compact);
  const tests = words.flatMap(word => wordTest(word) ?? []);
  if (words.length > 0 && tests.length === 0) {
    return { places: [], isMore: false };
  }
  if (tests.length === 0) {
    return candidates([await recent(knex, dialect, query)]);
  }
  const phrase = words.join(' ');
  const isNarrow = await dialect.isNarrow(knex, query);
  const containing = (column: 'title' | 'body'): Promise<TextRow[]> =>
    dialect
      .matches(knex, column, tests, query, isNarrow)
      .limit(mostCandidates)
      .select('d.id', 'd.changed_at', 'd.title', {
        rank: knex.raw('?', [ranks[column]]),
      });
  const few = isNarrow ? await containing('body') : undefined;
  const byName =
    few && isWhole(few)
      ? // What is named so is among them: a text has all of its names in it.
        []
      : await named(knex, phrase, query);
  if (!isWhole(byName)) {
    // Whatever else has the words comes after these, and is not reached.
    return candidates([byName]);
  }
  const byText = few ?? (await containing('body'));
  const byTitle = isWhole(byText)
    ? byText.filter(({ title }) => fits(title, tests)).map(asTitle)
    : await containing('title');
  const found = [byText, byTitle];
  const names = await namesOf(knex, dialect, phrase, found.flat());
  return candidates([byName, ...found], names);
}

const isWhole = ({ length }: PlaceRow[]) => length < mostCandidates;

const candidates = (found: PlaceRow[][], names: PlaceRow[] = []) => ({
  places: inOrder([...found.flat(), ...names]),
  isMore: !found.every(isWhole),
});

interface PlaceRow {
  id: number;
  /** PostgreSQL gives large integers as text. */
  changed_at: number | string;
  rank: number | string;
}

interface TextRow extends PlaceRow {
  title: string;
}

/** With nothing to look for, the last that changed. */
function recent(
  knex: Knex,
  dialect: Dialect,
  scope: Scope,
): Promise<PlaceRow[]> {
  const query =
    scopeCriteria(scope).length > 0
      ? dialect.matches(knex, 'body', [], scope)
      : dialect
          .whereInScope(knex.from('search_documents as d'), scope)
          .orderBy('d.changed_at', 'desc')
          .orderBy('d.id', 'desc');
  return query
    .limit(mostCandidates)
    .select('d.id', 'd.changed_at', { rank: knex.raw('0') });
}

const asTitle = (row: TextRow): TextRow => ({ ...row, rank: ranks.title });

/** Titles, their words and identifiers that are, or begin with, what was typed; the shortest first. */
function named(knex: Knex, phrase: string, scope: Scope): Promise<PlaceRow[]> {
  const names = beginning(knex, phrase)
    .orderBy(['name', 'document_id'])
    .limit(mostNames)
    .select('document_id', 'name', 'whole');
  const query = knex
    .from(names.as('n'))
    .join('search_documents as d', 'd.id', 'n.document_id');
  return whereInScope(query, scope, whereRowHas('n.document_id'))
    .orderBy(['n.name', 'd.id'])
    .limit(mostCandidates)
    .select('d.id', 'd.changed_at', {
      rank: rankOf(knex, phrase),
    });
}

/** How those that were found by their texts are named: there may be too many names to have read them all. */
async function namesOf(
  knex: Knex,
  dialect: Dialect,
  phrase: string,
  found: PlaceRow[],
): Promise<PlaceRow[]> {
  const byId = new Map(found.map(row => [row.id, row]));
  const query = beginning(knex, phrase).select({
    id: 'document_id',
    rank: rankOf(knex, phrase),
  });
  const rows: Pick<PlaceRow, 'id' | 'rank'>[] = await dialect.whereOneOf(
    query,
    'document_id',
    [...byId.keys()],
  );
  return rows.map(row => ({ ...byId.get(row.id)!, ...row }));
}

const beginning = (knex: Knex, phrase: string) =>
  knex('search_names')
    .where('name', '>=', phrase)
    .where('name', '<', `${phrase}\u{10FFFF}`);

const rankOf = (knex: Knex, phrase: string) =>
  knex.raw('case when not whole then ? when name = ? then ? else ? end', [
    ranks.word,
    phrase,
    ranks.exact,
    ranks.prefix,
  ]);

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
