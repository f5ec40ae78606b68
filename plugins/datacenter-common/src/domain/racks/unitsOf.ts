/**
 * Half units that something takes, each by its lower edge: 2 U from unit 3 are
 * `[3, 3.5, 4, 4.5]`. Without a position or height there are none.
 */
export function unitsOf(
  position: number | undefined,
  heightUnits: number,
): number[] {
  if (position === undefined) return [];
  return Array.from(
    { length: Math.round(heightUnits * 2) },
    (_, half) => position + half / 2,
  );
}
