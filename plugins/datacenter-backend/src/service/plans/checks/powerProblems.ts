import {
  FeedFlow,
  PlanProblem,
  powerFlow,
  PowerPlant,
  suppliesOf,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../../database/kindTables';
import { Trial } from '../../../database/PlansStore';
import { ObjectRecord } from '../../../database/records';
import { powerPlantOf } from '../../powerPlantOf';
import { Touched } from './touchedBy';

/** Feeds that carry too much, now or when the other side is lost; devices that hang on one side of two. */
export async function powerProblems(
  touched: Touched,
  trial: Trial,
): Promise<PlanProblem[]> {
  const { feeds, plant } = await plantOf(touched, trial);
  const titles = new Map(feeds.map(feed => [feed.id, titleOf(feed)]));
  const flow = powerFlow(plant);
  return [
    ...flow.feeds.flatMap(feed => feedProblem(feed, titles) ?? []),
    ...oneSided(touched, feeds, plant),
  ];
}

function feedProblem(
  feed: FeedFlow,
  titles: Map<string, string>,
): PlanProblem | undefined {
  const title = titles.get(feed.feedId)!;
  const about = { objectId: feed.feedId, kind: 'feeds' as const, title };
  const [draw, worst] = [feed.drawWatts, feed.worstDrawWatts].map(Math.round);
  if (draw > feed.availableVa) {
    return {
      severity: 'error',
      code: 'feed-over-limit',
      message: `Feed '${title}' would carry ${draw} W and may carry ${feed.availableVa} W`,
      value: draw,
      limit: feed.availableVa,
      ...about,
    };
  }
  if (feed.overBreaker) {
    return {
      severity: 'error',
      code: 'feed-over-breaker',
      message: `The breaker of feed '${title}' would open when the other side is lost: ${worst} W at ${Math.round(feed.breakerVa)} W`,
      value: worst,
      limit: Math.round(feed.breakerVa),
      ...about,
    };
  }
  return worst > feed.availableVa
    ? {
        severity: 'warning',
        code: 'feed-over-at-loss',
        message: `Feed '${title}' would carry ${worst} W when the other side is lost, and may carry ${feed.availableVa} W`,
        value: worst,
        limit: feed.availableVa,
        ...about,
      }
    : undefined;
}

function oneSided(
  { racks, devices }: Touched,
  feeds: ObjectRecord[],
  plant: PowerPlant,
): PlanProblem[] {
  const redundant = new Set(
    racks
      .filter(({ id }) => {
        const own = feeds.filter(({ fields }) => fields.rackId === id);
        return new Set(own.map(({ fields }) => fields.side)).size > 1;
      })
      .map(({ id }) => id),
  );
  const sides = new Map<string, Set<string>>();
  const ports = new Map<string, Set<string>>();
  for (const { deviceId, feed } of suppliesOf(plant).supplies) {
    sides.set(deviceId, (sides.get(deviceId) ?? new Set()).add(feed.side));
  }
  for (const { id, role, deviceId } of plant.ports) {
    if (role === 'power-port' && deviceId) {
      ports.set(deviceId, (ports.get(deviceId) ?? new Set()).add(id));
    }
  }
  return devices
    .filter(
      ({ id, fields }) =>
        redundant.has(fields.rackId as string) &&
        (ports.get(id)?.size ?? 0) > 1 &&
        sides.get(id)?.size === 1,
    )
    .map(device => ({
      severity: 'warning',
      code: 'one-side-only',
      message: `'${titleOf(device)}' is supplied by side ${[...sides.get(device.id)!][0]} only`,
      objectId: device.id,
      kind: 'devices',
      title: titleOf(device),
    }));
}

/** What supplies the racks, and what hangs on it. */
export async function plantOf(
  { racks, devices, types }: Pick<Touched, 'racks' | 'devices' | 'types'>,
  { views }: Pick<Trial, 'views'>,
) {
  const feeds = await views.all('feeds', {
    rackId: racks.map(({ id }) => id),
  });
  const power = await views.all('ports', {
    deviceId: devices.map(({ id }) => id),
    role: ['power-port', 'power-outlet'],
  });
  const ends = await views.all('ports', {
    feedId: feeds.map(({ id }) => id),
  });
  const cables = await views.cablesAt([...power, ...ends].map(({ id }) => id));
  const plant = powerPlantOf({
    feeds,
    ports: [...power, ...ends],
    cables,
    devices,
    types,
  });
  return { feeds, plant };
}
