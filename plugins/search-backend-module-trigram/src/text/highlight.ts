import { fold } from '@rackstage/search-documents';

/** Characters of a text around the first word that was found in it. */
const excerptLength = 200;

export interface Tags {
  preTag: string;
  postTag: string;
}

/**
 * The text, or what of it is around the first of the words, with each of them
 * between tags.
 */
export function highlight(
  text: string,
  words: string[],
  { preTag, postTag }: Tags,
): string {
  const composed = text.normalize('NFC');
  const spots = spotsOf(fold(composed), words);
  const [from, to] = excerpt(composed, spots[0]?.[0] ?? 0);
  let marked = from > 0 ? '… ' : '';
  let end = from;
  for (const [start, stop] of spots) {
    if (start >= end && stop <= to) {
      marked += `${composed.slice(end, start)}${preTag}${composed.slice(start, stop)}${postTag}`;
      end = stop;
    }
  }
  return `${marked}${composed.slice(end, to)}${to < composed.length ? ' …' : ''}`;
}

/** Where words are, none over another. */
function spotsOf(folded: string, words: string[]): [number, number][] {
  const spots: [number, number][] = [];
  for (const word of words) {
    for (
      let at = folded.indexOf(word);
      at >= 0;
      at = folded.indexOf(word, at + word.length)
    ) {
      spots.push([at, at + word.length]);
    }
  }
  let end = 0;
  return spots
    .sort(([a, aEnd], [b, bEnd]) => a - b || bEnd - aEnd)
    .filter(([start, stop]) => {
      const isFree = start >= end;
      end = isFree ? stop : end;
      return isFree;
    });
}

/** Begins and ends between words where there are some. */
function excerpt(text: string, first: number): [number, number] {
  if (text.length <= excerptLength) {
    return [0, text.length];
  }
  const start = Math.max(0, first - excerptLength / 4);
  const space = text.indexOf(' ', start);
  const from = start === 0 || space < 0 || space > first ? start : space + 1;
  return [
    inWhole(text, from),
    inWhole(text, Math.min(from + excerptLength, text.length)),
  ];
}

/** Not between the two halves of a character. */
const inWhole = (text: string, at: number) =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at;
