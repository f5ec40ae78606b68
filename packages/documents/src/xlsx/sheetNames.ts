const LONGEST = 31;

/**
 * Names that spreadsheets take: of at most 31 letters, without `[]:*?/\`, no
 * apostrophe at an end, and no two alike, whatever their case.
 */
export function sheetNames(wanted: string[]): string[] {
  // Excel keeps this one for itself.
  const taken = new Set(['history']);
  return wanted.map(name => {
    const cleaned = cleanedName(name);
    let unique = cleaned;
    for (let count = 2; taken.has(unique.toLocaleLowerCase('en')); count++) {
      const suffix = ` (${count})`;
      unique = shorten(cleaned, LONGEST - suffix.length) + suffix;
    }
    taken.add(unique.toLocaleLowerCase('en'));
    return unique;
  });
}

function cleanedName(name: string): string {
  const legal = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replace(/[[\]:*?/\\\u0000-\u001f\ufffe\uffff]+/g, ' ')
    .trim();
  return shorten(legal, LONGEST).replace(/^'+|'+$/g, '') || 'Sheet';
}

/** Not in the middle of a letter of two units. */
function shorten(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
