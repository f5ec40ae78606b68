import { InstanceFailure, placeKey } from '@rackstage/plugin-clouds-common';
import { chunks, fromRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { DeploymentState } from './DeploymentsStore';
import { DeploymentRecord, InstanceRecord } from './records';
import { instanceColumns, operationColumns, resourceColumns } from './rows';
import { lock } from './writeParts';

/** Everything that is there of a deployment; locked, in one order for all replicas, where it is going to be changed. */
export async function loadDeployment(
  knex: Knex,
  deployment: DeploymentRecord,
  { locked = false } = {},
): Promise<DeploymentState> {
  const of = { deployment_id: deployment.id };
  const existing = (table: string): Knex.QueryBuilder => {
    const query = knex(table).where(of).whereNull('deleted_at').orderBy('id');
    return locked ? lock(query) : query;
  };
  const members: InstanceRecord[] = (await existing('instances')).map(
    (row: Record<string, unknown>) => fromRow(instanceColumns, row),
  );
  const resources = (await existing('resources')).map(
    (row: Record<string, unknown>) => fromRow(resourceColumns, row),
  );
  const past = await readPast(knex, deployment, members);
  const failures = await readFailures(knex, [...members, ...past]);
  return { deployment, members, past, resources, failures };
}

async function readPast(
  knex: Knex,
  deployment: DeploymentRecord,
  members: InstanceRecord[],
): Promise<InstanceRecord[]> {
  const taken = new Set(members.map(member => placeKey(placeOf(member))));
  const past: InstanceRecord[] = [];
  for (const { request, indexes } of deployment.groups) {
    const group = request.name;
    const vacant = indexes.filter(
      index => !taken.has(placeKey({ group, index })),
    );
    if (vacant.length > 0) {
      const rows = await knex('instances')
        .where({ deployment_id: deployment.id, deployment_group: group })
        .whereIn('deployment_index', vacant)
        .whereNotNull('deleted_at')
        .orderBy(['created_at', 'deleted_at']);
      past.push(...rows.map(row => fromRow(instanceColumns, row)));
    }
  }
  return past;
}

/** A member forgets its own failure when it is deleted; its operation does not. */
async function readFailures(
  knex: Knex,
  instances: InstanceRecord[],
): Promise<Map<string, InstanceFailure>> {
  const failures = new Map<string, InstanceFailure>();
  const unfinished = instances.filter(({ readyAt }) => readyAt === undefined);
  for (const some of chunks(unfinished)) {
    const rows = await knex('operations')
      .whereIn(
        'id',
        some.map(({ operationId }) => operationId),
      )
      .whereNotNull('failure');
    for (const row of rows) {
      const { id, failure } = fromRow(operationColumns, row);
      failures.set(id, failure!);
    }
  }
  return failures;
}

/** Of a member. */
export const placeOf = (member: InstanceRecord) => ({
  group: member.deploymentGroup!,
  index: member.deploymentIndex!,
});
