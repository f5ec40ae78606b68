/** What the journeys look for on the screen: the words that people see. */
const words = {
  create: ['Create', '생성'],
  next: ['Next', '다음'],
  review: ['Review', '검토'],
  cloudAccount: ['Cloud account', '클라우드 계정'],
  region: ['Region', '리전'],
  name: ['Name', '이름'],
  image: ['Image', '이미지'],
  spec: ['Spec', '사양'],
} as const;

export type Language = 'en' | 'ko';
export type Words = Record<keyof typeof words, string>;

export function sayIn(language: Language): Words {
  const index = language === 'en' ? 0 : 1;
  return Object.fromEntries(
    Object.entries(words).map(([key, texts]) => [key, texts[index]]),
  ) as Words;
}
