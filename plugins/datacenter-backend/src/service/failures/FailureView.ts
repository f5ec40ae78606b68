import { InputError, NotFoundError } from '@backstage/errors';
import {
  failableKinds,
  Failure,
  Loss,
  lossOf,
  ObjectKindName,
  plantWithout,
  powerFlow,
  PowerPlant,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { ViewsStore } from '../../database/ViewsStore';
import { powerPlantOf } from '../powerPlantOf';
import { affectedDevices } from './affectedDevices';
import { LinksReader } from './LinksReader';
import { PowerIslandReader } from './PowerIslandReader';
import { zonesWithout } from './zonesWithout';

/** What follows if something fails. */
export class FailureView {
  private readonly islands: PowerIslandReader;
  private readonly links: LinksReader;

  constructor(
    private readonly views: ViewsStore,
    private readonly objects: ObjectsReader,
  ) {
    this.islands = new PowerIslandReader(views);
    this.links = new LinksReader(objects);
  }

  /** @throws NotFoundError, or InputError where nothing hangs on objects of the kind */
  async of(kind: ObjectKindName, id: string): Promise<Failure> {
    if (!(failableKinds as readonly string[]).includes(kind)) {
      throw new InputError(
        `It is not known what hangs on ${kind}; look at one of ${failableKinds.join(', ')}`,
      );
    }
    const [failed] = await this.objects.getMany(kind, [id]);
    if (!failed) {
      throw new NotFoundError(`No ${kind} with id ${id}`);
    }
    const ids = await this.failedWith(failed);
    const power = await this.islands.around(await this.powerPorts(failed, ids));
    const plant = powerPlantOf(power);
    const loss = await this.lossOf(failed, ids, plant);
    return {
      devices: await affectedDevices(loss, ids, this.objects),
      feeds: overloads(power.feeds, plant, ids),
      zones: await zonesWithout(failed, this.views),
    };
  }

  /** Itself, and the devices that are in it. */
  private async failedWith({ id, kind }: ObjectRecord): Promise<string[]> {
    if (kind === 'racks') {
      const devices = await this.objects.referring('devices', 'rackId', [id]);
      return this.withChildren(devices.map(device => device.id));
    }
    return kind === 'devices' ? this.withChildren([id]) : [id];
  }

  /** What is in the bays of devices has no power but theirs. */
  private async withChildren(deviceIds: string[]): Promise<string[]> {
    const bays = await this.objects.referring('bays', 'deviceId', deviceIds);
    const children = await this.objects.referring(
      'devices',
      'bayId',
      bays.map(({ id }) => id),
    );
    return [...new Set([...deviceIds, ...children.map(({ id }) => id)])];
  }

  /** Where power would stop. */
  private async powerPorts(
    { id, kind, fields }: ObjectRecord,
    ids: string[],
  ): Promise<string[]> {
    if (kind === 'cables') {
      return [...(fields.a as string[]), ...(fields.b as string[])];
    }
    if (kind === 'room-objects') {
      return [];
    }
    const feeds =
      kind === 'panels'
        ? await this.objects.referring('feeds', 'panelId', [id])
        : [];
    const ports =
      kind === 'panels' || kind === 'feeds'
        ? await this.objects.referring(
            'ports',
            'feedId',
            kind === 'feeds' ? ids : feeds.map(feed => feed.id),
          )
        : await this.objects.referring('ports', 'deviceId', ids);
    return ports.map(port => port.id);
  }

  private async lossOf(
    failed: ObjectRecord,
    ids: string[],
    plant: PowerPlant,
  ): Promise<Loss> {
    const down = await this.withChildren([
      ...lossOf(ids, plant).down,
      ...(failed.kind === 'devices' || failed.kind === 'racks' ? ids : []),
    ]);
    const broken = [...new Set([...ids, ...down])];
    const first = [
      ...(await this.links.ofDevices(down)),
      ...(failed.kind === 'cables' ? await this.links.ofCable(failed) : []),
    ];
    const { isolated, lostConnections } = lossOf(broken, plant, first);
    // Whether these have other connections is known when all of theirs are.
    const peers = [...isolated, ...lostConnections];
    const all = [...first, ...(await this.links.ofDevices(peers))];
    const last = lossOf(broken, plant, unique(all));
    return { ...last, down: [...new Set([...down, ...last.down])] };
  }
}

function unique<T>(values: T[]): T[] {
  const byText = new Map(values.map(value => [JSON.stringify(value), value]));
  return [...byText.values()];
}

/** Feeds that would have to carry more than now. */
function overloads(
  records: ObjectRecord[],
  plant: PowerPlant,
  ids: string[],
): Failure['feeds'] {
  const now = new Map(
    powerFlow(plant).feeds.map(feed => [feed.feedId, feed.drawWatts]),
  );
  const titles = new Map(records.map(feed => [feed.id, titleOf(feed)]));
  return powerFlow(plantWithout(ids, plant))
    .feeds.filter(({ feedId, drawWatts }) => drawWatts > now.get(feedId)! + 0.5)
    .map(({ feedId, drawWatts, availableVa, breakerVa }) => ({
      id: feedId,
      title: titles.get(feedId)!,
      drawWattsBefore: Math.round(now.get(feedId)!),
      drawWatts: Math.round(drawWatts),
      availableWatts: availableVa,
      overAvailable: drawWatts > availableVa,
      overBreaker: drawWatts > breakerVa,
    }))
    .sort(
      (one, other) =>
        other.drawWatts / other.availableWatts -
        one.drawWatts / one.availableWatts,
    );
}
