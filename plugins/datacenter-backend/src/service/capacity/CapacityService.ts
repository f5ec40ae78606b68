import { NotFoundError } from '@backstage/errors';
import {
  Capacity,
  CapacityResource,
  forecast,
  rewind,
  UsagePoint,
} from '@rackstage/plugin-datacenter-common';
import { ObjectsReader } from '../../database/ObjectsStore';
import { PlansReader, StepRecord } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { ViewsStore } from '../../database/ViewsStore';
import { feedWatts } from '../views/feedWatts';
import { monthsBefore } from './monthsBefore';
import { DeviceFields, Usage, usageOf } from './usageOf';

const months = 12;

/** States of plans that may still change something, and how many of the newest are looked at. */
const openStates = ['draft', 'approved', 'in-progress'] as const;
const maxPlans = 100;

interface Options {
  objects: ObjectsReader;
  views: ViewsStore;
  plans: PlansReader;
  now: () => Date;
}

/** How full a room is, was in the last months, and will be. */
export class CapacityService {
  constructor(private readonly options: Options) {}

  /** @throws NotFoundError */
  async ofRoom(roomId: string): Promise<Capacity> {
    const { objects, views, now } = this.options;
    const [room] = await objects.getMany('places', [roomId]);
    if (!room) {
      throw new NotFoundError(`No places with id ${roomId}`);
    }
    const racks = await views.all('racks', { roomId });
    const rackIds = new Set(racks.map(({ id }) => id));
    const moments = [now().toISOString(), ...monthsBefore(now(), months)];
    const changes = await views.changesSince('devices', moments.at(-1)!);
    const steps = await this.openSteps();
    const devices = await this.devices(
      [
        ...changes.map(({ objectId }) => objectId),
        ...steps.map(({ objectId }) => objectId),
      ],
      roomId,
    );
    const types = await this.types([
      ...devices.values(),
      ...changes.map(({ changes: fields }) => ({
        typeId: fields.find(({ field }) => field === 'typeId')?.before,
      })),
      ...steps.map(({ fields }) => fields),
    ]);
    const look = (some: ReadonlyMap<string, DeviceFields>) =>
      usageOf(some, types, rackIds);
    const seen = rewind(devices, changes, moments, look).reverse();
    const planned = look(withSteps(devices, steps));
    const points = seen.map((usage, index) => ({
      at: moments[moments.length - 1 - index],
      ...usage,
    }));
    const all = await this.all(roomId, racks);
    return {
      points,
      resources: (['units', 'drawWatts', 'heatWatts'] as const).map(
        (resource): CapacityResource => {
          const used = seen.at(-1)![resource];
          const more = planned[resource] - used;
          const expected = forecast(
            sinceFirst(points, resource),
            all[resource],
            more,
          );
          return {
            resource,
            capacity: all[resource],
            used,
            planned: more,
            ...(all[resource] > 0 && expected),
          };
        },
      ),
    };
  }

  private async openSteps(): Promise<StepRecord[]> {
    const { plans } = this.options;
    const { items } = await plans.list({
      states: [...openStates],
      limit: maxPlans,
    });
    const steps: StepRecord[] = [];
    for (const { id } of items) {
      steps.push(...(await plans.steps(id)));
    }
    return steps.filter(
      ({ kind, state }) => kind === 'devices' && state === 'open',
    );
  }

  /** Those in the room, and those that once were or may be. */
  private async devices(ids: string[], roomId: string) {
    const { objects, views } = this.options;
    const inRoom = await views.all('devices', { placeId: roomId });
    const others = await objects.getMany('devices', [...new Set(ids)]);
    return new Map<string, DeviceFields>(
      [...inRoom, ...others].map(({ id, fields }) => [id, fields]),
    );
  }

  private async types(devices: Iterable<DeviceFields>) {
    const ids = new Set<string>();
    for (const { typeId } of devices) {
      if (typeof typeId === 'string') {
        ids.add(typeId);
      }
    }
    const types = await this.options.objects.getMany('device-types', [...ids]);
    return new Map(types.map(type => [type.id, type]));
  }

  /** What there is of everything. */
  private async all(roomId: string, racks: ObjectRecord[]): Promise<Usage> {
    const { objects, views } = this.options;
    const feeds = await objects.referring(
      'feeds',
      'rackId',
      racks.map(({ id }) => id),
    );
    const cooling = await views.all('room-objects', {
      roomId,
      type: 'cooling-unit',
    });
    return {
      units: sum(racks, ({ fields }) => fields.heightUnits),
      drawWatts: redundantWatts(feeds),
      heatWatts: sum(
        cooling.filter(isActive),
        ({ fields }) => fields.coolingCapacityWatts,
      ),
    };
  }
}

const isActive = ({ fields }: ObjectRecord) =>
  (fields.status ?? 'active') === 'active';

const sum = <T>(items: T[], value: (item: T) => unknown): number =>
  items.reduce((total, item) => total + Number(value(item) ?? 0), 0);

/** Where there are two sides, what the weaker bears alone; else what there is. */
function redundantWatts(feeds: ObjectRecord[]): number {
  const bySide = new Map<string, number>();
  for (const feed of feeds.filter(isActive)) {
    const side = String(feed.fields.side);
    bySide.set(side, (bySide.get(side) ?? 0) + feedWatts(feed));
  }
  return bySide.size > 0 ? Math.min(...bySide.values()) : 0;
}

function withSteps(
  devices: ReadonlyMap<string, DeviceFields>,
  steps: StepRecord[],
): Map<string, DeviceFields> {
  const after = new Map(devices);
  for (const { action, objectId, fields } of steps) {
    if (action === 'delete') {
      after.delete(objectId);
    } else {
      after.set(objectId, { ...after.get(objectId), ...fields });
    }
  }
  return after;
}

/** Before anything was recorded, nothing was known: that is not growth. */
function sinceFirst(
  points: Capacity['points'],
  resource: keyof Usage,
): UsagePoint[] {
  const first = points.findIndex(point => point[resource] > 0);
  return points
    .slice(first < 0 ? points.length : first)
    .map(point => ({ at: point.at, used: point[resource] }));
}
