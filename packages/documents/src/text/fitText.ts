const graphemes = new Intl.Segmenter('ko', { granularity: 'grapheme' });
const ELLIPSIS = '…';

export interface FitLimits {
  width: number;
  /** The size that is wanted. */
  size: number;
  /** What can still be read; text that is too wide even so is cut. */
  minSize: number;
}

/**
 * A text on one line of a given width: smaller where it must be, and where that is
 * not enough cut at its end, with an ellipsis.
 *
 * `measure` gives the width of a text at a size; twice the size is twice the width.
 */
export function fitText(
  text: string,
  limits: FitLimits,
  measure: (text: string, size: number) => number,
): { text: string; size: number } {
  const { width, size } = limits;
  const minSize = Math.min(limits.minSize, size);
  const wanted = measure(text, size);
  if (wanted <= width) return { text, size };

  const smaller = (size * width) / wanted;
  if (smaller >= minSize) return { text, size: smaller };

  const letters = Array.from(graphemes.segment(text), piece => piece.segment);
  const cut = (count: number) =>
    letters.slice(0, count).join('').trimEnd() + ELLIPSIS;
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (measure(cut(middle), minSize) <= width) fits = middle;
    else tooMany = middle;
  }
  return { text: cut(fits), size: minSize };
}
