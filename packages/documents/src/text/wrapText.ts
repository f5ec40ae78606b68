/** The width of a text on one line. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });
/** Where a name such as `KR-SEL-A01/R12` may go on in the next line. */
const PARTS = /[^-/_.,:;|]*[-/_.,:;|]+|[^-/_.,:;|]+/g;

/**
 * The lines of a text no wider than `width`.
 *
 * Korean is broken between words, as people write it, never within one as long as
 * the word fits on a line of its own; a longer word is broken behind its
 * punctuation, and between letters where nothing else helps. Nothing of the text
 * is lost but the spaces at the breaks. A width that takes no letter gives one
 * letter per line.
 */
export function wrapText(
  text: string,
  width: number,
  measure: Measure,
): string[] {
  return text.split('\n').flatMap(line => wrapLine(line, width, measure));
}

function wrapLine(line: string, width: number, measure: Measure): string[] {
  // Most texts of tables are short: one measuring, no splitting.
  if (measure(line) <= width) return [line.trimEnd()];

  const lines: string[] = [];
  let current = '';
  for (const word of line.split(/ +/)) {
    const longer = current ? `${current} ${word}` : word;
    if (measure(longer) <= width) {
      current = longer;
      continue;
    }
    if (current) lines.push(current);
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    current = pieces[pieces.length - 1];
  }
  return [...lines, current];
}

/** A word in pieces that fit; a word that fits is one piece. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word) <= width) return [word];
  const parts = word.match(PARTS) ?? [word];
  return joinPieces(
    parts.flatMap(part =>
      measure(part) <= width ? [part] : breakPart(part, width, measure),
    ),
    width,
    measure,
  );
}

function breakPart(part: string, width: number, measure: Measure): string[] {
  const letters = Array.from(graphemes.segment(part), piece => piece.segment);
  return joinPieces(letters, width, measure);
}

function joinPieces(
  pieces: string[],
  width: number,
  measure: Measure,
): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined[joined.length - 1];
    if (last !== undefined && measure(last + piece) <= width) {
      joined[joined.length - 1] = last + piece;
    } else {
      joined.push(piece);
    }
  }
  return joined;
}
