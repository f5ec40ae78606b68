import { auditEventsTable } from '@rackstage/audit-trail';
import { searchable } from '@rackstage/stores';
import { Knex } from 'knex';

/** More of them take longer to intersect than what they leave takes to look at. */
const most = 3;

const sampled = 300;

/**
 * Those of a text's trigrams that the latest events have least: an index that has to intersect the places of all of
 * them is slow, where half of them are in every event. None where the text has none of letters and digits.
 */
export async function rarestTrigrams(
  knex: Knex,
  text: string,
): Promise<string[]> {
  const trigrams = trigramsOf(text);
  if (trigrams.length <= most) {
    return trigrams;
  }
  const latest: string[] = await knex(auditEventsTable)
    .orderBy('id', 'desc')
    .limit(sampled)
    .pluck('words');
  const counted = trigrams.map(trigram => ({
    trigram,
    count: latest.filter(words => words.includes(trigram)).length,
  }));
  return counted
    .sort((a, b) => a.count - b.count)
    .slice(0, most)
    .map(({ trigram }) => trigram);
}

/** PostgreSQL's index has nothing but letters and digits. */
function trigramsOf(text: string): string[] {
  const words = searchable(text).match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [
    ...new Set(
      words.flatMap(word => {
        const letters = [...word];
        return letters
          .slice(0, -2)
          .map((_, n) => letters.slice(n, n + 3).join(''));
      }),
    ),
  ];
}
