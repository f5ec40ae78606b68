import { isError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Demand,
  DeploymentGroupRequest,
  groupBalancerName,
  GroupLoadBalancer,
  LoadBalancerSpec,
  noDemand,
  resourceFacts,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import {
  AccountRecord,
  DeploymentRecord,
  ResourceRecord,
} from '../../database/records';
import { demandOfResource } from '../../database/demand';
import { InventoryStore } from '../../database/InventoryStore';
import { readPrices } from '../readPrices';
import { Problem } from '../RequestCheck';
import {
  ReferenceStores,
  requireReferences,
  validSpec,
} from '../resourceRequest';
import { partOfDeployment } from './sharedParts';

/** As a load balancer of its kind, with no targets yet: the reconciler adds the instances as they become ready. */
function balancerSpec({
  protocol,
  port,
  targetPort = port,
  subnets,
  internetFacing = true,
}: GroupLoadBalancer): LoadBalancerSpec {
  return {
    type: protocol === 'TCP' || protocol === 'UDP' ? 'network' : 'application',
    subnets,
    internetFacing,
    listeners: [{ protocol, port, targetPort }],
    targets: [],
  };
}

/** The record of the load balancer that a new group asks for; none when it asks for none. */
export async function newBalancers(
  deployment: DeploymentRecord,
  { name, region, loadBalancer }: DeploymentGroupRequest,
  by: { account: AccountRecord; credentialRole?: string; now: string },
  inventory: Pick<InventoryStore, 'findItem'>,
): Promise<ResourceRecord[]> {
  if (!loadBalancer) {
    return [];
  }
  const kind = 'load-balancer' as const;
  const spec = validSpec(resourceKind(kind), balancerSpec(loadBalancer));
  const asked = { kind, region, spec };
  return [
    partOfDeployment(deployment, {
      ...by,
      ...asked,
      name: groupBalancerName(deployment.name, name),
      prices: await readPrices(inventory, by.account, asked),
    }),
  ];
}

/** What the load balancer that a group asks for takes of the limits of its workspace. */
export async function balancerDemand(
  { region, loadBalancer }: DeploymentGroupRequest,
  account: AccountRecord,
  inventory: Pick<InventoryStore, 'findItem'>,
): Promise<Demand> {
  if (!loadBalancer) {
    return noDemand;
  }
  const kind = 'load-balancer' as const;
  const spec = { ...balancerSpec(loadBalancer) } as unknown as JsonObject;
  const prices = await readPrices(inventory, account, { kind, region, spec });
  const facts = resourceFacts(resourceKind(kind), spec, prices);
  return demandOfResource({ kind, spec, facts });
}

/** What speaks against the load balancer of a group: above all, subnets that are somewhere else. */
export async function balancerProblems(
  { name, region, loadBalancer }: DeploymentGroupRequest,
  of: { account: AccountRecord; workspaceId: string },
  stores: ReferenceStores,
): Promise<Problem[]> {
  if (!loadBalancer) {
    return [];
  }
  const kind = 'load-balancer' as const;
  try {
    const spec = validSpec(resourceKind(kind), balancerSpec(loadBalancer));
    await requireReferences(
      { kind, region, spec, workspaceId: of.workspaceId },
      of.account,
      stores,
    );
    return [];
  } catch (error) {
    if (!isError(error) || error.name !== 'InputError') {
      throw error;
    }
    const { message } = error;
    return [
      {
        code: 'LoadBalancer',
        field: 'loadBalancer',
        message: `The load balancer of group '${name}' cannot be made: ${message}`,
        params: { group: name, message },
      },
    ];
  }
}
