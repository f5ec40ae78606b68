import { InputError } from '@backstage/errors';
import {
  billOfMaterials,
  CablingAnswer,
  CablingRequest,
  DeviceToWire,
  proposeCables,
  ProposedCable,
  WantedLink,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import { Trial } from '../../database/PlansStore';
import { readStock } from './readStock';
import { readWiring, WiredRoom } from './readWiring';

/** @throws InputError */
export async function answerCabling(
  request: CablingRequest,
  trial: Pick<Trial, 'views'>,
): Promise<CablingAnswer> {
  const { rackIds, links = [], rackSwitches, power, slackPercent } = request;
  const room = await readWiring(
    rackIds,
    links.flatMap(({ aId, bId }) => [aId, bId]),
    trial,
  );
  const { devices, records } = room;
  const names = new Map(devices.map(({ id, name }) => [id, name]));
  const unknown = links
    .flatMap(({ aId, bId }) => [aId, bId])
    .find(id => !names.has(id));
  if (unknown) {
    throw new InputError(`links: no device with id ${unknown}`);
  }
  const stock = await readStock(trial);
  const { cables, missing } = proposeCables({
    ...room,
    feeds: power ? room.feeds : [],
    stock: stock.length > 0 ? stock : undefined,
    slack: slackPercent === undefined ? undefined : slackPercent / 100,
    links: [
      ...links,
      ...(rackSwitches ? switchLinks(rackSwitches, rackIds, room) : []),
    ],
    powerDeviceIds: power ? consumersIn(rackIds, devices) : [],
  });
  const feeds = new Map(room.feeds.map(({ portId, name }) => [portId, name]));
  const titleOf = (portId: string) => {
    const feed = feeds.get(portId);
    if (feed !== undefined) {
      return feed;
    }
    const { name, deviceId } = records.get(portId)!.fields;
    return `${names.get(deviceId as string)} ${name}`;
  };
  return {
    cables: cables.map(
      ({ aPortId, bPortId, trayIds, transceivers, reasons, ...cable }) => ({
        ...cable,
        a: titleOf(aPortId),
        b: titleOf(bPortId),
        trayCount: trayIds.length,
        transceivers: [...transceivers],
        reasons: [...reasons],
        change: changeOf({ ...cable, aPortId, bPortId, trayIds }),
      }),
    ),
    missing: missing.map(({ aId, bId, ...rest }) => ({
      ...rest,
      a: names.get(aId)!,
      ...(bId && { b: names.get(bId) }),
    })),
    bill: billOfMaterials({ cables, stock }),
  };
}

/** Each device with network ports to each switch of its own rack. */
function switchLinks(
  { typeId, count, speedMbit }: NonNullable<CablingRequest['rackSwitches']>,
  rackIds: string[],
  { devices, records }: WiredRoom,
): WantedLink[] {
  const isSwitch = ({ id }: DeviceToWire) =>
    records.get(id)!.fields.typeId === typeId;
  const switches = devices.filter(isSwitch);
  return devices
    .filter(
      device =>
        rackIds.includes(device.rackId ?? '') &&
        !isSwitch(device) &&
        device.ports.some(
          ({ role, managementOnly }) => role === 'interface' && !managementOnly,
        ),
    )
    .flatMap(({ id: aId, rackId }) =>
      switches
        .filter(one => one.rackId === rackId)
        .map(({ id: bId }) => ({ aId, bId, count, speedMbit })),
    );
}

/** What draws power and hands none on. */
const consumersIn = (rackIds: string[], devices: readonly DeviceToWire[]) =>
  devices
    .filter(
      ({ rackId, ports }) =>
        rackIds.includes(rackId ?? '') &&
        ports.every(({ role }) => role !== 'power-outlet'),
    )
    .map(({ id }) => id);

function changeOf({
  aPortId,
  bPortId,
  type,
  color,
  lengthMetres,
  trayIds,
}: Pick<
  ProposedCable,
  'aPortId' | 'bPortId' | 'type' | 'color' | 'lengthMetres' | 'trayIds'
>): CablingAnswer['cables'][number]['change'] {
  return {
    action: 'create',
    kind: 'cables',
    id: randomUUID(),
    fields: {
      a: [aPortId],
      b: [bPortId],
      type,
      color,
      ...(lengthMetres !== undefined && { lengthMetres }),
      ...(trayIds.length > 0 && { route: [...trayIds] }),
    },
  };
}
