import { ConflictError, InputError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { KindRules } from './KindRules';
import { lookUp } from './lookUp';

/** A rack holds what is in it; a row is in the rack's room. */
export const rackRules: KindRules = {
  async prepare(pending, objects) {
    const records = pending.map(({ after }) => after);
    const rows = await lookUp(objects, 'rows', records, 'rowId');
    for (const { fields } of records) {
      const row = rows.get(fields.rowId as string);
      if (row && row.fields.roomId !== fields.roomId) {
        throw new InputError(
          `fields.rowId: row '${titleOf(row)}' is in another room; choose a row of the rack's room`,
        );
      }
    }
    const smaller = pending.filter(
      ({ before, after }) =>
        before &&
        Number(after.fields.heightUnits) < Number(before.fields.heightUnits),
    );
    const units = await objects.unitsIn(smaller.map(({ after }) => after.id));
    for (const { after } of smaller) {
      const highest = Number(after.fields.heightUnits) * 2 + 1;
      const above = units.find(
        ({ rackId, halfUnit }) => rackId === after.id && halfUnit > highest,
      );
      if (above) {
        const device = await objects.titles('devices', [above.deviceId]);
        throw new ConflictError(
          `fields.heightUnits: '${device.get(above.deviceId)}' is in unit ${Math.floor(above.halfUnit / 2)} of '${titleOf(after)}'. Move it first`,
        );
      }
    }
  },

  /** Devices are where their rack is. */
  async written(pending, run) {
    const moved = pending.filter(
      ({ before, after }) =>
        before && before.fields.roomId !== after.fields.roomId,
    );
    for (const { after } of moved) {
      const devices = await run.objects.referring('devices', 'rackId', [
        after.id,
      ]);
      await run.update(
        'devices',
        devices.map(({ id }) => ({
          id,
          fields: { placeId: after.fields.roomId },
        })),
      );
    }
  },
};

/** Units are kept free within their rack. */
export const reservationRules: KindRules = {
  async prepare(pending, objects) {
    const records = pending.map(({ after }) => after);
    const racks = await lookUp(objects, 'racks', records, 'rackId');
    for (const { fields } of records) {
      const rack = racks.get(fields.rackId as string)!;
      const top = Number(fields.position) + Number(fields.heightUnits) - 1;
      if (top > Number(rack.fields.heightUnits)) {
        throw new InputError(
          `fields.position: '${titleOf(rack)}' has ${rack.fields.heightUnits} units; choose a lower position or fewer units`,
        );
      }
    }
  },
};
