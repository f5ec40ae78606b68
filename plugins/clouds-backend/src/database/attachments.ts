import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { ResourceRecord } from './records';

/** The field by which a resource is connected to an instance. */
const field = 'attachedTo';

/** As many names as somebody reads. */
const mostNamed = 10;

/**
 * For a transaction that has just given an instance, which it holds locked, to another workspace. Who attaches something
 * at this moment waits for the instance in {@link requireWithInstance}.
 *
 * @throws ConflictError
 */
export async function requireNothingAttached(
  tx: Knex.Transaction,
  instanceId: string,
): Promise<void> {
  const names: string[] = await tx('resources')
    .whereNull('deleted_at')
    .whereIn(
      'id',
      tx('resource_links')
        .select('resource_id')
        .where({ field, target_id: instanceId }),
    )
    .orderBy('name')
    .limit(mostNamed)
    .pluck('name');
  if (names.length > 0) {
    throw new ConflictError(
      `Detach its volumes first (${names.join(', ')}): they would be left in another workspace`,
    );
  }
}

/**
 * For a transaction that has just written a resource: what it is attached to stays in the same workspace until the
 * transaction ends.
 *
 * @throws ConflictError
 */
export async function requireWithInstance(
  tx: Knex.Transaction,
  { spec, workspaceId }: ResourceRecord,
): Promise<void> {
  const id = spec[field];
  if (typeof id !== 'string') {
    return;
  }
  const select = tx('instances').where({ id }).whereNull('deleted_at');
  const instance = await (
    tx.client.config.client === 'pg' ? select.forShare() : select
  ).first('workspace_id');
  if (instance && instance.workspace_id !== workspaceId) {
    throw new ConflictError(
      'Detach it first, or choose another instance: the one that it is attached to would be in another workspace',
    );
  }
}
