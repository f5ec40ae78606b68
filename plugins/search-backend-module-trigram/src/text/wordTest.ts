import { gramsOf, gramsOfQuery, isDense, runsOf } from './grams';

/** How the index is asked for a word. */
export interface WordTest {
  /** All of these are there; see `gramsOf`. */
  grams: string[];
  /** Is in the text; absent where the grams say all there is to say. */
  part?: string;
}

/** @returns nothing for a word that is only signs: nothing is found by them */
export function wordTest(word: string): WordTest | undefined {
  if (runsOf(word).length === 0) {
    return undefined;
  }
  if (Array.from(word).length < 3) {
    return { grams: gramsOfQuery(word) };
  }
  return {
    grams: gramsOfQuery(runsOf(word).filter(isDense).join(' ')),
    part: word,
  };
}

/** What the index says of a text that has all of the words. */
export function fits(folded: string, tests: WordTest[]): boolean {
  const grams = gramsOf(folded);
  return tests.every(
    test =>
      folded.includes(test.part ?? '') &&
      test.grams.every(gram => grams.has(gram)),
  );
}
