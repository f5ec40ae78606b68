import { InputError, NotFoundError } from '@backstage/errors';
import {
  DevicePerRack,
  DeviceToPlace,
  ObjectChange,
  PlacementAnswer,
  PlacementRequest,
  proposePlacement,
  ProposedPlace,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import { titleOf } from '../../database/kindTables';
import { Trial } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { deviceOfType, readRoom } from './readPlacement';

/** What is asked for, and the devices that are there by their keys. */
interface Wanted {
  readonly devices: DeviceToPlace[];
  readonly perRack: DevicePerRack[];
  readonly existing: ReadonlyMap<string, ObjectRecord>;
  /** Beginnings of the names of new devices, by key. */
  readonly names: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, ObjectRecord>;
}

/** @throws InputError, NotFoundError */
export async function answerPlacement(
  request: PlacementRequest,
  trial: Pick<Trial, 'views'>,
): Promise<PlacementAnswer> {
  const { roomId, rackIds } = request;
  const [place] = await trial.views.all('places', { id: roomId });
  if (!place) {
    throw new NotFoundError(`No room with id ${roomId}`);
  }
  const wanted = await wantedOf(request, trial.views);
  const room = await readRoom(roomId, rackIds, trial);
  const { placed, unplaced } = proposePlacement({
    ...room,
    ...wanted,
    rules: {
      apart: request.apart ?? 'rack',
      heavyLow: request.heavyLow ?? true,
      balancePower: request.balancePower ?? true,
      spreadHeat: request.spreadHeat ?? true,
    },
  });
  const naming = new Naming(wanted, room.names);
  const named = [...placed, ...unplaced].map(({ key }) => key);
  const titles = new Map(named.map(key => [key, naming.nameOf(key)]));
  return {
    placed: placed.map(one => {
      const title = titles.get(one.key)!;
      return {
        ...one,
        feeds: [...one.feeds],
        reasons: [...one.reasons],
        title,
        change: changeOf(one, title, wanted),
      };
    }),
    unplaced: unplaced.map(({ key, obstacles }) => ({
      key,
      title: titles.get(key)!,
      obstacles: [...obstacles],
    })),
    titles: {
      ...room.titles,
      ...Object.fromEntries(
        [...wanted.types].map(([id, type]) => [
          id,
          `${type.fields.manufacturer} ${titleOf(type)}`,
        ]),
      ),
    },
  };
}

async function wantedOf(
  request: PlacementRequest,
  views: Trial['views'],
): Promise<Wanted> {
  const { items = [], deviceIds = [], perRack = [] } = request;
  const existing = await views.all('devices', { id: deviceIds });
  const missing = deviceIds.find(id => !existing.some(one => one.id === id));
  const standing = existing.find(({ fields }) => fields.rackId);
  if (missing) {
    throw new InputError(`deviceIds: no device with id ${missing}`);
  }
  if (standing) {
    throw new InputError(
      `deviceIds: '${titleOf(standing)}' is in a rack already; take it out first`,
    );
  }
  const ids = [
    ...[...items, ...perRack].map(({ typeId }) => typeId),
    ...existing.map(({ fields }) => fields.typeId as string),
  ];
  const types = new Map(
    (await views.all('device-types', { id: [...new Set(ids)] })).map(type => [
      type.id,
      type,
    ]),
  );
  const typeOf = (id: string) => {
    const type = types.get(id);
    if (!type) {
      throw new InputError(`No device type with id ${id}`);
    }
    return deviceOfType(type);
  };
  const names = new Map<string, string>();
  const devices = items.flatMap(
    ({ typeId, name, count, groupSize = 1, rackId }, i) =>
      Array.from({ length: count }, (_, n): DeviceToPlace => {
        const key = `${i + 1}-${n + 1}`;
        names.set(key, name);
        return {
          ...typeOf(typeId),
          key,
          rackId,
          ...(groupSize > 1 && { group: `${i} ${Math.floor(n / groupSize)}` }),
        };
      }),
  );
  return {
    devices: [
      ...devices,
      ...existing.map(device => ({
        ...deviceOfType(types.get(device.fields.typeId as string)!, device),
        key: device.id,
      })),
    ],
    perRack: perRack.map(({ typeId, name, count }, i) => {
      const key = `r${i + 1}`;
      names.set(key, name);
      return { device: { ...typeOf(typeId), key }, count };
    }),
    existing: new Map(existing.map(device => [device.id, device])),
    names,
    types,
  };
}

/** Names of new devices: numbered, and none that is there already. */
class Naming {
  private readonly taken: Set<string>;
  private readonly next = new Map<string, number>();

  constructor(
    private readonly wanted: Wanted,
    names: ReadonlySet<string>,
  ) {
    this.taken = new Set(names);
  }

  nameOf(key: string): string {
    const { existing, names } = this.wanted;
    const device = existing.get(key);
    if (device) {
      return titleOf(device);
    }
    // Whoever types `gpu-` wants `gpu-1`.
    const name = names.get(key.split('@')[0])!.replace(/-+$/, '');
    let number = this.next.get(name) ?? 1;
    while (this.taken.has(`${name}-${number}`.toLowerCase())) {
      number++;
    }
    this.next.set(name, number + 1);
    return `${name}-${number}`;
  }
}

function changeOf(
  { key, typeId, rackId, position, face }: ProposedPlace,
  name: string,
  { existing }: Wanted,
): ObjectChange {
  const place = {
    rackId,
    ...(position !== undefined && { position, face }),
  };
  return existing.has(key)
    ? { action: 'update', kind: 'devices', id: key, fields: place }
    : {
        action: 'create',
        kind: 'devices',
        // Known before it is made, so that the same plan can connect it.
        id: randomUUID(),
        fields: { name, typeId, ...place },
      };
}
