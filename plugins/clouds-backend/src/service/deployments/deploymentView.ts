import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  addDemand,
  Deployment,
  deploymentEntityName,
  DeploymentGroup,
  DeploymentLoadBalancer,
  deploymentStatus,
  groupBalancerName,
  LoadBalancerSpec,
  memberName,
  multiplyMoney,
  noDemand,
  ObservedLoadBalancer,
} from '@rackstage/plugin-clouds-common';
import { MemberCount } from '../../database/DeploymentsStore';
import {
  AccountRecord,
  DeploymentGroupRecord,
  DeploymentRecord,
  ResourceRecord,
} from '../../database/records';
import { phasesOf, wantedOf, withFailed } from '../../reconcilers/memberCounts';
import { pricesOf } from './reviewDeployment';

/** A deployment as the API shows it, with its members counted. */
export function deploymentView(
  record: DeploymentRecord,
  parts: {
    counts: MemberCount[];
    balancers: ResourceRecord[];
    accounts: Map<string, AccountRecord>;
  },
): Deployment {
  const { counts, accounts } = parts;
  const balancers = parts.balancers.filter(
    ({ deploymentId }) => deploymentId === record.id,
  );
  const mine = counts.filter(({ deploymentId }) => deploymentId === record.id);
  const demand = mine.reduce(
    (sum, { hourlyPrice, count }) =>
      addDemand(sum, {
        ...noDemand,
        ...(hourlyPrice
          ? {
              hourly: {
                [hourlyPrice.currency]: multiplyMoney(hourlyPrice, count)
                  .amount,
              },
            }
          : { unpriced: count }),
      }),
    noDemand,
  );
  return {
    id: record.id,
    name: record.name,
    entityRef: stringifyEntityRef({
      kind: 'system',
      name: deploymentEntityName(record.name),
    }),
    description: record.description,
    owner: record.owner,
    workspaceId: record.workspaceId,
    requestedBy: record.requestedBy,
    phase: record.phase,
    status: deploymentStatus(
      withFailed(phasesOf(mine), record.groups),
      wantedOf(record.groups),
    ),
    groups: record.groups.map(group =>
      groupView(
        record,
        group,
        mine.filter(count => count.group === group.request.name),
        accounts,
        balancers.find(
          ({ name }) =>
            name === groupBalancerName(record.name, group.request.name),
        ),
      ),
    ),
    onFailure: record.onFailure,
    deletionProtection: record.deletionProtection,
    deleting: record.deleteRequestedAt !== undefined,
    failure: record.failure,
    prices: pricesOf(demand.hourly),
    unpriced: demand.unpriced,
    labels: record.request.labels ?? {},
    expiresAt: record.request.expiresAt,
    revision: record.revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}

function groupView(
  { name }: DeploymentRecord,
  group: DeploymentGroupRecord,
  counts: MemberCount[],
  accounts: Map<string, AccountRecord>,
  balancer: ResourceRecord | undefined,
): DeploymentGroup {
  const { request, facts, indexes, failed } = group;
  return {
    name: request.name,
    account: {
      id: group.accountId,
      name: request.account,
      title: accounts.get(group.accountId)?.title ?? request.account,
    },
    region: request.region,
    zone: request.zone,
    count: indexes.length,
    status: deploymentStatus(
      withFailed(phasesOf(counts), [group]),
      indexes.length,
    ),
    failed: failed.map(({ index, code, message }) => ({
      name: memberName(name, request.name, index),
      code,
      message,
    })),
    spec: { id: group.specId, ...facts.spec },
    image: { id: group.imageId, ...facts.image },
    volumeGiB: request.volumeGiB,
    labels: request.labels ?? {},
    loadBalancer: balancer && balancerView(balancer),
  };
}

function balancerView(record: ResourceRecord): DeploymentLoadBalancer {
  const spec = record.spec as unknown as LoadBalancerSpec;
  const { protocol, port, targetPort } = spec.listeners[0];
  const seen =
    typeof record.observed === 'object'
      ? (record.observed as ObservedLoadBalancer)
      : undefined;
  return {
    id: record.id,
    name: record.name,
    phase: record.phase,
    protocol,
    port,
    targetPort,
    address: seen?.address,
    targets: spec.targets.length,
    healthy: (seen?.targets ?? []).filter(({ health }) => health === 'healthy')
      .length,
  };
}
