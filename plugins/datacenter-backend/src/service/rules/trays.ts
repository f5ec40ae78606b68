import { InputError } from '@backstage/errors';
import { KindRules } from './KindRules';
import { lookUp } from './lookUp';

/** A tray leads from one corner to another one. */
export const trayRules: KindRules = {
  async prepare(pending, objects) {
    const records = pending.map(({ after }) => after);
    const corners = await lookUp(
      objects,
      'tray-corners',
      records,
      'fromCornerId',
    );
    const others = await lookUp(objects, 'tray-corners', records, 'toCornerId');
    for (const { fields } of records) {
      const from = corners.get(fields.fromCornerId as string);
      const to = others.get(fields.toCornerId as string);
      if (from?.id === to?.id) {
        throw new InputError(
          'fields.toCornerId: a tray leads to another corner; choose another one',
        );
      }
    }
  },
};
