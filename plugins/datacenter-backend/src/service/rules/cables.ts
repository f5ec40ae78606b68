import { ConflictError, InputError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { KindRules } from './KindRules';

const endsOf = ({ fields }: ObjectRecord) => [
  ...(fields.a as string[]),
  ...(fields.b as string[]),
];

/** A port takes one cable, and a cable leads to another port. */
export const cableRules: KindRules = {
  async prepare(pending, objects) {
    const ids = pending.flatMap(({ after }) => endsOf(after));
    const ports = new Map(
      (await objects.getMany('ports', ids)).map(port => [port.id, port]),
    );
    const taken = await objects.cablesAt(ids);
    const own = new Set(pending.map(({ after }) => after.id));
    const inRun = new Map<string, string>();
    for (const { after } of pending) {
      for (const portId of endsOf(after)) {
        const port = ports.get(portId);
        if (!port) {
          throw new InputError(
            `fields: no port with id ${portId}; choose one that is there`,
          );
        }
        const seen = inRun.get(portId);
        if (seen === after.id) {
          throw new InputError(
            `fields: the cable would lead from port '${titleOf(port)}' to itself; choose another port`,
          );
        }
        const other = taken.get(portId);
        if (seen || (other && !own.has(other))) {
          throw new ConflictError(
            `fields: a cable is in port '${titleOf(port)}' already; remove it first, or choose another port`,
          );
        }
        if (port.fields.markedConnected) {
          throw new ConflictError(
            `fields: port '${titleOf(port)}' is marked as connected to something that is not modelled; take the mark away first`,
          );
        }
        inRun.set(portId, after.id);
      }
    }
  },

  async written(pending, run) {
    await run.objects.setCableEnds(pending.map(({ after }) => after));
  },
};
