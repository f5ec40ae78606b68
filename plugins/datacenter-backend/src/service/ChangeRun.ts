import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  fieldOf,
  FieldValues,
  initialOf,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import { titleOf, uniqueKeysOf } from '../database/kindTables';
import { ObjectsTransaction } from '../database/ObjectsStore';
import { HistoryRecord, ObjectRecord } from '../database/records';
import { Deletion } from './Deletion';
import { requireFields } from './requireFields';
import { rulesOf } from './rules';

/** What is about to become of an object. */
export interface Pending {
  before?: ObjectRecord;
  after: ObjectRecord;
}

export interface NewObjectRequest {
  id?: string;
  fields: FieldValues;
}

export interface UpdateRequest {
  id: string;
  /** Of what the caller has seen; absent where that does not matter. */
  revision?: number;
  fields: FieldValues;
}

export interface RunContext {
  /** Entity ref of the person, or id of the service. */
  by: string;
  at: string;
  reason?: string;
  /**
   * It is taken over as it stands in another inventory: ports and bays of new
   * devices are told one by one, so that none are made of what their types say,
   * and reserved units are no reason against what is in them.
   */
  asFound?: boolean;
}

/**
 * Changes that are made together, in one transaction: each is checked by its
 * kind's schema and rules, written, and recorded in the history. Objects of a
 * kind are taken many at a time, so that a thousand cost little more than one.
 */
export class ChangeRun {
  private readonly changeId = randomUUID();
  private readonly history: HistoryRecord[] = [];

  constructor(
    readonly objects: ObjectsTransaction,
    readonly context: RunContext,
  ) {}

  /** @throws InputError, ConflictError */
  async create(
    kind: ObjectKindName,
    requests: NewObjectRequest[],
  ): Promise<ObjectRecord[]> {
    const { at } = this.context;
    const pending = requests.map(({ id = randomUUID(), fields }) => {
      requireFields(kind, fields, 'create');
      return {
        after: {
          id,
          kind,
          revision: 1,
          createdAt: at,
          updatedAt: at,
          fields: withoutEmpty({ ...initialFields(kind), ...fields }),
        },
      };
    });
    await this.prepare(kind, pending);
    await this.objects.insert(pending.map(({ after }) => after));
    await this.written(kind, pending);
    return pending.map(({ after }) => after);
  }

  /** Objects that stay as they are are left alone. @throws InputError, NotFoundError, ConflictError */
  async update(
    kind: ObjectKindName,
    requests: UpdateRequest[],
  ): Promise<ObjectRecord[]> {
    const found = new Map(
      (
        await this.objects.getMany(
          kind,
          requests.map(({ id }) => id),
        )
      ).map(record => [record.id, record]),
    );
    const pending = requests.map(({ id, revision, fields }) => {
      requireFields(kind, fields, 'change');
      const before = found.get(id);
      if (!before) {
        throw new NotFoundError(`No ${kind} with id ${id}`);
      }
      if (revision !== undefined && revision !== before.revision) {
        throw new ConflictError(
          `'${titleOf(before)}' was changed meanwhile; look at it again`,
        );
      }
      return { before, after: changed(before, fields, this.context.at) };
    });
    await this.prepare(kind, pending);
    const real = pending.filter(
      ({ before, after }) => differences(before, after).length > 0,
    );
    await this.objects.update(
      real.map(({ before, after }) => ({
        record: after,
        revision: before.revision,
      })),
    );
    await this.written(kind, real);
    return pending.map(({ before, after }) =>
      differences(before, after).length > 0 ? after : before,
    );
  }

  /** With what is part of them. @throws NotFoundError, ConflictError */
  async delete(kind: ObjectKindName, ids: string[]): Promise<void> {
    const deletion = new Deletion(this.objects);
    await deletion.add(kind, ids);
    await deletion.requireFree();
    for (const { kind: other, id, fields } of deletion.cleared()) {
      await this.update(other, [{ id, fields }]);
    }
    for (const records of deletion.inOrder()) {
      const [{ kind: one }] = records;
      const gone = records.map(({ id }) => id);
      if (one === 'cables') {
        await this.objects.removeCableEnds(gone);
      }
      if (one === 'devices') {
        await this.objects.setUnits(gone, []);
      }
      await this.objects.delete(one, gone);
      records.forEach(record =>
        this.note('delete', record, changesOf(record, undefined)),
      );
    }
  }

  /** Writes down what was done. */
  async finish(): Promise<void> {
    await this.objects.record(this.history);
  }

