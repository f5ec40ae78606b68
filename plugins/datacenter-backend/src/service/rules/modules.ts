import { InputError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { instantiate } from './instantiate';
import { KindRules } from './KindRules';
import { lookUp } from './lookUp';

/** A module is in a bay of its device, and brings ports. */
export const moduleRules: KindRules = {
  async prepare(pending, objects) {
    const records = pending.map(({ after }) => after);
    const bays = await lookUp(objects, 'bays', records, 'bayId');
    for (const { fields } of records) {
      const bay = bays.get(fields.bayId as string)!;
      if (
        bay.fields.role !== 'module' ||
        bay.fields.deviceId !== fields.deviceId
      ) {
        throw new InputError(
          `fields.bayId: '${titleOf(bay)}' is no module bay of this device; choose one of its module bays`,
        );
      }
    }
  },

  async written(pending, run) {
    const made = pending
      .filter(({ before }) => !before)
      .map(({ after }) => after);
    const types = await lookUp(run.objects, 'module-types', made, 'typeId');
    const bays = await lookUp(run.objects, 'bays', made, 'bayId');
    await instantiate(
      made.map(({ id, fields }) => {
        const bay = bays.get(fields.bayId as string)!;
        return {
          deviceId: fields.deviceId as string,
          moduleId: id,
          position: String(bay.fields.position ?? bay.fields.name),
          type: types.get(fields.typeId as string)!,
        };
      }),
      run,
    );
  },
};
