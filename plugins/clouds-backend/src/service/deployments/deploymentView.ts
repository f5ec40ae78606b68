import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  addDemand,
  Deployment,
  deploymentEntityName,
  DeploymentGroup,
  deploymentStatus,
  memberName,
  multiplyMoney,
  noDemand,
} from '@rackstage/plugin-clouds-common';
import { MemberCount } from '../../database/DeploymentsStore';
import {
  AccountRecord,
  DeploymentGroupRecord,
  DeploymentRecord,
} from '../../database/records';
import { phasesOf, wantedOf, withFailed } from '../../reconcilers/memberCounts';
import { pricesOf } from './reviewDeployment';

/** A deployment as the API shows it, with its members counted. */
export function deploymentView(
  record: DeploymentRecord,
  counts: MemberCount[],
  accounts: Map<string, AccountRecord>,
): Deployment {
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
  };
}
