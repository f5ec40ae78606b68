import { auditEventsTable } from '@rackstage/audit-trail';
import { searchable } from '@rackstage/stores';
import { Knex } from 'knex';

/** More of them take longer to intersect than what they leave takes to look at. */
const most = 3;

const sampled = 300;

/**
 * Those pieces of a text that the latest events have least: an index that has to intersect the places of all of them is
 * slow, where half of them are in every event. None where the index has no piece of the text.
 */
export async function rarestPieces(
  knex: Knex,
  text: string,
): Promise<string[]> {
  const isPostgres = knex.client.config.client === 'pg';
  const words = searchable(text);
  const pieces = [...new Set(isPostgres ? piecesOf(words) : trigrams(words))];
  if (pieces.length <= most) {
    return pieces;
  }
  const latest: string[] = await knex(auditEventsTable)
    .orderBy('id', 'desc')
    .limit(sampled)
    .pluck('words');
  const counted = pieces.map(piece => ({
    piece,
    count: latest.filter(event => event.includes(piece)).length,
  }));
  return counted
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ piece }) => piece);
}

/**
 * PostgreSQL's index has trigrams of letters and digits, and where words begin and end: a short word counts by what is
 * around it.
 */
function piecesOf(text: string): string[] {
  const around = /(?<=([^\p{L}\p{N}]?))([\p{L}\p{N}]+)(?=([^\p{L}\p{N}]?))/gu;
  return [...text.matchAll(around)].flatMap(([, before, word, after]) => {
    const inside = trigrams(word);
    return inside.length > 0 || before + after === ''
      ? inside
      : [before + word + after];
  });
}

function trigrams(text: string): string[] {
  const letters = [...text];
  return letters.slice(0, -2).map((_, n) => letters.slice(n, n + 3).join(''));
}
