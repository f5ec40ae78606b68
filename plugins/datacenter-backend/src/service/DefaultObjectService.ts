import { NotFoundError } from '@backstage/errors';
import {
  DatacenterObject,
  FieldValues,
  HistoryEntry,
  kindOf,
  ObjectChange,
  ObjectField,
  ObjectKindName,
  ReferenceField,
} from '@rackstage/plugin-datacenter-common';
import { Caller } from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import { ObjectQuery, ObjectsStore } from '../database/ObjectsStore';
import { ObjectRecord } from '../database/records';
import { applyChanges } from './applyChanges';
import { ObjectService } from './ObjectService';
import { viewOf } from './views/viewOf';

export interface DefaultObjectServiceOptions {
  store: ObjectsStore;
  now: () => Date;
  /** After a transaction: ids of what was made, changed or removed. */
  changed: (ids: { kind: ObjectKindName; id: string }[]) => void;
}

export class DefaultObjectService implements ObjectService<Caller> {
  constructor(private readonly options: DefaultObjectServiceOptions) {}

  async list(kind: ObjectKindName, query: ObjectQuery) {
    const { items, nextCursor } = await this.options.store.list(kind, query);
    return {
      items: items.map(viewOf),
      titles: await this.titlesOf(kind, items),
      ...(nextCursor && { nextCursor }),
    };
  }

  async get(kind: ObjectKindName, id: string) {
    const record = await this.require(kind, id);
    return { ...viewOf(record), titles: await this.titlesOf(kind, [record]) };
  }

  async history(kind: ObjectKindName, id: string, query: PageQuery) {
    const { store } = this.options;
    const { items, nextCursor } = await store.listHistory(id, query);
    return {
      items: items as HistoryEntry[],
      titles: await this.titlesOf(
        kind,
        items.flatMap(({ changes }) =>
          changes.flatMap(({ field, before, after }) => [
            { fields: { [field]: before } as FieldValues },
            { fields: { [field]: after } as FieldValues },
          ]),
        ),
      ),
      ...(nextCursor && { nextCursor }),
    };
  }

  async create(kind: ObjectKindName, fields: FieldValues, caller: Caller) {
    const [made] = await this.apply(
      [{ action: 'create', kind, fields }],
      undefined,
      caller,
    );
    return made;
  }

  async update(
    kind: ObjectKindName,
    id: string,
    { revision, fields }: { revision: number; fields: FieldValues },
    caller: Caller,
  ) {
    const [changed] = await this.apply(
      [{ action: 'update', kind, id, revision, fields }],
      undefined,
      caller,
    );
    return changed;
  }

  async delete(kind: ObjectKindName, id: string, caller: Caller) {
    await this.apply([{ action: 'delete', kind, id }], undefined, caller);
  }

  async apply(
    changes: ObjectChange[],
    reason: string | undefined,
    caller: Caller,
  ): Promise<DatacenterObject[]> {
    const { store, now } = this.options;
    const records = await store.transaction(transaction =>
      applyChanges(changes, transaction, {
        by: caller.ref,
        at: now().toISOString(),
        reason,
      }),
    );
    this.options.changed([
      ...records.map(({ kind, id }) => ({ kind, id })),
      ...changes.flatMap(({ action, kind, id }) =>
        action === 'delete' && id ? [{ kind, id }] : [],
      ),
    ]);
    return records.map(viewOf);
  }

  private async require(
    kind: ObjectKindName,
    id: string,
  ): Promise<ObjectRecord> {
    const [record] = await this.options.store.getMany(kind, [id]);
    if (!record) {
      throw new NotFoundError(`No ${kind} with id ${id}`);
    }
    return record;
  }

  /** Of everything that objects of a kind refer to: one query for each kind of those. */
  private async titlesOf(
    kind: ObjectKindName,
    records: { fields: FieldValues }[],
  ): Promise<Record<string, string>> {
    const wanted = new Map<ObjectKindName, string[]>();
    for (const { to, name } of kindOf[kind].fields.filter(isReference)) {
      const ids = records.flatMap(({ fields }) =>
        typeof fields[name] === 'string' ? [fields[name]] : [],
      );
      wanted.set(to, [...(wanted.get(to) ?? []), ...ids]);
    }
    const titles: Record<string, string> = {};
    for (const [to, ids] of wanted) {
      const found = await this.options.store.titles(to, ids);
      found.forEach((title, id) => {
        titles[id] = title;
      });
    }
    return titles;
  }
}

const isReference = (field: ObjectField): field is ReferenceField =>
  field.type === 'reference';
