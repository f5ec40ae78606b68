import { extentOf, middleOf, moved, Placed, Size } from './geometry';

/** Moved together by a distance, as far as all of them stay in the room: how they stand to each other stays. */
export function movedTogether<T extends Placed>(
  things: readonly T[],
  byX: number,
  byY: number,
  room: Size,
): T[] {
  const ways = things.map(thing => {
    const { xMm, yMm } = moved(thing, byX, byY, room);
    return { x: xMm - thing.xMm, y: yMm - thing.yMm };
  });
  const shortest = (distances: number[]) =>
    distances.reduce(
      (least, distance) =>
        Math.abs(distance) < Math.abs(least) ? distance : least,
      Infinity,
    );
  const x = shortest(ways.map(way => way.x));
  const y = shortest(ways.map(way => way.y));
  return things.map(thing => ({
    ...thing,
    xMm: thing.xMm + x,
    yMm: thing.yMm + y,
  }));
}

/** Where their edges are once they are turned. */
function edgesOf(thing: Placed) {
  const { x, y } = middleOf(thing);
  const { width, depth } = extentOf(thing);
  return { left: x - width / 2, top: y - depth / 2, width, depth };
}

/** With the leftmost, or uppermost, edge of all of them. */
export function aligned<T extends Placed>(
  things: readonly T[],
  edge: 'left' | 'top',
): T[] {
  const line = Math.min(...things.map(thing => edgesOf(thing)[edge]));
  return things.map(thing => {
    const by = Math.round(line - edgesOf(thing)[edge]);
    return edge === 'left'
      ? { ...thing, xMm: thing.xMm + by }
      : { ...thing, yMm: thing.yMm + by };
  });
}

/** With the same gap between neighbours; the two at the ends stay. */
export function distributed<T extends Placed>(
  things: readonly T[],
  way: 'across' | 'down',
): T[] {
  const [edge, length] =
    way === 'across'
      ? (['left', 'width'] as const)
      : (['top', 'depth'] as const);
  const inOrder = [...things].sort(
    (one, other) => edgesOf(one)[edge] - edgesOf(other)[edge],
  );
  if (inOrder.length < 3) {
    return inOrder;
  }
  const [first, last] = [edgesOf(inOrder[0]), edgesOf(inOrder.at(-1)!)];
  const taken = inOrder
    .slice(0, -1)
    .reduce((sum, thing) => sum + edgesOf(thing)[length], 0);
  const gap = (last[edge] - first[edge] - taken) / (inOrder.length - 1);
  let at = first[edge];
  return inOrder.map((thing, index) => {
    const isEnd = index === 0 || index === inOrder.length - 1;
    const by = isEnd ? 0 : Math.round(at - edgesOf(thing)[edge]);
    at += edgesOf(thing)[length] + gap;
    return way === 'across'
      ? { ...thing, xMm: thing.xMm + by }
      : { ...thing, yMm: thing.yMm + by };
  });
}

/** Those whose middle is between two corners. */
export function within<T extends Placed>(
  things: readonly T[],
  one: { x: number; y: number },
  other: { x: number; y: number },
): T[] {
  const between = (value: number, a: number, b: number) =>
    value >= Math.min(a, b) && value <= Math.max(a, b);
  return things.filter(thing => {
    const { x, y } = middleOf(thing);
    return between(x, one.x, other.x) && between(y, one.y, other.y);
  });
}
