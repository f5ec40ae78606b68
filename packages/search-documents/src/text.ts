/**
 * The form in which texts are compared. macOS may write Hangul in its parts;
 * upper and lower case are one. It has the length of the composed text, so
 * that a place in the one is the same place in the other.
 */
export function fold(text: string): string {
  return Array.from(text.normalize('NFC'), character => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  }).join('');
}

/** Words of a query, each once. */
export function queryWords(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}
