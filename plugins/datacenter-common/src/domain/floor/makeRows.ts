import { FloorRectangle } from './rectangles';

export interface RowsPattern {
  readonly xMm: number;
  readonly yMm: number;
  readonly rows: number;
  readonly racksPerRow: number;
  readonly rackWidthMm: number;
  readonly rackDepthMm: number;
  /** Between fronts. */
  readonly coldAisleMm: number;
  /** Between rears. */
  readonly hotAisleMm: number;
  /** `{row}` and `{rack}` are counted from 1: `R{row}-{rack}`. */
  readonly name: string;
}
export interface MadeRack extends FloorRectangle {
  readonly row: number;
  readonly name: string;
  readonly rotation: 0 | 180;
}

/** Racks of rows that face each other over cold aisles. The front of a rack that is not turned looks to greater y. */
export function makeRows(pattern: RowsPattern): MadeRack[] {
  const { rackWidthMm: widthMm, rackDepthMm: depthMm } = pattern;
  const racks: MadeRack[] = [];
  let yMm = pattern.yMm;
  for (let row = 1; row <= pattern.rows; row++) {
    for (let rack = 1; rack <= pattern.racksPerRow; rack++) {
      racks.push({
        row,
        name: pattern.name
          .replaceAll('{row}', String(row))
          .replaceAll('{rack}', String(rack).padStart(2, '0')),
        xMm: pattern.xMm + (rack - 1) * widthMm,
        yMm,
        widthMm,
        depthMm,
        rotation: row % 2 === 1 ? 0 : 180,
      });
    }
    yMm += depthMm + (row % 2 === 1 ? pattern.coldAisleMm : pattern.hotAisleMm);
  }
  return racks;
}
