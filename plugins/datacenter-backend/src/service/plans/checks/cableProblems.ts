import {
  CableEndPort,
  cableLengthProblem,
  endsProblems,
  PlanProblem,
  PlanProblemCode,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../../database/kindTables';
import { Trial } from '../../../database/PlansStore';
import { ObjectRecord } from '../../../database/records';
import { Touched } from './touchedBy';

/** What writing lets pass: media, speeds and lengths that a transceiver or another cable would have to make up for. */
const messages: Partial<Record<PlanProblemCode, string>> = {
  'cable-does-not-fit': 'a cable of this type does not go into the port',
  'media-do-not-match': 'its two ports are for different media',
  'speeds-differ': 'its two ports run at different speeds',
};

/** Cables that are laid by the plan and would not work. */
export async function cableProblems(
  { cables }: Touched,
  { views }: Trial,
): Promise<PlanProblem[]> {
  const ids = cables.flatMap(({ fields }) => [
    ...(fields.a as string[]),
    ...(fields.b as string[]),
  ]);
  const ports = new Map(
    (await views.all('ports', { id: ids })).map(port => [port.id, port]),
  );
  return cables.flatMap(cable => [
    ...endsProblemsOf(cable, ports),
    ...lengthProblemsOf(cable),
  ]);
}

function endsProblemsOf(
  cable: ObjectRecord,
  ports: Map<string, ObjectRecord>,
): PlanProblem[] {
  const end = (id: string): CableEndPort[] => {
    const port = ports.get(id);
    return port
      ? [
          {
            id,
            role: port.fields.role as CableEndPort['role'],
            type: port.fields.type as string | undefined,
          },
        ]
      : [];
  };
  const { a, b, type } = cable.fields;
  return endsProblems(
    (a as string[]).flatMap(end),
    (b as string[]).flatMap(end),
    { id: cable.id, type: type as string | undefined },
  ).flatMap(({ reason }): PlanProblem[] => {
    const code = reason as PlanProblemCode;
    const message = messages[code];
    return message
      ? [
          {
            severity: 'warning',
            code,
            message: `Cable '${titleOf(cable)}': ${message}`,
            objectId: cable.id,
            kind: 'cables',
            title: titleOf(cable),
          },
        ]
      : [];
  });
}

function lengthProblemsOf(cable: ObjectRecord): PlanProblem[] {
  const { type, lengthMetres } = cable.fields;
  const problem = cableLengthProblem({
    type: type as string | undefined,
    lengthMetres: lengthMetres as number | undefined,
  });
  return problem
    ? [
        {
          severity: 'warning',
          code: 'cable-too-long',
          message: `Cable '${titleOf(cable)}' is ${problem.lengthMetres} m long; ${String(type)} works up to ${problem.limitMetres} m`,
          objectId: cable.id,
          kind: 'cables',
          title: titleOf(cable),
          value: problem.lengthMetres,
          limit: problem.limitMetres,
        },
      ]
    : [];
}
