/** `team=web, tier=front`; nothing where that is not what was written. */
export function parseLabels(text: string): Record<string, string> | undefined {
  const parts = text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '');
  const pairs = parts.map(part => part.split('=').map(side => side.trim()));
  return pairs.length > 0 &&
    pairs.every(pair => pair.length === 2 && pair[0] !== '')
    ? Object.fromEntries(pairs)
    : undefined;
}
