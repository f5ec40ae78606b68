/** A point of a room, millimetres. */
export interface Point3 {
  readonly xMm: number;
  readonly yMm: number;
  readonly heightMm: number;
}
export interface TrayCorner extends Point3 {
  readonly id: string;
}
export interface Tray {
  readonly id: string;
  readonly fromCornerId: string;
  readonly toCornerId: string;
  readonly capacityCables?: number;
  /** Cables that lie in it already. */
  readonly cables?: number;
}
export interface CableAllowance {
  /** For every corner that it bends at. */
  readonly bendMm?: number;
  /** Of the whole, for slack: 0.1 is a tenth. */
  readonly slack?: number;
  /** Lengths that there are, metres. */
  readonly stockMetres?: readonly number[];
}
export type CableRoute =
  | {
      readonly reachable: true;
      readonly trayIds: readonly string[];
      readonly wayMm: number;
      /** With bends and slack. */
      readonly neededMetres: number;
      /** Shortest of the stock that reaches. */
      readonly stockMetres?: number;
    }
  | { readonly reachable: false };

export function distanceMm(a: Point3, b: Point3): number {
  return Math.hypot(a.xMm - b.xMm, a.yMm - b.yMm, a.heightMm - b.heightMm);
}

interface Reached {
  readonly mm: number;
  readonly trayIds: readonly string[];
}

/**
 * Shortest way by Dijkstra over trays that have room. A cable comes in and
 * drops at the corners nearest to its ends, of those that such trays lead to.
 */
export function routeCable(
  from: Point3,
  to: Point3,
  corners: readonly TrayCorner[],
  trays: readonly Tray[],
  { bendMm = 0, slack = 0, stockMetres = [] }: CableAllowance = {},
): CableRoute {
  const usable = trays.filter(
    it => (it.cables ?? 0) < (it.capacityCables ?? Infinity),
  );
  const led = new Set(usable.flatMap(it => [it.fromCornerId, it.toCornerId]));
  const byId = new Map(
    corners.filter(it => led.has(it.id)).map(it => [it.id, it]),
  );
  const nearest = (point: Point3) =>
    [...byId.values()].reduce<TrayCorner | undefined>(
      (best, it) =>
        best && distanceMm(best, point) <= distanceMm(it, point) ? best : it,
      undefined,
    );
  const start = nearest(from);
  const goal = nearest(to);
  if (!start || !goal) return { reachable: false };
  const open = new Map<string, Reached>([
    [start.id, { mm: distanceMm(from, start), trayIds: [] }],
  ]);
  const done = new Set<string>();
  let best: Reached | undefined;
  while (open.size > 0 && !best) {
    const [id, here] = [...open].reduce((a, b) => (b[1].mm < a[1].mm ? b : a));
    open.delete(id);
    done.add(id);
    const corner = byId.get(id)!;
    if (id === goal.id) best = { ...here, mm: here.mm + distanceMm(goal, to) };
    for (const tray of usable) {
      const ends = [tray.fromCornerId, tray.toCornerId];
      const next = byId.get(ends[0] === id ? ends[1] : ends[0]);
      if (!ends.includes(id) || !next || done.has(next.id)) continue;
      const mm = here.mm + distanceMm(corner, next);
      if (mm < (open.get(next.id)?.mm ?? Infinity)) {
        open.set(next.id, { mm, trayIds: [...here.trayIds, tray.id] });
      }
    }
  }
  if (!best) return { reachable: false };
  const bends = best.trayIds.length + 1;
  const neededMetres = ((best.mm + bends * bendMm) * (1 + slack)) / 1000;
  return {
    reachable: true,
    trayIds: best.trayIds,
    wayMm: best.mm,
    neededMetres,
    stockMetres: [...stockMetres]
      .sort((a, b) => a - b)
      .find(it => it >= neededMetres),
  };
}
