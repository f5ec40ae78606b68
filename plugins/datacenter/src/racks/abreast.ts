import { RackFace, RoomRack } from '@rackstage/plugin-datacenter-common';

/**
 * Racks from left to right as somebody sees them who stands before them, or
 * behind them. They face what the first of them faces; those without a place are
 * last.
 */
export function abreast(racks: RoomRack[], face: RackFace): RoomRack[] {
  const byName = racks
    .slice()
    .sort((one, other) =>
      one.name.localeCompare(other.name, undefined, { numeric: true }),
    );
  const placed = byName.filter(({ xMm }) => xMm !== undefined);
  // Clockwise on the plan; not turned, the front is below and x grows to the right.
  const angle = ((placed[0]?.rotationDegrees ?? 0) * Math.PI) / 180;
  const side = face === 'front' ? 1 : -1;
  const across = ({ xMm = 0, yMm = 0 }: RoomRack) =>
    Math.round((xMm * Math.cos(angle) + yMm * Math.sin(angle)) * side);
  return [
    ...placed.sort((one, other) => across(one) - across(other)),
    ...byName.filter(({ xMm }) => xMm === undefined),
  ];
}

/** Every rack of several rows: row by row, those without a row last. */
export function rowByRow(
  racks: RoomRack[],
  rowIds: string[],
  face: RackFace,
): RoomRack[] {
  return [...rowIds, undefined].flatMap(rowId =>
    abreast(
      racks.filter(rack => rack.rowId === rowId),
      face,
    ),
  );
}

/** Which of things of one width are in sight, and those beside them. */
export function inSight(
  count: number,
  width: number,
  view: { left: number; width: number },
): { from: number; to: number } {
  const from = Math.floor(view.left / width) - 1;
  const to = Math.ceil((view.left + view.width) / width) + 1;
  return { from: Math.max(from, 0), to: Math.min(to, count) };
}
