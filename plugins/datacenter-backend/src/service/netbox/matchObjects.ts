import {
  FieldValues,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { uniqueKeysOf } from '../../database/kindTables';
import { NetboxTransaction } from '../../database/netbox/NetboxStore';
import { RunRecord } from '../../database/netbox/records';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { ImportFields, SourceId } from '../../imports/netbox';

/** What is looked for; references that are known are ids. */
export interface Wanted {
  sourceId: SourceId;
  fields: ImportFields;
}

export interface Match {
  record: ObjectRecord;
  /** An earlier run has made or adopted it. */
  isLinked: boolean;
}

type Found = [wanted: Wanted, record: ObjectRecord];

/**
 * Objects that are there already, by source: what earlier runs have made of
 * it; else what is the same by its kind's unique values, and is nobody else's.
 */
export async function matchObjects(
  kind: ObjectKindName,
  wanted: readonly Wanted[],
  { serverId, id: runId }: Pick<RunRecord, 'serverId' | 'id'>,
  t: NetboxTransaction,
): Promise<Map<SourceId, Match>> {
  const matches = new Map<SourceId, Match>();
  const links = await t.links(
    serverId,
    wanted.map(({ sourceId }) => sourceId),
  );
  const linked = new Map(
    (
      await t.objects.getMany(
        kind,
        links.map(({ objectId }) => objectId),
      )
    ).map(record => [record.id, record]),
  );
  for (const { sourceId, objectId } of links) {
    const record = linked.get(objectId);
    if (record) {
      matches.set(sourceId, { record, isLinked: true });
    }
  }
  const others = wanted.filter(({ sourceId }) => !matches.has(sourceId));
  const found = await findAlike(kind, others, t.objects);
  const taken = await t.taken(
    serverId,
    runId,
    found.map(([, { id }]) => id),
  );
  const used = new Set([...matches.values()].map(({ record }) => record.id));
  for (const [{ sourceId }, record] of found) {
    const other = taken.get(record.id);
    const isFree = other === undefined || other === sourceId;
    if (isFree && !used.has(record.id) && !matches.has(sourceId)) {
      matches.set(sourceId, { record, isLinked: false });
      used.add(record.id);
    }
  }
  return matches;
}

function findAlike(
  kind: ObjectKindName,
  wanted: Wanted[],
  objects: ObjectsReader,
): Promise<Found[]> {
  if (wanted.length === 0) {
    return Promise.resolve([]);
  }
  switch (kind) {
    case 'cables':
      return cablesAlike(wanted, objects);
    case 'ports':
      return portsAlike(wanted, objects);
    default:
      return alikeByKeys(kind, wanted, objects);
  }
}

/** A bay or rear position that is taken by something else does not make it the same. */
const keysOf = (kind: ObjectKindName) =>
  kindOf[kind].unique.flatMap((names, index) =>
    index === 0 || names[0] === 'assetTag' ? [index] : [],
  );

async function alikeByKeys(
  kind: ObjectKindName,
  wanted: readonly Wanted[],
  objects: ObjectsReader,
): Promise<Found[]> {
  const known = await knownFields(kind, wanted, objects);
  const found: Found[] = [];
  for (const index of keysOf(kind)) {
    const keys = new Map<string, Wanted>();
    for (const [one, fields] of known) {
      const key = uniqueKeysOf(kind, fields)[index];
      if (key !== undefined && !keys.has(key)) {
        keys.set(key, one);
      }
    }
    const records = await objects.withUniqueKeys(kind, index, [...keys.keys()]);
    for (const record of records) {
      const one = keys.get(uniqueKeysOf(kind, record.fields)[index]!);
      if (one) {
        found.push([one, record]);
      }
    }
  }
  return found;
}

/** Devices are where their rack or chassis is. A reference to what is not there yet makes a key that nothing has. */
async function knownFields(
  kind: ObjectKindName,
  wanted: readonly Wanted[],
  objects: ObjectsReader,
): Promise<[Wanted, FieldValues][]> {
  const placeOf =
    kind === 'devices' ? await placesOf(wanted, objects) : () => undefined;
  return wanted.map(one => {
    const placeId = placeOf(one);
    const fields = { ...one.fields, ...(placeId && { placeId }) };
    return [one, fields as FieldValues];
  });
}

async function placesOf(
  wanted: readonly Wanted[],
  objects: ObjectsReader,
): Promise<(one: Wanted) => string | undefined> {
  const idsIn = (name: string) =>
    wanted.flatMap(({ fields }) =>
      typeof fields[name] === 'string' ? [fields[name]] : [],
    );
  const racks = await objects.getMany('racks', idsIn('rackId'));
  const bays = await objects.getMany('bays', idsIn('bayId'));
  const chassis = await objects.getMany(
    'devices',
    bays.map(({ fields }) => String(fields.deviceId)),
  );
  const around = new Map<string, unknown>();
  racks.forEach(({ id, fields }) => around.set(id, fields.roomId));
  chassis.forEach(({ id, fields }) => around.set(id, fields.placeId));
  bays.forEach(({ id, fields }) =>
    around.set(id, around.get(String(fields.deviceId))),
  );
  return ({ fields }) => {
    const place =
      around.get(String(fields.bayId)) ?? around.get(String(fields.rackId));
    return typeof place === 'string' ? place : undefined;
  };
}

/** The port of a feed, those of a circuit by side, those of a device by role and name. */
async function portsAlike(
  wanted: readonly Wanted[],
  objects: ObjectsReader,
): Promise<Found[]> {
  const found = await alikeByKeys(
    'ports',
    wanted.filter(({ fields }) => typeof fields.deviceId === 'string'),
    objects,
  );
  for (const owner of ['feedId', 'circuitId']) {
    const parts = wanted.filter(
      ({ fields }) => typeof fields[owner] === 'string',
    );
    const records = await objects.referring(
      'ports',
      owner,
      parts.map(({ fields }) => String(fields[owner])),
    );
    for (const one of parts) {
      const record = records.find(
        ({ fields }) =>
          fields[owner] === one.fields[owner] &&
          fields.role === one.fields.role,
      );
      if (record) {
        found.push([one, record]);
      }
    }
  }
  return found;
}

/** A cable between the same ports. */
async function cablesAlike(
  wanted: readonly Wanted[],
  objects: ObjectsReader,
): Promise<Found[]> {
  const endsOf = (fields: Record<string, unknown>): unknown[] => [
    ...(fields.a as unknown[]),
    ...(fields.b as unknown[]),
  ];
  const whole = wanted.filter(({ fields }) =>
    endsOf(fields).every(end => typeof end === 'string'),
  );
  const cableAt = await objects.cablesAt(
    whole.flatMap(({ fields }) => endsOf(fields) as string[]),
  );
  const records = new Map(
    (await objects.getMany('cables', [...new Set(cableAt.values())])).map(
      record => [record.id, record],
    ),
  );
  return whole.flatMap(one => {
    const ends = endsOf(one.fields) as string[];
    const record = records.get(cableAt.get(ends[0]) ?? '');
    const isSame =
      record &&
      ends.every(end => cableAt.get(end) === record.id) &&
      endsOf(record.fields).length === ends.length;
    return isSame ? [[one, record] as Found] : [];
  });
}
