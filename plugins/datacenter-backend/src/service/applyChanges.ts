import { InputError } from '@backstage/errors';
import { ObjectChange } from '@rackstage/plugin-datacenter-common';
import { ObjectsTransaction } from '../database/ObjectsStore';
import { ObjectRecord } from '../database/records';
import { ChangeRun, RunContext } from './ChangeRun';
import { groupChanges } from './groupChanges';

/**
 * Makes changes in their order, and records them.
 *
 * @returns what was made or changed
 * @throws InputError, NotFoundError, ConflictError
 */
export async function applyChanges(
  changes: ObjectChange[],
  objects: ObjectsTransaction,
  context: RunContext,
): Promise<ObjectRecord[]> {
  const run = new ChangeRun(objects, context);
  const results: ObjectRecord[] = [];
  for (const { action, kind, items } of groupChanges(changes)) {
    if (action === 'create') {
      results.push(...(await run.create(kind, items)));
    } else if (action === 'update') {
      results.push(...(await run.update(kind, requireIds(items))));
    } else {
      await run.delete(
        kind,
        requireIds(items).map(({ id }) => id),
      );
    }
  }
  await run.finish();
  return results;
}

/** @throws InputError */
function requireIds<T extends { id?: string }>(items: T[]) {
  return items.map(item => {
    if (item.id === undefined) {
      throw new InputError(
        'Each change but a creation names its object: give its id',
      );
    }
    return { ...item, id: item.id };
  });
}
