/*
 * What begins like a formula is not run by a spreadsheet when an apostrophe is
 * before it, as in the lists that pages save. Texts that have apostrophes there
 * themselves get one more, so that reading takes away just what writing added.
 */

export const guard = (text: string): string =>
  /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;

export const unguard = (text: string): string =>
  /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
