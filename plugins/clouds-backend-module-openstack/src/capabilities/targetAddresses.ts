import {
  allItems,
  NetworkService,
  NewMember,
  Port,
} from '@rackstage/openstack-client';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';

/** Where a load balancer finds an instance. */
export interface TargetAddress {
  instanceId: string;
  address: string;
  subnetId: string;
}

/**
 * The addresses of instances: those in the load balancer's own subnets, where they have one there.
 *
 * @throws CloudError `Conflict` when an instance has no address yet
 */
export async function targetAddresses(
  instanceIds: readonly string[] = [],
  subnetIds: readonly string[],
  network: NetworkService,
  call: CallOptions,
): Promise<TargetAddress[]> {
  const targets: TargetAddress[] = [];
  for (const instanceId of instanceIds) {
    const ports = await allItems<Port>(query =>
      network.ports.list({ ...query, device_id: instanceId }, call),
    );
    const addresses = ports.flatMap(({ fixed_ips }) => fixed_ips);
    const best =
      addresses.find(({ subnet_id }) => subnetIds.includes(subnet_id)) ??
      addresses[0];
    if (!best) {
      throw new CloudError(
        'Conflict',
        `The instance ${instanceId} has no address yet`,
      );
    }
    targets.push({
      instanceId,
      address: best.ip_address,
      subnetId: best.subnet_id,
    });
  }
  return targets;
}

/** Octavia knows addresses and no instances, so the instance's id is the name of the member. */
export function toMember(target: TargetAddress, port: number): NewMember {
  const { instanceId, address, subnetId } = target;
  return {
    name: instanceId,
    address,
    subnet_id: subnetId,
    protocol_port: port,
  };
}
