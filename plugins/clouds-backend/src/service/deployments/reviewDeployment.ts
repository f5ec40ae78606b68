import {
  addDemand,
  DeploymentGroupReview,
  DeploymentReview,
  Demand,
  Money,
  noDemand,
  perMonth,
  QuotaResource,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { demandOfInstance } from '../../database/demand';
import { DriverCall } from '../../reconcilers/look';
import { askForRoom } from '../estimateInstances';
import { priceOf } from '../RequestCheck';
import { WorkspaceRoom } from '../WorkspaceRoom';
import { CheckedDeployment } from './DeploymentCheck';
import { CheckedGroup } from './GroupCheck';

/** Asks the clouds for quota and stock, and adds what is known already. */
export async function reviewDeployment(
  { groups, problems, workspaceId }: CheckedDeployment,
  ask: {
    connection(group: CheckedGroup): Promise<CloudConnection>;
    call(group: CheckedGroup): DriverCall;
    room: Pick<WorkspaceRoom, 'estimate'>;
  },
): Promise<DeploymentReview> {
  const reviewed = await Promise.all(
    groups.map(group => reviewGroup(group, groups, ask)),
  );
  const demand = groups
    .map(demandOfGroup)
    .reduce((sum, each) => addDemand(sum, each), noDemand);
  const room = await ask.room.estimate(workspaceId, demand);
  const all = [...problems, ...room.problems];
  return {
    ok:
      all.length === 0 && reviewed.every(group => group.problems.length === 0),
    problems: all,
    groups: reviewed,
    limits: room.limits,
    prices: pricesOf(demand.hourly),
    unpriced: demand.unpriced,
  };
}

/** By currency, what is paid for an hour and a month. */
export function pricesOf(hourly: Demand['hourly']) {
  return Object.entries(hourly).map(([currency, amount]) => {
    const money: Money = { amount, currency };
    return { hourly: money, monthly: perMonth(money) };
  });
}

async function reviewGroup(
  group: CheckedGroup,
  all: CheckedGroup[],
  ask: Parameters<typeof reviewDeployment>[1],
): Promise<DeploymentGroupReview> {
  const { asked, checked, spec, image } = group;
  const answer = spec
    ? await askForRoom(
        {
          region: asked.region,
          zone: asked.zone,
          spec,
          count: group.group.count,
          // Groups that share a quota need all of it together.
          wanted: wantedOf(
            all.filter(
              ({ account, asked: { region } }) =>
                account.id === group.account.id && region === asked.region,
            ),
          ),
        },
        await ask.connection(group),
        ask.call(group),
      )
    : { problems: [], quotas: [], stock: 'unknown' as const };
  const os = checked.facts?.image.os;
  return {
    name: group.group.name,
    account: group.account.name,
    region: asked.region,
    names: checked.names,
    spec: spec && {
      id: spec.id,
      name: spec.name,
      vcpus: spec.vcpus,
      memoryMiB: spec.memoryMiB,
    },
    image: image && { id: image.id, name: image.name, os },
    problems: [...group.problems, ...answer.problems],
    quotas: answer.quotas,
    stock: answer.stock,
    price: priceOf(checked.facts?.hourlyPrice, group.group.count),
  };
}

function wantedOf(
  groups: CheckedGroup[],
): Partial<Record<QuotaResource, number>> {
  const sum = (of: (group: CheckedGroup) => number) =>
    groups.reduce((total, each) => total + of(each) * each.group.count, 0);
  return {
    instances: sum(() => 1),
    vcpus: sum(({ spec }) => spec?.vcpus ?? 0),
    memoryMiB: sum(({ spec }) => spec?.memoryMiB ?? 0),
    volumes: sum(({ asked }) => (asked.volumeGiB === undefined ? 0 : 1)),
    volumeGiB: sum(({ asked }) => asked.volumeGiB ?? 0),
  };
}

function demandOfGroup(checkedGroup: CheckedGroup): Demand {
  const { asked, checked, group, balancer } = checkedGroup;
  const { facts } = checked;
  if (!facts) {
    return noDemand;
  }
  const one = demandOfInstance({ ...asked, facts });
  return Array.from({ length: group.count }, () => one).reduce(
    (sum, each) => addDemand(sum, each),
    balancer,
  );
}
