import { suppliesOf, Supply } from './supplies';
import { PowerFeed, PowerLeg, PowerPlant } from './types';

export interface FeedFlow {
  readonly feedId: string;
  /** What may be drawn for long, VA. */
  readonly availableVa: number;
  readonly breakerVa: number;
  readonly drawWatts: number;
  /** Most that is drawn when any one of the other sides is lost. */
  readonly worstDrawWatts: number;
  /** In normal operation, of a feed of three phases. */
  readonly legs?: Readonly<Record<PowerLeg, number>>;
  /** Greatest deviation of a leg from their mean, of 1. */
  readonly imbalance: number;
  readonly overAvailable: boolean;
  /** At worst, by the feed or by one of its legs. */
  readonly overBreaker: boolean;
}

export interface PowerFlow {
  readonly feeds: readonly FeedFlow[];
  readonly cycles: readonly string[];
}

const legNames: readonly PowerLeg[] = ['A', 'B', 'C'];

/** NetBox's: voltage × amperage, × 1.732 with three phases. */
export function breakerVa(feed: PowerFeed): number {
  const va = feed.voltage * feed.amperage;
  return feed.phase === 'three' ? va * 1.732 : va;
}

/** What NetBox calls available power: {@link breakerVa} × maximum utilization, rounded. */
export function availableVa(feed: PowerFeed): number {
  return Math.round((breakerVa(feed) * feed.maxUtilizationPercent) / 100);
}

/** Load of every device, once: what is known of it, or the most that its ports of one side draw. */
export function loadsOf(
  plant: PowerPlant,
  supplies: readonly Supply[],
): Map<string, number> {
  const ports = new Map(plant.ports.map(port => [port.id, port]));
  const known = new Map(plant.devices?.map(it => [it.id, it.drawWatts]));
  const bySide = new Map<string, Map<string, number>>();
  for (const { deviceId, portId, feed } of supplies) {
    const port = ports.get(portId);
    const draw = port?.allocatedDrawWatts ?? port?.maxDrawWatts ?? 0;
    const sides = bySide.get(deviceId) ?? new Map<string, number>();
    sides.set(feed.side, (sides.get(feed.side) ?? 0) + draw);
    bySide.set(deviceId, sides);
  }
  return new Map(
    [...bySide].map(([id, sides]) => [
      id,
      known.get(id) ?? Math.max(...sides.values()),
    ]),
  );
}

interface LegDraw {
  total: number;
  legs: Record<PowerLeg, number>;
}

/** Draw of feeds when the load of a device is spread evenly over what still supplies it. */
function drawOf(
  supplies: readonly Supply[],
  loads: ReadonlyMap<string, number>,
): Map<string, LegDraw> {
  const counts = new Map<string, number>();
  for (const { deviceId } of supplies) {
    counts.set(deviceId, (counts.get(deviceId) ?? 0) + 1);
  }
  const draws = new Map<string, LegDraw>();
  for (const { deviceId, feed, leg } of supplies) {
    const share = (loads.get(deviceId) ?? 0) / (counts.get(deviceId) ?? 1);
    const draw = draws.get(feed.id) ?? { total: 0, legs: { A: 0, B: 0, C: 0 } };
    draw.total += share;
    for (const name of leg ? [leg] : legNames) {
      draw.legs[name] += leg ? share : share / 3;
    }
    draws.set(feed.id, draw);
  }
  return draws;
}

/** What every feed carries, now and when any one of the other sides is lost. */
export function powerFlow(plant: PowerPlant): PowerFlow {
  const { supplies: all, cycles } = suppliesOf(plant);
  const supplies = all.filter(it => (it.feed.status ?? 'active') === 'active');
  const loads = loadsOf(plant, all);
  const normal = drawOf(supplies, loads);
  const sides = [...new Set(plant.feeds.map(feed => feed.side))];
  const losses = sides.map(side => ({
    side,
    draws: drawOf(
      supplies.filter(it => it.feed.side !== side),
      loads,
    ),
  }));
  const feeds = plant.feeds.map((feed): FeedFlow => {
    const cases = [
      normal.get(feed.id),
      ...losses
        .filter(loss => loss.side !== feed.side)
        .map(loss => loss.draws.get(feed.id)),
    ].flatMap(draw => draw ?? []);
    const draw = normal.get(feed.id);
    const legs = draw?.legs ?? { A: 0, B: 0, C: 0 };
    const drawWatts = draw?.total ?? 0;
    const worstDrawWatts = Math.max(0, ...cases.map(it => it.total));
    const isThree = feed.phase === 'three';
    const worstLeg = Math.max(
      0,
      ...cases.flatMap(it => Object.values(it.legs)),
    );
    const mean = drawWatts / 3;
    const available = availableVa(feed);
    const breaker = breakerVa(feed);
    return {
      feedId: feed.id,
      availableVa: available,
      breakerVa: breaker,
      drawWatts,
      worstDrawWatts,
      ...(isThree ? { legs } : {}),
      imbalance:
        isThree && mean > 0
          ? Math.max(...legNames.map(leg => Math.abs(legs[leg] - mean))) / mean
          : 0,
      overAvailable: worstDrawWatts > available,
      overBreaker:
        worstDrawWatts > breaker || (isThree && worstLeg > breaker / 3),
    };
  });
  return { feeds, cycles };
}
