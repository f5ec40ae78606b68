/* eslint-disable no-control-regex -- these are what must not be printed */
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
const CONTROLS = /[\u0000-\u0009\u000e-\u001f\u007f-\u009f]/g;
const UNSEEN =
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/g;
/* eslint-enable no-control-regex */

/**
 * Text as it can be set: Hangul in whole syllables (file names and text from macOS
 * come in single letters, which would stand side by side), line ends as `\n`, and
 * nothing in it that only steers a terminal or the direction of writing.
 */
export function printable(text: string): string {
  return text
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(UNSEEN, '')
    .replace(CONTROLS, ' ');
}
