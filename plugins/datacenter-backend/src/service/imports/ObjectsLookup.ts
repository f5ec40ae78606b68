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

/** Finds objects by what people call them: `Seoul/Room 1/R01`, or `R01` where that is enough. */
export class ObjectsLookup implements TableLookup {
  constructor(private readonly objects: ObjectsReader) {}

  async find(kind: ObjectKindName, paths: readonly string[]) {
    const titles = [...new Set(paths.flatMap(titlesIn))];
    const candidates = await this.objects.withTitles(kind, titles);
    const around = new Map<string, string[]>();
    for (const candidate of candidates) {
      around.set(candidate.id, await this.around(candidate));
    }
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

  /** Titles of what an object is in, from the inside out. */
  private async around(record: ObjectRecord): Promise<string[]> {
    const titles: string[] = [];
    const { manufacturer } = record.fields;
    if (typeof manufacturer === 'string') {
      titles.push(manufacturer);
    }
    let current: ObjectRecord | undefined = record;
    while (current && titles.length < 12) {
      current = await this.container(current);
      if (current) {
        titles.push(titleOf(current));
      }
    }
    return titles;
  }

  private async container(
    record: ObjectRecord,
  ): Promise<ObjectRecord | undefined> {
    for (const field of kindOf[record.kind].fields) {
      const id = record.fields[field.name];
      if (
        field.type === 'reference' &&
        containers.includes(field.name) &&
        typeof id === 'string'
      ) {
        const [found] = await this.objects.getMany(field.to, [id]);
        return found;
      }
    }
    return undefined;
  }
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
