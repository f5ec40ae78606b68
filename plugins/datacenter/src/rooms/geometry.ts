/** Lengths are millimetres; x to the right, y down; turned clockwise around the middle. */
export interface Placed {
  id: string;
  xMm: number;
  yMm: number;
  widthMm: number;
  depthMm: number;
  rotationDegrees: number;
}

export interface Size {
  widthMm: number;
  depthMm: number;
}

/** Where nothing is said of a room. */
export const usualRoom: Size = { widthMm: 12_000, depthMm: 8_000 };

/** The nearest multiple of a grid. */
export const snapped = (value: number, gridMm: number): number =>
  Math.round(value / gridMm) * gridMm;

/** Moved by a distance, and kept in the room. */
export function moved<T extends Placed>(
  thing: T,
  byX: number,
  byY: number,
  room: Size,
): T {
  const { width, depth } = extentOf(thing);
  const offsetX = (width - thing.widthMm) / 2;
  const offsetY = (depth - thing.depthMm) / 2;
  const within = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low), Math.max(high, low));
  return {
    ...thing,
    xMm: within(
      Math.round(thing.xMm + byX),
      Math.ceil(offsetX),
      Math.floor(room.widthMm - thing.widthMm - offsetX),
    ),
    yMm: within(
      Math.round(thing.yMm + byY),
      Math.ceil(offsetY),
      Math.floor(room.depthMm - thing.depthMm - offsetY),
    ),
  };
}

/** How much room something takes after it was turned. */
export function extentOf({ widthMm, depthMm, rotationDegrees }: Placed) {
  const angle = (rotationDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return {
    width: widthMm * cos + depthMm * sin,
    depth: widthMm * sin + depthMm * cos,
  };
}

export const middleOf = ({ xMm, yMm, widthMm, depthMm }: Placed) => ({
  x: xMm + widthMm / 2,
  y: yMm + depthMm / 2,
});

/** Whether two things stand in each other; touching is no overlap. */
export function overlaps(one: Placed, other: Placed): boolean {
  const axes = [one, other].flatMap(({ rotationDegrees }) => {
    const angle = (rotationDegrees * Math.PI) / 180;
    return [
      { x: Math.cos(angle), y: Math.sin(angle) },
      { x: -Math.sin(angle), y: Math.cos(angle) },
    ];
  });
  // Separating axis theorem; a tenth of a millimetre is no overlap.
  return axes.every(axis => {
    const [a, b] = [one, other].map(thing => projection(thing, axis));
    return a.low < b.high - 0.1 && b.low < a.high - 0.1;
  });
}

function projection(thing: Placed, axis: { x: number; y: number }) {
  const angle = (thing.rotationDegrees * Math.PI) / 180;
  const middle = middleOf(thing);
  const along = (x: number, y: number) => x * axis.x + y * axis.y;
  const half =
    Math.abs(along(Math.cos(angle), Math.sin(angle))) * (thing.widthMm / 2) +
    Math.abs(along(-Math.sin(angle), Math.cos(angle))) * (thing.depthMm / 2);
  const at = along(middle.x, middle.y);
  return { low: at - half, high: at + half };
}

/** The nearest thing in a direction, from the middle of another one. */
export function nearest<T extends Placed>(
  from: Placed,
  things: T[],
  direction: { x: number; y: number },
): T | undefined {
  const middle = middleOf(from);
  const ahead = things
    .filter(({ id }) => id !== from.id)
    .map(thing => {
      const { x, y } = middleOf(thing);
      const [byX, byY] = [x - middle.x, y - middle.y];
      return {
        thing,
        distance: byX * direction.x + byY * direction.y,
        aside: Math.abs(byX * direction.y - byY * direction.x),
      };
    })
    .filter(({ distance }) => distance > 1);
  // Rather straight ahead; else whatever lies in that half of the room.
  const straight = ahead.filter(({ distance, aside }) => aside <= distance);
  const [best] = (straight.length > 0 ? straight : ahead).sort(
    (one, other) => one.distance + one.aside - (other.distance + other.aside),
  );
  return best?.thing;
}

export interface RowsPlan {
  rows: number;
  racksPerRow: number;
  firstRow: string;
  aisleMm: number;
  xMm: number;
  yMm: number;
  rackWidthMm: number;
  rackDepthMm: number;
}

export interface PlannedRack {
  row: string;
  name: string;
  xMm: number;
  yMm: number;
  rotationDegrees: number;
}

/**
 * Rows of racks with aisles between them; fronts face fronts and backs face
 * backs, so that every other aisle is cold.
 */
export function planRows(plan: RowsPlan): PlannedRack[] {
  const digits = String(plan.racksPerRow).length;
  return Array.from({ length: plan.rows }, (_, row) => {
    const name = rowName(plan.firstRow, row);
    return Array.from({ length: plan.racksPerRow }, (_unused, index) => ({
      row: name,
      name: `${name}${String(index + 1).padStart(Math.max(digits, 2), '0')}`,
      xMm: plan.xMm + index * plan.rackWidthMm,
      yMm: plan.yMm + row * (plan.rackDepthMm + plan.aisleMm),
      rotationDegrees: row % 2 === 0 ? 0 : 180,
    }));
  }).flat();
}

/** A, B … Z, AA; 1, 2 …; anything else gets a number. */
function rowName(first: string, index: number): string {
  if (/^\d+$/.test(first)) {
    return String(Number(first) + index);
  }
  if (/^[A-Z]$/.test(first)) {
    const at = first.charCodeAt(0) - 65 + index;
    const last = String.fromCharCode(65 + (at % 26));
    return at < 26
      ? last
      : `${String.fromCharCode(64 + Math.floor(at / 26))}${last}`;
  }
  return `${first}${index + 1}-`;
}

/** What rows take of a room. */
export const sizeOfRows = (plan: RowsPlan): Size => ({
  widthMm: plan.xMm + plan.racksPerRow * plan.rackWidthMm,
  depthMm:
    plan.yMm + plan.rows * plan.rackDepthMm + (plan.rows - 1) * plan.aisleMm,
});
