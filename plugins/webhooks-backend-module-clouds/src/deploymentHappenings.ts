import { Deployment } from '@rackstage/plugin-clouds-common';
import { NewEvent } from '@rackstage/plugin-webhooks-node';
import { createHash } from 'node:crypto';
import {
  DeploymentEventName,
  deploymentEventTypes,
} from './deploymentEventTypes';

export const deploymentSubject = (id: string) => `deployments/${id}`;

export const deploymentOf = (subject: string): string | undefined =>
  /^deployments\/(.+)$/.exec(subject)?.[1];

/**
 * What is told about a deployment as it is now. Each has a key of what it
 * tells, so that looking again tells nothing twice.
 */
export function deploymentHappenings(deployment: Deployment): NewEvent[] {
  const { createdAt, failure, groups, phase, revision, updatedAt } = deployment;
  const failed = groups.flatMap(group => group.failed);
  const happening = (
    name: DeploymentEventName,
    key: string = name,
    time = updatedAt,
  ): NewEvent => ({
    key: `clouds.deployment:${deployment.id}:${key}`,
    type: deploymentEventTypes[name].type,
    subject: deploymentSubject(deployment.id),
    time,
    owner: deployment.owner,
    workspaceId: deployment.workspaceId,
    data: dataOf(deployment),
  });
  return [
    happening('created', 'created', createdAt),
    // Whatever was asked of it since, it runs again.
    ...(phase === 'Running'
      ? [happening('running', `running:${revision}`)]
      : []),
    ...(failed.length > 0
      ? [happening('partly-failed', `partly-failed:${digestOf(failed)}`)]
      : []),
    ...(failure ? [happening('rolled-back')] : []),
  ];
}

/** What is told about one that can no longer be read. */
export function deploymentFarewell(
  id: string,
  {
    owner,
    workspaceId,
    data,
  }: Pick<NewEvent, 'owner' | 'workspaceId' | 'data'>,
  time: string,
): NewEvent {
  return {
    key: `clouds.deployment:${id}:terminated`,
    type: deploymentEventTypes.terminated.type,
    subject: deploymentSubject(id),
    time,
    owner,
    workspaceId,
    data: { ...data, phase: 'Deleted', running: 0 },
  };
}

const dataOf = (deployment: Deployment): NewEvent['data'] => {
  const { failure, groups, status } = deployment;
  return {
    id: deployment.id,
    name: deployment.name,
    entityRef: deployment.entityRef,
    owner: deployment.owner,
    workspace: deployment.workspaceId,
    phase: deployment.phase,
    status: status.text,
    running: status.running,
    total: status.total,
    requestedBy: deployment.requestedBy,
    groups: groups.map(({ name, account, region, count }) => ({
      name,
      account: account.name,
      region,
      count,
    })),
    failed: groups.flatMap(group =>
      group.failed.map(({ name, code, message }) => ({ name, code, message })),
    ),
    ...(failure && {
      failure: { code: failure.code, message: failure.message },
    }),
  };
};

const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');
