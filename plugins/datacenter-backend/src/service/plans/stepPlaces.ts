import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { StepRecord } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';

/** Where people go to do a step. */
export interface StepPlace {
  /** `Room / Rack`, each rack once. */
  place?: string;
  /** Ids of what it is about, and of the ports, devices, racks and rooms in which it is done. */
  near: string[];
}

interface Thing {
  kind: ObjectKindName;
  title: string;
  /** As it is, and as the plan has it. */
  values: FieldValues[];
}

/** What is around each thing, from ports to rooms, and the fields that name it. */
const around: [ObjectKindName, readonly string[]][] = [
  ['ports', ['a', 'b']],
  ['devices', ['deviceId']],
  ['devices', ['parentId']],
  ['racks', ['rackId']],
  ['places', ['roomId', 'placeId']],
];

/**
 * By the id of the step. What is only planned counts like what is there.
 *
 * @param present - what the steps are about, by id
 */
export async function stepPlaces(
  steps: StepRecord[],
  present: ReadonlyMap<string, ObjectRecord>,
  objects: Pick<ObjectsReader, 'getMany'>,
): Promise<Map<string, StepPlace>> {
  const things = new Map<string, Thing>();
  for (const { kind, objectId, title, fields, before } of steps) {
    const known = things.get(objectId)?.values ?? [];
    const record = present.get(objectId);
    const now = record ? [record.fields] : [];
    const values = [...known, ...now, before, fields];
    things.set(objectId, { kind, title, values });
  }
  const near = new Map(
    steps.map(({ id, objectId }) => [id, new Set([objectId])]),
  );
  for (const [kind, fields] of around) {
    const named = new Map(
      [...near].map(([id, ids]) => [id, namedBy(ids, fields, things)]),
    );
    const missing = [...named.values()].flat().filter(id => !things.has(id));
    for (const record of await objects.getMany(kind, missing)) {
      const title = titleOf(record);
      things.set(record.id, { kind, title, values: [record.fields] });
    }
    named.forEach((ids, id) => ids.forEach(one => near.get(id)!.add(one)));
  }
  return new Map(
    [...near].map(([id, ids]) => [
      id,
      { place: placeOf([...ids], things), near: [...ids] },
    ]),
  );
}

const namedBy = (
  ids: Iterable<string>,
  fields: readonly string[],
  things: ReadonlyMap<string, Thing>,
): string[] =>
  [...ids].flatMap(id =>
    (things.get(id)?.values ?? []).flatMap(values =>
      fields.flatMap(field => (values[field] ?? []) as string | string[]),
    ),
  );

/** The racks, or else the rooms. */
function placeOf(
  ids: string[],
  things: ReadonlyMap<string, Thing>,
): string | undefined {
  const titlesOf = (kind: ObjectKindName) => [
    ...new Set(
      ids.flatMap(id => {
        const thing = things.get(id);
        return thing?.kind === kind ? thing.title : [];
      }),
    ),
  ];
  const rooms = titlesOf('places').join(', ');
  const racks = titlesOf('racks').join(', ');
  return [rooms, racks].filter(Boolean).join(' / ') || undefined;
}
