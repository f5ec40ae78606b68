import {
  fieldOf,
  FieldValues,
  NetboxSkipReason,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import { NetboxTransaction } from '../../database/netbox/NetboxStore';
import {
  ItemRecord,
  LinkRecord,
  RunRecord,
} from '../../database/netbox/records';
import { SourceId } from '../../imports/netbox';
import { RunContext } from '../ChangeRun';
import { changedFields, differ } from './differ';
import { matchObjects } from './matchObjects';
import {
  partsOf,
  resolveFields,
  sourcesIn,
  sourcesInFields,
} from './references';
import { storeAll, Write } from './storeAll';

export interface Applied {
  /** Items that could not be stored, with their reasons. */
  skipped: ItemRecord[];
  /** Objects that were made, changed or removed. */
  changed: { kind: ObjectKindName; id: string }[];
}

/** Without these it would be somewhere else, or something else. */
const needed = [
  'parentId',
  'rackId',
  'bayId',
  'deviceId',
  'moduleId',
  'feedId',
  'circuitId',
  'a',
  'b',
];

/**
 * Does what items say, in their order; compared anew, as what there is may
 * have been changed since. What cannot be stored is skipped, and keeps no
 * other from being stored but those that need it.
 */
export async function applyItems(
  items: readonly ItemRecord[],
  run: RunRecord,
  context: RunContext,
  t: NetboxTransaction,
): Promise<Applied> {
  const all: Applied = { skipped: [], changed: [] };
  const parts = partsOf(
    items,
    (before, next) =>
      before.kind !== next.kind ||
      (before.outcome === 'gone') !== (next.outcome === 'gone'),
  );
  for (const part of parts) {
    const { skipped, changed } =
      part[0].outcome === 'gone'
        ? await removePart(part, run, context, t)
        : await storePart(part, run, context, t);
    all.skipped.push(...skipped);
    all.changed.push(...changed);
  }
  return all;
}

async function storePart(
  part: ItemRecord[],
  run: RunRecord,
  context: RunContext,
  t: NetboxTransaction,
): Promise<Applied> {
  const [{ kind }] = part;
  const links = await t.links(
    run.serverId,
    part.flatMap(({ fields }) => sourcesInFields(fields)),
  );
  const ids = new Map(
    links.map(({ sourceId, objectId }) => [sourceId, objectId]),
  );
  const skipped: ItemRecord[] = [];
  const complete = part.flatMap(item => {
    const fields = resolveFields(item.fields, source => ids.get(source));
    const open = Object.keys(fields).filter(
      name => sourcesIn(fields[name]).length > 0,
    );
    const lacking = open.find(name => isNeeded(kind, name));
    if (lacking) {
      const [source] = sourcesIn(fields[lacking]);
      skipped.push(
        skip(item, 'needs-other', `${lacking}: ${source} was not stored`),
      );
      return [];
    }
    open.forEach(name => delete fields[name]);
    return [{ item, sourceId: item.sourceId, fields }];
  });
  const matches = await matchObjects(kind, complete, run, t);
  const writes = complete.map(({ item, sourceId, fields }): Write => {
    const match = matches.get(sourceId);
    return match
      ? {
          action: 'update',
          item,
          id: match.record.id,
          fields: changedFields(
            differ(kind, { sourceId, fields }, match).changes,
          ),
        }
      : {
          action: 'create',
          item,
          id: randomUUID(),
          fields: fields as FieldValues,
        };
  });
  const { done, refused } = await storeAll(kind, writes, context, t.objects);
  await t.link(run.serverId, done.map(linkOf));
  skipped.push(
    ...refused.map(({ item, message }) => skip(item, 'refused', message)),
  );
  return {
    skipped,
    changed: done
      .filter(
        ({ action, fields }) =>
          action === 'create' || Object.keys(fields).length > 0,
      )
      .map(({ id }) => ({ kind, id })),
  };
}

const isNeeded = (kind: ObjectKindName, name: string) =>
  needed.includes(name) || Boolean(fieldOf(kind, name)?.required);

const linkOf = ({ item, id }: Write): LinkRecord => ({
  sourceId: item.sourceId,
  kind: item.kind,
  objectId: id,
});

async function removePart(
  part: ItemRecord[],
  run: RunRecord,
  context: RunContext,
  t: NetboxTransaction,
): Promise<Applied> {
  const [{ kind }] = part;
  const ids = part.flatMap(({ objectId }) => objectId ?? []);
  const there = new Set(
    (await t.objects.getMany(kind, ids)).map(({ id }) => id),
  );
  const writes = part.flatMap((item): Write[] =>
    item.objectId && there.has(item.objectId)
      ? [{ action: 'delete', item, id: item.objectId, fields: {} }]
      : [],
  );
  const { done, refused } = await storeAll(kind, writes, context, t.objects);
  const kept = new Set<SourceId>(refused.map(({ item }) => item.sourceId));
  await t.unlink(
    run.serverId,
    part
      .map(({ sourceId }) => sourceId)
      .filter(sourceId => !kept.has(sourceId)),
  );
  return {
    skipped: refused.map(({ item, message }) => skip(item, 'refused', message)),
    changed: done.map(({ id }) => ({ kind, id })),
  };
}

const skip = (
  item: ItemRecord,
  reason: NetboxSkipReason,
  detail: string,
): ItemRecord => ({ ...item, outcome: 'skipped', reason, detail });
