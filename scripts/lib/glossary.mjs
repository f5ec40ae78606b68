/** What a text of this project may not say in Korean. */

/** Two forms of a particle, because it stands after a value whose last sound nobody knows. */
const particles = /[을를이가은는과와]\([을를이가은는과와]\)|\(으\)로/g;

/** The words that docs/glossary.md names after “not”, as in `not 레이블`. */
export const ruledOut = glossary =>
  [...glossary.matchAll(/\bnot ([가-힣]+(?: [가-힣]+)*)/g)].map(
    ([, word]) => word,
  );

/** What of it stands in `text`. A word counts from where a word begins: 규모의 is no 모의. */
export function wrongWords(text, words) {
  const alternatives = words.map(word => `(?<![가-힣])${word}`).join('|');
  return [
    ...(words.length > 0 ? text.matchAll(new RegExp(alternatives, 'g')) : []),
    ...text.matchAll(particles),
  ].map(([found]) => found);
}
