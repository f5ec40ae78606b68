import {
  groupBalancerName,
  LoadBalancerSpec,
} from '@rackstage/plugin-clouds-common';
import { DeploymentState } from '../database/DeploymentsStore';
import { ResourceRecord } from '../database/records';
import { ResourceRecordChange } from '../database/ResourcesStore';
import { withField } from './applying';
import { deriveResource } from './resourceView';

/** Changes that bring the load balancers of a deployment in step with its members, by their ids. */
export function balancerChanges(
  { deployment, members, resources }: DeploymentState,
  now: string,
): Map<string, ResourceRecordChange> {
  const changes = new Map<string, ResourceRecordChange>();
  for (const { request } of deployment.groups) {
    const balancer = resources.find(
      ({ kind, name, deleteRequestedAt }) =>
        kind === 'load-balancer' &&
        name === groupBalancerName(deployment.name, request.name) &&
        deleteRequestedAt === undefined,
    );
    if (balancer) {
      const targets = members
        .filter(
          member =>
            member.deploymentGroup === request.name &&
            member.accountId === balancer.accountId &&
            member.region === balancer.region &&
            member.readyAt !== undefined &&
            member.deleteRequestedAt === undefined,
        )
        .sort((one, other) => one.deploymentIndex! - other.deploymentIndex!)
        .map(({ id }) => id);
      if (!isSameSet(targetsOf(balancer), targets)) {
        changes.set(balancer.id, current => aim(current, targets, now));
      }
    }
  }
  return changes;
}

/** Ids of instances. */
export const targetsOf = ({ spec }: Pick<ResourceRecord, 'spec'>): string[] =>
  (spec as unknown as LoadBalancerSpec).targets ?? [];

function isSameSet(some: string[], others: string[]): boolean {
  const known = new Set(some);
  return known.size === others.length && others.every(id => known.has(id));
}

function aim(current: ResourceRecord, targets: string[], now: string) {
  const fields = {
    spec: { ...current.spec, targets },
    applying: withField(current, 'targets'),
    attempts: 0,
    nextAttemptAt: now,
  };
  return {
    fields: {
      ...fields,
      ...deriveResource({ ...current, ...fields }, {}, now),
    },
    events: [
      {
        type: 'Normal' as const,
        reason: 'Changed',
        params: { fields: 'targets' },
        message: 'The instances of its group have changed',
      },
    ],
  };
}
