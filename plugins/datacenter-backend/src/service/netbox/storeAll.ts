import { isError } from '@backstage/errors';
import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { ItemRecord } from '../../database/netbox/records';
import { ObjectsTransaction } from '../../database/ObjectsStore';
import { ChangeRun, RunContext } from '../ChangeRun';

export interface Write {
  action: 'create' | 'update' | 'delete';
  item: ItemRecord;
  id: string;
  fields: FieldValues;
}

export interface Stored {
  done: Write[];
  refused: { item: ItemRecord; message: string }[];
}

/**
 * Writes as many as the rules allow: all at once, and where one is refused,
 * half of them at a time until that one is found.
 */
export async function storeAll(
  kind: ObjectKindName,
  writes: Write[],
  context: RunContext,
  objects: ObjectsTransaction,
): Promise<Stored> {
  if (writes.length === 0) {
    return { done: [], refused: [] };
  }
  try {
    await objects.attempt(attempt => store(kind, writes, context, attempt));
    return { done: writes, refused: [] };
  } catch (error) {
    const message = refusalIn(error);
    if (writes.length === 1) {
      return { done: [], refused: [{ item: writes[0].item, message }] };
    }
  }
  const middle = Math.ceil(writes.length / 2);
  const first = await storeAll(kind, writes.slice(0, middle), context, objects);
  const rest = await storeAll(kind, writes.slice(middle), context, objects);
  return {
    done: [...first.done, ...rest.done],
    refused: [...first.refused, ...rest.refused],
  };
}

async function store(
  kind: ObjectKindName,
  writes: Write[],
  context: RunContext,
  objects: ObjectsTransaction,
): Promise<void> {
  const run = new ChangeRun(objects, context);
  const of = (wanted: Write['action']) =>
    writes.filter(({ action }) => action === wanted);
  const removed = of('delete');
  if (removed.length > 0) {
    await run.delete(
      kind,
      removed.map(({ id }) => id),
    );
  }
  // What changes may give up a name or a unit that a new one takes.
  const changed = of('update').filter(
    ({ fields }) => Object.keys(fields).length > 0,
  );
  if (changed.length > 0) {
    await run.update(kind, changed);
  }
  const made = of('create');
  if (made.length > 0) {
    await run.create(kind, made);
  }
  await run.finish();
}

const refusals = ['InputError', 'ConflictError', 'NotFoundError'];

/** @throws what is no refusal */
function refusalIn(error: unknown): string {
  if (isError(error) && refusals.includes(error.name)) {
    return error.message;
  }
  throw error;
}
