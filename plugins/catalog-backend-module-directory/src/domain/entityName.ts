/** The catalog takes no longer names. */
const maxLength = 63;

const letters = (text: string) =>
  text.split(' ').map(letter => letter.replace('_', ''));
const initials = letters('g kk n d tt r m b pp s ss _ j jj ch k t p h');
const vowels = letters(
  'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i',
);
const finals = letters(
  '_ k k ks n nj nh t l lk lm lb ls lt lp lh m p ps t t ng t t k t p t',
);

const firstSyllable = 0xac00;

/** A Hangul syllable in Latin letters, one by one, without the changes of sound between them. */
function romanize(syllable: string): string {
  const index = syllable.charCodeAt(0) - firstSyllable;
  const [initial, rest] = [Math.floor(index / 588), index % 588];
  return initials[initial] + vowels[Math.floor(rest / 28)] + finals[rest % 28];
}

/**
 * A name that the catalog takes, made of a name that people use: `클라우드 운영` becomes `keulraudeu-unyeong`, the path
 * `/Cloud/Ops` becomes `cloud.ops`.
 *
 * @returns undefined when nothing of it can be written in Latin letters and digits
 */
export function entityName(text: string): string | undefined {
  const name = text
    .normalize('NFC')
    .replace(/[가-힣]/g, romanize)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\//g, '.')
    .replace(/[^a-z0-9._-]+/g, '-')
    // One separator at a time, and none at either end.
    .replace(/[._-]*\.[._-]*/g, '.')
    .replace(/[_-]*-[_-]*/g, '-')
    .replace(/_+/g, '_')
    .slice(0, maxLength + 1)
    .replace(/^[._-]+/, '')
    .slice(0, maxLength)
    .replace(/[._-]+$/, '');
  return name || undefined;
}
