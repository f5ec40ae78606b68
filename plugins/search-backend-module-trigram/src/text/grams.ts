/** Letters, digits and the marks on them, in a row. */
const run = /[\p{L}\p{N}\p{M}]+/gu;

/** Scripts whose words are found by any part of them, however short. */
const dense =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

export const runsOf = (folded: string): string[] => folded.match(run) ?? [];

export const isDense = (folded: string): boolean => dense.test(folded);

/**
 * What words too short for trigrams are found by: of Hangul and its
 * neighbours each character and each pair, of other scripts the first one and
 * two characters of a word.
 */
export function gramsOf(folded: string): Set<string> {
  const grams = new Set<string>();
  for (const text of runsOf(folded)) {
    const characters = Array.from(text);
    grams.add(characters[0]);
    grams.add(characters.slice(0, 2).join(''));
    if (isDense(text)) {
      characters.forEach((character, index) => {
        grams.add(character);
        grams.add(characters.slice(index, index + 2).join(''));
      });
    }
  }
  return grams;
}

/** The grams that a text with this word has in any case: inside a longer word, of Hangul, its pairs. */
export function gramsOfQuery(word: string): string[] {
  return [
    ...new Set(
      runsOf(word).flatMap(text => {
        const characters = Array.from(text);
        return isDense(text) && characters.length > 2
          ? characters.slice(1).map((next, index) => characters[index] + next)
          : [characters.slice(0, 2).join('')];
      }),
    ),
  ];
}
