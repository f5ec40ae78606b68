import { InputError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { lookUp } from './lookUp';

/**
 * Puts devices that are in bays where their chassis is.
 *
 * @throws InputError
 */
export async function bayPlacement(
  devices: ObjectRecord[],
  types: Map<string, ObjectRecord>,
  objects: ObjectsReader,
): Promise<void> {
  const bays = await lookUp(objects, 'bays', devices, 'bayId');
  const own = new Map(devices.map(device => [device.id, device]));
  for (const device of devices) {
    const bay = bays.get(device.fields.bayId as string);
    if (!bay) {
      continue;
    }
    const type = types.get(device.fields.typeId as string)!;
    if (bay.fields.role !== 'device') {
      throw new InputError(
        `fields.bayId: '${titleOf(bay)}' is a bay for modules; choose a bay for devices`,
      );
    }
    if (!type.fields.fitsBays) {
      throw new InputError(
        `fields.bayId: a ${titleOf(type)} fits no bay; choose a type that does, or a position in a rack`,
      );
    }
    const chassis = await chassisOf(device, bay, own, objects);
    device.fields.rackId = chassis.fields.rackId;
    device.fields.placeId = chassis.fields.placeId;
    delete device.fields.position;
    delete device.fields.face;
    if (device.fields.rackId === undefined) {
      delete device.fields.rackId;
    }
  }
}

/** @throws InputError when the device is in itself, however deep */
async function chassisOf(
  device: ObjectRecord,
  bay: ObjectRecord,
  own: Map<string, ObjectRecord>,
  objects: ObjectsReader,
): Promise<ObjectRecord> {
  const load = async (id: string) =>
    own.get(id) ?? (await objects.getMany('devices', [id]))[0];
  const chassis = await load(bay.fields.deviceId as string);
  let outer: ObjectRecord = chassis;
  for (;;) {
    if (outer.id === device.id) {
      throw new InputError(
        `fields.bayId: '${titleOf(device)}' would be in itself; choose a bay of another device`,
      );
    }
    if (typeof outer.fields.bayId !== 'string') {
      return chassis;
    }
    const [around] = await objects.getMany('bays', [outer.fields.bayId]);
    outer = await load(around.fields.deviceId as string);
  }
}
