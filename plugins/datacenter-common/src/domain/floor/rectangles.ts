/** Something on a floor; turned about its middle, clockwise, degrees. */
export interface FloorRectangle {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly depthMm: number;
  readonly rotation?: number;
}
type Vector = readonly [number, number];

function axesOf(it: FloorRectangle): readonly [Vector, Vector] {
  const angle = ((it.rotation ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [cos, sin],
    [-sin, cos],
  ];
}
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1];

/** Whether two rectangles share an area; touching is none (separating axes). */
export function overlaps(a: FloorRectangle, b: FloorRectangle): boolean {
  const middle = (it: FloorRectangle): Vector => [
    it.xMm + it.widthMm / 2,
    it.yMm + it.depthMm / 2,
  ];
  const [ma, mb] = [middle(a), middle(b)];
  const between: Vector = [mb[0] - ma[0], mb[1] - ma[1]];
  const reach = (it: FloorRectangle, axis: Vector) => {
    const [along, across] = axesOf(it);
    return (
      (Math.abs(dot(along, axis)) * it.widthMm +
        Math.abs(dot(across, axis)) * it.depthMm) /
      2
    );
  };
  return [...axesOf(a), ...axesOf(b)].every(
    axis =>
      Math.abs(dot(between, axis)) < reach(a, axis) + reach(b, axis) - 1e-6,
  );
}

/** The nearest multiple of a grid or tile. */
export function snap(valueMm: number, gridMm: number): number {
  return gridMm > 0 ? Math.round(valueMm / gridMm) * gridMm : valueMm;
}

/** Moves all to the least x or y of them. */
export function align<T extends FloorRectangle>(
  all: readonly T[],
  axis: 'xMm' | 'yMm',
): T[] {
  const least = Math.min(...all.map(it => it[axis]));
  return all.map(it => ({ ...it, [axis]: least }));
}

/** Keeps the first and last by x or y and puts even steps between all. */
export function distribute<T extends FloorRectangle>(
  all: readonly T[],
  axis: 'xMm' | 'yMm',
): T[] {
  const order = all
    .map((_, i) => i)
    .sort((a, b) => all[a][axis] - all[b][axis]);
  const first = all[order[0]]?.[axis] ?? 0;
  const last = all[order[order.length - 1]]?.[axis] ?? 0;
  const step = (last - first) / Math.max(1, all.length - 1);
  return all.map((it, i) => ({
    ...it,
    [axis]: first + order.indexOf(i) * step,
  }));
}
