/**
 * Names are set as they are written, with no arrow in place of `->`, and Hangul
 * comes in whole syllables: what looks at the letters around each letter is not
 * needed, and would take ten times as long as all the rest of a large document.
 */
const PLAIN = {
  calt: false,
  ccmp: false,
  clig: false,
  liga: false,
  locl: false,
  mark: false,
  mkmk: false,
  rclt: false,
  rlig: false,
};

/** Digits of one width. */
export const TABULAR = { ...PLAIN, tnum: true };

/** What pdfkit keeps of the current font, and its types do not tell. */
interface HasFont {
  _font: {
    font: { hasGlyphForCodePoint(codePoint: number): boolean };
    layoutRun(text: string, features: object | undefined): unknown;
  };
}

/** What stands for a letter that the font lacks, as for Hanja. */
const MISSING = '□';

/**
 * Sets the current font without features that are not needed, and with a sign in
 * place of letters that it lacks. Features given with each text
 * would be no faster: pdfkit then lays out each word again whenever it is
 * measured and drawn.
 */
export function setPlainly(pdf: PDFKit.PDFDocument): void {
  const font = (pdf as unknown as HasFont)._font;
  const layoutRun = font.layoutRun.bind(font);
  const known = (letter: string) =>
    font.font.hasGlyphForCodePoint(letter.codePointAt(0)!) ? letter : MISSING;
  font.layoutRun = (text, features = PLAIN) =>
    layoutRun(Array.from(text, known).join(''), features);
}
