/** A unit of a rack and what is written beside it. */
export interface UnitLabel {
  /** Lowest edge, from 1 at the bottom. */
  readonly position: number;
  readonly label: string;
  /** 0.5 for what is left over at the top of a rack of half units. */
  readonly heightUnits: number;
}

/** Units from the bottom to the top. With descending numbering, 1 is written at the top. */
export function unitLabels(
  heightUnits: number,
  descending: boolean,
): UnitLabel[] {
  const count = Math.ceil(heightUnits);
  return Array.from({ length: count }, (_, i) => ({
    position: i + 1,
    label: String(descending ? count - i : i + 1),
    heightUnits: Math.min(1, heightUnits - i),
  }));
}
