/** The form in which texts are compared: macOS may write Hangul in its parts. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
