import { suppliesOf } from './supplies';
import { PowerPlant } from './types';

/** Two devices that a path of cables connects. */
export interface DeviceLink {
  /** Cables, and the patch panels between them. */
  readonly through: readonly string[];
  readonly deviceIds: readonly [string, string];
}

export interface Loss {
  /** Devices without power, or failed themselves. */
  readonly down: readonly string[];
  /** Devices that still run, but with no second feed any more. */
  readonly lostRedundancy: readonly string[];
  /** Devices that run, but have no connection left of those that they had. */
  readonly isolated: readonly string[];
  /** Devices that run and have some, not all of their connections. */
  readonly lostConnections: readonly string[];
}

/**
 * What follows if feeds, panels, PDUs, devices or cables of these ids fail.
 */
export function lossOf(
  ids: readonly string[],
  plant: PowerPlant,
  links: readonly DeviceLink[] = [],
): Loss {
  const failed = new Set(ids);
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const { supplies } = suppliesOf(plant, { handingOn: true });
  for (const { deviceId, feed, through } of supplies) {
    if ((feed.status ?? 'active') !== 'active') continue;
    const had = before.get(deviceId) ?? new Set();
    const has = after.get(deviceId) ?? new Set();
    had.add(feed.id);
    if (![...through].some(id => failed.has(id))) has.add(feed.id);
    before.set(deviceId, had);
    after.set(deviceId, has);
  }
  const known = new Set([
    ...plant.ports.flatMap(port => port.deviceId ?? []),
    ...links.flatMap(link => link.deviceIds),
  ]);
  const down = new Set([...known].filter(id => failed.has(id)));
  const lostRedundancy: string[] = [];
  for (const [id, has] of after) {
    if (has.size === 0) down.add(id);
    else if (has.size === 1 && (before.get(id)?.size ?? 0) > 1) {
      lostRedundancy.push(id);
    }
  }
  const connections = new Map<string, { all: number; left: number }>();
  for (const { through, deviceIds } of links) {
    const holds =
      !through.some(id => failed.has(id)) &&
      !deviceIds.some(id => down.has(id));
    for (const id of deviceIds) {
      const { all, left } = connections.get(id) ?? { all: 0, left: 0 };
      connections.set(id, { all: all + 1, left: left + (holds ? 1 : 0) });
    }
  }
  const running = [...connections].filter(([id]) => !down.has(id));
  return {
    down: [...down],
    lostRedundancy,
    isolated: running.filter(([, it]) => it.left === 0).map(([id]) => id),
    lostConnections: running
      .filter(([, it]) => it.left > 0 && it.left < it.all)
      .map(([id]) => id),
  };
}
