import { ConflictError, InputError } from '@backstage/errors';
import { ObjectsTransaction, RackUnit } from '../../database/ObjectsStore';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import type { Pending, RunContext } from '../ChangeRun';
import { bayPlacement } from './bayPlacement';
import { instantiate } from './instantiate';
import { KindRules } from './KindRules';
import { lookUp } from './lookUp';
import { requireNotReserved } from './requireNotReserved';
import { unitsOf } from './unitsOf';

const placeFields = ['rackId', 'position', 'face', 'bayId', 'typeId'];

/** A device is in a bay, in units of a rack, beside them, or just in a place. */
export const deviceRules: KindRules = {
  async prepare(pending, objects, context) {
    const records = pending.map(({ after }) => after);
    const types = await lookUp(objects, 'device-types', records, 'typeId');
    await bayPlacement(records, types, objects);
    const racks = await lookUp(objects, 'racks', records, 'rackId');
    for (const { fields } of records) {
      const type = types.get(fields.typeId as string)!;
      if (!fields.bayId) {
        completePlace(fields, type);
      }
      const rack = racks.get(fields.rackId as string);
      if (rack) {
        fields.placeId = rack.fields.roomId;
      }
    }
    await requireFreeUnits(
      pending.filter(isPlacedAnew),
      types,
      racks,
      objects,
      context,
    );
  },

  async written(pending, run) {
    const { objects } = run;
    const records = pending.map(({ after }) => after);
    const types = await lookUp(objects, 'device-types', records, 'typeId');
    const moved = pending.filter(isPlacedAnew).map(({ after }) => after);
    if (moved.length > 0) {
      await objects.setUnits(
        moved.map(({ id }) => id),
        moved.flatMap(device => unitsOf(device, types)),
      );
    }
    const made = pending.filter(({ before }) => !before);
    await instantiate(
      made.map(({ after }) => ({
        deviceId: after.id,
        type: types.get(after.fields.typeId as string)!,
      })),
      run,
    );
    await followParents(pending, run);
  },
};

const isPlacedAnew = ({ before, after }: Pending) =>
  placeFields.some(name => before?.fields[name] !== after.fields[name]);

/** @throws InputError */
function completePlace(fields: ObjectRecord['fields'], type: ObjectRecord) {
  if (fields.position === undefined) {
    if (!fields.rackId) {
      delete fields.face;
    }
    return;
  }
  if (!fields.rackId) {
    throw new InputError('fields.position: choose a rack for it as well');
  }
  if (type.fields.fitsBays) {
    throw new InputError(
      `fields.position: a ${titleOf(type)} goes into a bay of a chassis; choose one instead`,
    );
  }
  if (type.fields.heightUnits === 0) {
    throw new InputError(
      `fields.position: a ${titleOf(type)} takes no unit; leave the position out and it hangs at the side`,
    );
  }
  fields.face ??= 'front';
}

/** @throws InputError, ConflictError */
async function requireFreeUnits(
  pending: Pending[],
  types: Map<string, ObjectRecord>,
  racks: Map<string, ObjectRecord>,
  objects: ObjectsTransaction,
  { asFound }: RunContext,
): Promise<void> {
  const placed = pending
    .map(({ after }) => after)
    .filter(({ fields }) => fields.position !== undefined);
  if (placed.length === 0) {
    return;
  }
  const own = new Set(pending.map(({ after }) => after.id));
  const taken = new Map(
    (await objects.unitsIn([...racks.keys()]))
      .filter(({ deviceId }) => !own.has(deviceId))
      .map(unit => [keyOf(unit), unit.deviceId]),
  );
  const titles = new Map(placed.map(device => [device.id, titleOf(device)]));
  for (const device of placed) {
    const rack = racks.get(device.fields.rackId as string)!;
    for (const unit of unitsOf(device, types)) {
      requireWithin(unit, rack, device);
      const other = taken.get(keyOf(unit));
      if (other) {
        const known =
          titles.get(other) ??
          (await objects.titles('devices', [other])).get(other);
        throw new ConflictError(
          `fields.position: '${known}' is in unit ${Math.floor(unit.halfUnit / 2)} (${unit.face}) of '${titleOf(rack)}' already; choose another position for '${titleOf(device)}'`,
        );
      }
      taken.set(keyOf(unit), device.id);
    }
  }
  if (!asFound) {
    await requireNotReserved(placed, types, racks, objects);
  }
}

function requireWithin(
  { halfUnit }: RackUnit,
  rack: ObjectRecord,
  device: ObjectRecord,
): void {
  if (halfUnit > Number(rack.fields.heightUnits) * 2 + 1) {
    throw new InputError(
      `fields.position: '${titleOf(device)}' would stick out of '${titleOf(rack)}', which has ${rack.fields.heightUnits} units; choose a lower position`,
    );
  }
}

const keyOf = ({ rackId, face, halfUnit }: RackUnit) =>
  `${rackId} ${face} ${halfUnit}`;

/** What is in bays of a device is where that is. */
async function followParents(
  pending: Pending[],
  run: Parameters<NonNullable<KindRules['written']>>[1],
): Promise<void> {
  const moved = pending.filter(
    ({ before, after }) =>
      before &&
      ['rackId', 'placeId'].some(
        name => before.fields[name] !== after.fields[name],
      ),
  );
  if (moved.length === 0) {
    return;
  }
  const bays = await run.objects.referring(
    'bays',
    'deviceId',
    moved.map(({ after }) => after.id),
  );
  const children = await run.objects.referring(
    'devices',
    'bayId',
    bays.map(({ id }) => id),
  );
  if (children.length > 0) {
    // Their rules look up where the chassis is.
    await run.update(
      'devices',
      children.map(({ id }) => ({ id, fields: { rackId: null } })),
    );
  }
}
