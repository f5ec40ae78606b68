/** Letters and signs as wide as Hangul, as Korean and Japanese keyboards write them: U+FF01 to U+FF5E. */
const wide = /[\uFF01-\uFF5E]/g;

/** From a wide character to the usual one. */
const wideDistance = 0xff01 - 0x21;

/**
 * The form in which texts are compared. macOS may write Hangul in its parts;
 * upper and lower case are one, and so are wide and usual letters. It has the
 * length of the composed text, so that a place in the one is the same place in
 * the other.
 */
export function fold(text: string): string {
  const usual = text
    .normalize('NFC')
    .replace(wide, character =>
      String.fromCharCode(character.charCodeAt(0) - wideDistance),
    );
  return Array.from(usual, character => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');
}

/** Words of a query, each once. */
export function queryWords(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

/** Every text and number in it, at any depth. */
export function scalars(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') {
    return [String(value)];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(scalars)
    : [];
}