  private async prepare(
    kind: ObjectKindName,
    pending: Pending[],
  ): Promise<void> {
    await this.requireReferences(kind, pending);
    await rulesOf[kind]?.prepare?.(pending, this.objects, this.context);
    await this.requireUnique(kind, pending);
  }

  private async written(
    kind: ObjectKindName,
    pending: Pending[],
  ): Promise<void> {
    for (const { before, after } of pending) {
      this.note(before ? 'update' : 'create', after, changesOf(before, after));
    }
    await rulesOf[kind]?.written?.(pending, this);
  }

  private note(
    action: HistoryRecord['action'],
    record: ObjectRecord,
    changes: HistoryRecord['changes'],
  ): void {
    const { by, at, reason } = this.context;
    this.history.push({
      id: randomUUID(),
      objectId: record.id,
      kind: record.kind,
      title: titleOf(record),
      action,
      at,
      by,
      changeId: this.changeId,
      ...(reason && { reason }),
      changes,
    });
  }

  /** @throws InputError when a field names what is not there */
  private async requireReferences(
    kind: ObjectKindName,
    pending: Pending[],
  ): Promise<void> {
    for (const field of kindOf[kind].fields) {
      if (field.type !== 'reference') {
        continue;
      }
      const ids = pending.flatMap(({ before, after }) => {
        const id = after.fields[field.name];
        return typeof id === 'string' && id !== before?.fields[field.name]
          ? [id]
          : [];
      });
      const own = new Set(pending.map(({ after }) => after.id));
      const others = ids.filter(id => field.to !== kind || !own.has(id));
      const known = await this.objects.titles(field.to, others);
      const missing = others.find(id => !known.has(id));
      if (missing) {
        throw new InputError(
          `fields.${field.name}: no ${field.to} with id ${missing}; choose one that is there`,
        );
      }
    }
  }

  /** @throws ConflictError that names the other object */
  private async requireUnique(
    kind: ObjectKindName,
    pending: Pending[],
  ): Promise<void> {
    for (const [index, names] of kindOf[kind].unique.entries()) {
      const keys = new Map<string, ObjectRecord>();
      for (const { after } of pending) {
        const key = uniqueKeysOf(kind, after.fields)[index];
        if (key !== undefined) {
          if (keys.has(key)) {
            throw duplicate(kind, names, after);
          }
          keys.set(key, after);
        }
      }
      const own = new Set(pending.map(({ after }) => after.id));
      const others = await this.objects.withUniqueKeys(kind, index, [
        ...keys.keys(),
      ]);
      const other = others.find(({ id }) => !own.has(id));
      if (other) {
        throw duplicate(kind, names, other);
      }
    }
  }
}

function duplicate(
  kind: ObjectKindName,
  names: readonly string[],
  other: ObjectRecord,
) {
  const name = names.at(-1)!;
  const of =
    names.length > 1
      ? ` with the same ${names.slice(0, -1).join(' and ')}`
      : '';
  return new ConflictError(
    `fields.${name}: '${titleOf(other)}' of the ${kind}${of} has this ${name} already; choose another one`,
  );
}

function initialFields(kind: ObjectKindName): FieldValues {
  return Object.fromEntries(
    kindOf[kind].fields.flatMap(field => {
      const initial = initialOf(field);
      return initial === undefined ? [] : [[field.name, initial]];
    }),
  );
}

function withoutEmpty(fields: FieldValues): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );
}

function changed(
  before: ObjectRecord,
  fields: FieldValues,
  at: string,
): ObjectRecord {
  return {
    ...before,
    revision: before.revision + 1,
    updatedAt: at,
    fields: withoutEmpty({ ...before.fields, ...fields }),
  };
}

function changesOf(
  before: ObjectRecord | undefined,
  after: ObjectRecord | undefined,
): HistoryRecord['changes'] {
  return differences(before, after).map(field => ({
    field,
    before: before?.fields[field] ?? null,
    after: after?.fields[field] ?? null,
  }));
}

/** Names of the fields whose values differ. */
function differences(
  before: ObjectRecord | undefined,
  after: ObjectRecord | undefined,
): string[] {
  const kind = (before ?? after)!.kind;
  const names = new Set([
    ...Object.keys(before?.fields ?? {}),
    ...Object.keys(after?.fields ?? {}),
  ]);
  return [...names].filter(name => {
    const [one, other] = [before?.fields[name], after?.fields[name]];
    return fieldOf(kind, name)?.type === 'structure'
      ? JSON.stringify(one) !== JSON.stringify(other)
      : one !== other;
  });
}
