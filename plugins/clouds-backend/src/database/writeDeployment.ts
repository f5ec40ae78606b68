import { ConflictError, NotFoundError } from '@backstage/errors';
import { addDemand, noDemand } from '@rackstage/plugin-clouds-common';
import {
  isForeignKeyViolation,
  isUniqueViolation,
  searchable,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { demandOfInstance, demandOfResource } from './demand';
import { DeploymentOutcome, DeploymentState } from './DeploymentsStore';
import { DeploymentRecord, NewEvent } from './records';
import { deploymentColumns, operationColumns } from './rows';
import { Admission, requireRoom } from './workspaceUsage';
import { changeInstance, insertInstance } from './writeInstance';
import { moveParts, writeEvents } from './writeParts';
import { changeResource, insertResource } from './writeResource';

/** What people may type to find it. */
export function deploymentSearchText({
  name,
  description = '',
  groups,
}: DeploymentRecord): string {
  const places = groups.map(
    ({ request }) => `${request.name} ${request.account} ${request.region}`,
  );
  return searchable([name, description, ...places].join(' '));
}

/** Writes what was decided on the state, which the transaction holds locked. */
export async function writeOutcome(
  tx: Knex.Transaction,
  { deployment, members, resources }: DeploymentState,
  outcome: DeploymentOutcome,
  options: {
    now: string;
    admit?: Admission;
    columns?: Record<string, unknown>;
  },
): Promise<DeploymentRecord> {
  const { now, admit, columns } = options;
  const { fields = {}, events = [] } = outcome;
  const changed = { ...deployment, ...fields, updatedAt: now };
  await tx('deployments')
    .where({ id: deployment.id })
    .update({
      ...toRow(deploymentColumns, fields),
      ...columns,
      updated_at: now,
      search_text: deploymentSearchText(changed),
    });
  if (changed.workspaceId !== deployment.workspaceId) {
    await moveParts(tx, ['deployment_events'], 'deployment', changed);
  }
  await writeEvents(tx, 'deployment', changed, events, now);
  let moved = noDemand;
  for (const member of members) {
    const change = outcome.changeMembers?.get(member.id);
    if (change) {
      const after = await changeInstance(tx, member, change, {
        now,
        columns: { revision: member.revision + 1 },
      });
      if (after.workspaceId !== member.workspaceId) {
        moved = addDemand(moved, demandOfInstance(after));
      }
    }
  }
  for (const resource of resources) {
    const change = outcome.changeResources?.get(resource.id);
    if (change) {
      await changeResource(tx, resource, change, {
        now,
        columns: { revision: resource.revision + 1 },
      });
    }
  }
  if (moved !== noDemand) {
    await requireRoom(tx, changed.workspaceId, moved, admit);
  }
  const event: NewEvent = {
    type: 'Normal',
    reason: 'Requested',
    params: {},
    message: `Asked for by deployment ${deployment.name}`,
    actor: deployment.requestedBy,
  };
  await insertMembers(tx, changed, outcome, { event, now, admit });
  return changed;
}

/** Members and what they share, in the transaction that asks for them. */
export async function insertMembers(
  tx: Knex.Transaction,
  { workspaceId }: Pick<DeploymentRecord, 'workspaceId'>,
  {
    add = [],
    addResources = [],
  }: Pick<DeploymentOutcome, 'add' | 'addResources'>,
  options: { event: NewEvent; now: string; admit?: Admission },
): Promise<void> {
  const { event, now, admit } = options;
  for (const resource of addResources) {
    await insertResource(tx, resource, event, now);
  }
  for (const { operation, instance } of add) {
    await tx('operations').insert(toRow(operationColumns, operation));
    await insertInstance(tx, instance, event, now);
  }
  if (add.length + addResources.length > 0) {
    const asked = [
      ...add.map(({ instance }) => demandOfInstance(instance)),
      ...addResources.map(demandOfResource),
    ].reduce((sum, each) => addDemand(sum, each), noDemand);
    await requireRoom(tx, workspaceId, asked, admit);
  }
}

/** The database's own error has the row in it, scripts with passwords too. */
export function asConflict(error: unknown): unknown {
  if (isUniqueViolation(error)) {
    return new ConflictError(
      'There is a deployment, an instance or a shared resource of this name already; choose another name',
    );
  }
  return isForeignKeyViolation(error)
    ? new NotFoundError('An account was just removed; choose another one')
    : error;
}
