/** Jackets as TIA-598 has them for fibre: aqua for OM3 and OM4, yellow for single mode. */
const colors: readonly (readonly [RegExp, string])[] = [
  [/^smf/, '#f2c500'],
  [/^(mmf|aoc)/, '#00a8a8'],
  [/^dac/, '#24292f'],
  [/^cat/, '#1f6feb'],
];

/** Side A is red and side B is blue, whatever else there is is grey. */
const sideColors: Readonly<Record<string, string>> = {
  A: '#d1242f',
  B: '#0b5cad',
};

const otherColor = '#6e7781';

/** Colour by type, of a power cable by the side of its feed. */
export function cableColor(type: string, side?: string): string {
  if (type === 'power') return sideColors[side ?? ''] ?? otherColor;
  return colors.find(([pattern]) => pattern.test(type))?.[1] ?? otherColor;
}
