import { InputError } from '@backstage/errors';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';

/** PDUs hang on each other a few deep; what is longer than this ends somewhere else. */
const mostSteps = 20;

/** A power port, and the one upstream of it that the walk has come to. */
interface Walk {
  start: ObjectRecord;
  at: string | undefined;
}

/**
 * A power strip that is plugged into itself, or into one that hangs on it,
 * has no power.
 *
 * @param cables - as they would be
 * @param ports - at the ends of these, by id
 * @throws InputError
 */
export async function requireNoPowerCircle(
  cables: ObjectRecord[],
  ports: Map<string, ObjectRecord>,
  objects: ObjectsReader,
): Promise<void> {
  const inRun = new Map<string, ObjectRecord>();
  let walks: Walk[] = [];
  for (const { fields } of cables) {
    const ends = [...(fields.a as string[]), ...(fields.b as string[])].map(
      id => ports.get(id)!,
    );
    const outlet = ends.find(port => port.fields.role === 'power-outlet');
    const start = ends.find(port => port.fields.role === 'power-port');
    if (outlet && start) {
      inRun.set(start.id, outlet);
      walks.push({ start, at: behind(outlet) });
    }
  }
  for (let step = 0; step < mostSteps && walks.length > 0; step++) {
    const closed = walks.find(({ start, at }) => start.id === at);
    if (closed) {
      throw new InputError(
        `fields: power would go round in a circle through port '${titleOf(closed.start)}'; plug it into something that does not hang on it`,
      );
    }
    const outlets = await outletsOf(
      walks.flatMap(({ at }) => at ?? []),
      inRun,
      objects,
    );
    walks = walks
      .map(({ start, at }) => ({ start, at: behind(outlets.get(at ?? '')) }))
      .filter(({ at }) => at !== undefined);
  }
}

const behind = (outlet: ObjectRecord | undefined) =>
  outlet?.fields.powerPortId as string | undefined;

/** What power ports are plugged into, where that is an outlet. */
async function outletsOf(
  portIds: string[],
  inRun: Map<string, ObjectRecord>,
  objects: ObjectsReader,
): Promise<Map<string, ObjectRecord>> {
  const outlets = new Map(inRun);
  const cableIds = await objects.cablesAt(portIds.filter(id => !inRun.has(id)));
  const cables = await objects.getMany('cables', [...cableIds.values()]);
  const farOf = new Map(
    cables.flatMap(({ fields }) => {
      const [a, b] = [fields.a as string[], fields.b as string[]];
      return [
        ...a.map(id => [id, b[0]] as const),
        ...b.map(id => [id, a[0]] as const),
      ];
    }),
  );
  const ports = await objects.getMany(
    'ports',
    portIds.flatMap(id => farOf.get(id) ?? []),
  );
  for (const id of portIds) {
    const far = ports.find(port => port.id === farOf.get(id));
    if (far && !outlets.has(id)) {
      outlets.set(id, far);
    }
  }
  return outlets;
}
