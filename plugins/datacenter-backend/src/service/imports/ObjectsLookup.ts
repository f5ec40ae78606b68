import {
  FieldValues,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { searchable } from '@rackstage/stores';
import { titleOf, uniqueKeysOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { ObjectRecord } from '../../database/records';
import { PresentObject, TableLookup } from '../../imports/tables/types';

/** What something is in, in the order in which it is looked for: the first that is set. */
const containers = [
  'deviceId',
  'rackId',
  'rowId',
  'roomId',
  'placeId',
  'parentId',
  'panelId',
];

const mostLevels = 12;

/** Finds objects by what people call them: `Seoul/Room 1/R01`, or `R01` where that is enough. */
export class ObjectsLookup implements TableLookup {
  constructor(private readonly objects: ObjectsReader) {}

  async find(kind: ObjectKindName, paths: readonly string[]) {
    const titles = [...new Set(paths.flatMap(titlesIn))];
    const candidates = await this.objects.withTitles(kind, titles);
    const around = await this.around(candidates);
    return new Map(
      paths.map(path => [
        path,
        candidates
          .filter(one => isAt(path, titleOf(one), around.get(one.id)!))
          .map(({ id }) => id),
      ]),
    );
  }

  async present(
    kind: ObjectKindName,
    rows: readonly { id?: string; fields: FieldValues }[],
  ): Promise<(PresentObject | undefined)[]> {
    const byId = new Map(
      (
        await this.objects.getMany(
          kind,
          rows.flatMap(({ id }) => id ?? []),
        )
      ).map(record => [record.id, record]),
    );
    const byKey = new Map<string, ObjectRecord>();
    for (const index of kindOf[kind].unique.keys()) {
      const keys = rows.flatMap(
        ({ id, fields }) =>
          (id ? undefined : uniqueKeysOf(kind, fields)[index]) ?? [],
      );
      for (const record of await this.objects.withUniqueKeys(
        kind,
        index,
        keys,
      )) {
        byKey.set(
          `${index} ${uniqueKeysOf(kind, record.fields)[index]}`,
          record,
        );
      }
    }
    return rows.map(({ id, fields }) =>
      id
        ? byId.get(id)
        : uniqueKeysOf(kind, fields)
            .map((key, index) => byKey.get(`${index} ${key}`))
            .find(Boolean),
    );
  }

  /**
   * What an object is called so that `find` finds it and nothing else, by id; those
   * that have no such name are left out.
   */
  async paths(
    kind: ObjectKindName,
    ids: readonly string[],
  ): Promise<Map<string, string>> {
    // Each device has ports of the same names: a search for one would find them all.
    if (kind === 'ports') {
      return new Map();
    }
    const records = await this.objects.getMany(kind, [...ids]);
    const around = await this.around(records);
    const paths = new Map(
      records.map(record => [
        record.id,
        [...around.get(record.id)!].reverse().concat(titleOf(record)).join('/'),
      ]),
    );
    const found = await this.find(kind, [...paths.values()]);
    return new Map(
      [...paths].filter(
        ([id, path]) => path.trim() === path && found.get(path)?.join() === id,
      ),
    );
  }

  /** Titles of what objects are in, from the inside out, by id of the object: one query for each level. */
  private async around(
    records: readonly ObjectRecord[],
  ): Promise<Map<string, string[]>> {
    const titles = new Map<string, string[]>();
    let level = new Map<string, ObjectRecord>();
    for (const record of records) {
      const { manufacturer } = record.fields;
      titles.set(
        record.id,
        typeof manufacturer === 'string' ? [manufacturer] : [],
      );
      level.set(record.id, record);
    }
    for (let depth = 0; depth < mostLevels && level.size > 0; depth++) {
      const known = await this.containers([...level.values()]);
      const next = new Map<string, ObjectRecord>();
      for (const [id, current] of level) {
        const container = known.get(containerOf(current)?.id ?? '');
        if (container) {
          titles.get(id)!.push(titleOf(container));
          next.set(id, container);
        }
      }
      level = next;
    }
    return titles;
  }

  private async containers(
    records: ObjectRecord[],
  ): Promise<Map<string, ObjectRecord>> {
    const wanted = new Map<ObjectKindName, Set<string>>();
    for (const { kind, id } of records.flatMap(
      record => containerOf(record) ?? [],
    )) {
      wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
    }
    const found = new Map<string, ObjectRecord>();
    for (const [kind, ids] of wanted) {
      for (const record of await this.objects.getMany(kind, [...ids])) {
        found.set(record.id, record);
      }
    }
    return found;
  }
}

function containerOf(
  record: ObjectRecord,
): { kind: ObjectKindName; id: string } | undefined {
  for (const field of kindOf[record.kind].fields) {
    const id = record.fields[field.name];
    if (
      field.type === 'reference' &&
      containers.includes(field.name) &&
      typeof id === 'string'
    ) {
      return { kind: field.to, id };
    }
  }
  return undefined;
}

/** Names may hold slashes: everything that could be the last part. */
function titlesIn(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(index).join('/').trim());
}

/** Whether a path ends in the title, and what is before is around it, from the outside in. */
function isAt(path: string, title: string, around: string[]): boolean {
  const [given, own] = [searchable(path), searchable(title)];
  if (given === own) {
    return true;
  }
  if (!given.endsWith(`/${own}`)) {
    return false;
  }
  const before = given.slice(0, -own.length - 1).split('/');
  let at = 0;
  return before
    .reverse()
    .map(part => part.trim())
    .every(part => {
      at = around.findIndex(
        (one, index) => index >= at && searchable(one) === part,
      );
      at += 1;
      return at > 0;
    });
}
