import {
  fieldOf,
  NetboxRunItem,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { RecordPage } from '@rackstage/stores';
import { NetboxStore } from '../../database/netbox/NetboxStore';
import { ItemRecord } from '../../database/netbox/records';
import { ObjectsReader } from '../../database/ObjectsStore';
import { SourceId } from '../../imports/netbox';
import { plainValue, sourcesIn } from './references';

/** What something is in: the first that is set. */
const containers = [
  'bayId',
  'deviceId',
  'feedId',
  'circuitId',
  'rackId',
  'roomId',
  'placeId',
  'parentId',
  'panelId',
];

type Titles = Record<string, string>;

/** Items for people: with what they are in, and titles of what they refer to. */
export async function itemsView(
  runId: string,
  page: RecordPage<ItemRecord>,
  store: NetboxStore,
  objects: ObjectsReader,
): Promise<{ items: NetboxRunItem[]; titles: Titles; nextCursor?: string }> {
  const around = await aroundOf(runId, page.items, store);
  const titles = await titlesOf(page.items, objects);
  const changed = page.items.flatMap(({ changes }) =>
    changes.flatMap(change => [...sourcesIn(change.new)]),
  );
  for (const { sourceId, title } of await store.itemsOf(runId, changed)) {
    titles[sourceId] = title;
  }
  return {
    items: page.items.map(item => ({
      kind: item.kind,
      outcome: item.outcome,
      sourceId: item.sourceId,
      title: item.title,
      ...(item.objectId && { objectId: item.objectId }),
      ...(around(item) && { within: around(item) }),
      changes: item.changes.map(change => ({
        field: change.name,
        old: plainValue(change.old),
        new: plainValue(change.new),
      })),
      ...(item.note && { note: item.note }),
      ...(item.reason && { reason: item.reason }),
      ...(item.detail && { detail: item.detail }),
    })),
    titles,
    ...(page.nextCursor && { nextCursor: page.nextCursor }),
  };
}

/** A device is in a rack, a port in a device; a cable is between ports of two. */
async function aroundOf(
  runId: string,
  items: ItemRecord[],
  store: NetboxStore,
): Promise<(item: ItemRecord) => string | undefined> {
  const wanted = items.flatMap(item => [containerOf(item) ?? [], endsOf(item)]);
  const known = new Map<SourceId, ItemRecord>();
  const load = async (sources: SourceId[]) => {
    for (const item of await store.itemsOf(runId, sources)) {
      known.set(item.sourceId, item);
    }
  };
  await load(wanted.flat(2));
  await load([...known.values()].flatMap(item => containerOf(item) ?? []));
  const withContainer = (source: SourceId): string => {
    const item = known.get(source);
    const container = item && known.get(containerOf(item) ?? '');
    return [container?.title, item?.title ?? source].filter(Boolean).join(' ');
  };
  return item => {
    const ends = endsOf(item);
    const container = containerOf(item);
    return ends.length > 0
      ? ends.map(side => side.map(withContainer).join(', ')).join(' ↔ ')
      : container && known.get(container)?.title;
  };
}

const containerOf = ({ fields }: ItemRecord): SourceId | undefined =>
  containers.flatMap(name => sourcesIn(fields[name] ?? null))[0];

const endsOf = ({ kind, fields }: ItemRecord): SourceId[][] =>
  kind === 'cables' && fields.a && fields.b
    ? [sourcesIn(fields.a), sourcesIn(fields.b)]
    : [];

/** Of objects that changed fields refer to. */
async function titlesOf(
  items: ItemRecord[],
  objects: ObjectsReader,
): Promise<Titles> {
  const ids = new Map<ObjectKindName, string[]>();
  for (const { kind, changes } of items) {
    for (const change of changes) {
      const to = targetOf(kind, change.name);
      const referred = [change.old, change.new]
        .flat()
        .filter(value => typeof value === 'string');
      if (to) {
        ids.set(to, [...(ids.get(to) ?? []), ...(referred as string[])]);
      }
    }
  }
  const titles: Titles = {};
  for (const [kind, some] of ids) {
    (await objects.titles(kind, some)).forEach((title, id) => {
      titles[id] = title;
    });
  }
  return titles;
}

function targetOf(
  kind: ObjectKindName,
  name: string,
): ObjectKindName | undefined {
  const field = fieldOf(kind, name);
  if (field?.type === 'reference') {
    return field.to;
  }
  return kind === 'cables' && ['a', 'b'].includes(name) ? 'ports' : undefined;
}
