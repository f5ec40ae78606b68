import { ConflictError, InputError } from '@backstage/errors';
import {
  CableEndPort,
  endsProblems,
  EndsProblem,
  matchingRoles,
  PortRole,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { KindRules } from './KindRules';
import { requireNoPowerCircle } from './requireNoPowerCircle';

const endsOf = ({ fields }: ObjectRecord) =>
  [fields.a, fields.b] as [string[], string[]];

/** A port takes one cable, and a cable leads to another port that goes with it. */
export const cableRules: KindRules = {
  async prepare(pending, objects) {
    const ids = pending.flatMap(({ after }) => endsOf(after).flat());
    const ports = new Map(
      (await objects.getMany('ports', ids)).map(port => [port.id, port]),
    );
    const cables = await objects.cablesAt(ids);
    const own = new Set(pending.map(({ after }) => after.id));
    const inRun = new Map<string, string>();
    for (const { before, after } of pending) {
      forgetVerification(before, after);
      const end = (id: string): CableEndPort => {
        const port = ports.get(id);
        if (!port) {
          throw new InputError(
            `fields: no port with id ${id}; choose one that is there`,
          );
        }
        const stored = cables.get(id);
        const other = stored && own.has(stored) ? undefined : stored;
        return {
          id,
          role: port.fields.role as PortRole,
          type: port.fields.type as string | undefined,
          cableId: inRun.get(id) ?? other,
        };
      };
      const [a, b] = endsOf(after).map(side => side.map(end));
      const [problem] = endsProblems(a, b, { id: after.id }).flatMap(
        one => messageOf(one, ports) ?? [],
      );
      if (problem) {
        throw problem;
      }
      for (const { id } of [...a, ...b]) {
        requireFree(ports.get(id)!, before);
        inRun.set(id, after.id);
      }
    }
    await requireNoPowerCircle(
      pending.map(({ after }) => after),
      ports,
      objects,
    );
  },

  async written(pending, run) {
    await run.objects.setCableEnds(pending.map(({ after }) => after));
  },
};

/** What was seen of a cable between other ports says nothing of it any more. */
function forgetVerification(
  before: ObjectRecord | undefined,
  after: ObjectRecord,
): void {
  const isSame = before?.fields.verification === after.fields.verification;
  const ends = [before ?? after, after].map(one => JSON.stringify(endsOf(one)));
  if (isSame && ends[0] !== ends[1]) {
    delete after.fields.verification;
  }
}

/** Cables of another medium or speed are a matter for plans: a transceiver may make up for them. */
function messageOf(
  problem: EndsProblem,
  ports: Map<string, ObjectRecord>,
): Error | undefined {
  const name = (id: string) => titleOf(ports.get(id)!);
  switch (problem.reason) {
    case 'same-port':
      return new InputError(
        `fields: the cable would lead from port '${name(problem.portId)}' to itself; choose another port`,
      );
    case 'already-cabled':
      return new ConflictError(
        `fields: a cable is in port '${name(problem.portId)}' already; remove it first, or choose another port`,
      );
    case 'mixed-roles':
      return new InputError(
        `fields.${problem.side}: all ports of a side are of one role; choose ports of one`,
      );
    case 'roles-do-not-match': {
      const [one, other] = problem.roles;
      return new InputError(
        `fields: a cable does not lead from a ${one} to a ${other}; a ${one} goes with: ${matchingRoles[one].join(', ')}`,
      );
    }
    default:
      return undefined;
  }
}

/** @throws ConflictError when something that is not modelled is in the port */
function requireFree(port: ObjectRecord, before: ObjectRecord | undefined) {
  const isNew = !before || !endsOf(before).flat().includes(port.id);
  if (isNew && port.fields.markedConnected) {
    throw new ConflictError(
      `fields: port '${titleOf(port)}' is marked as connected to something that is not modelled; take the mark away first`,
    );
  }
}
