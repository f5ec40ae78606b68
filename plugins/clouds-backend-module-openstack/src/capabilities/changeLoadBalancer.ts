import {
  LbListener,
  LoadBalancer,
  Member,
  RegionServices,
} from '@rackstage/openstack-client';
import { LoadBalancerSpec } from '@rackstage/plugin-clouds-common';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { sameListener } from '../convert/loadBalancer';
import { listenerName, toListener } from '../convert/newLoadBalancer';
import { unlessGone } from '../errors/unlessGone';
import { readBalancerParts } from './loadBalancerParts';
import { TargetAddress, targetAddresses, toMember } from './targetAddresses';

/**
 * The next of the steps that bring it to the spec: Octavia takes one at a time, and is at work on it for a while. Nothing
 * when there is none left.
 */
export async function changeLoadBalancer(
  item: LoadBalancer,
  spec: LoadBalancerSpec,
  services: RegionServices,
  call: CallOptions,
): Promise<void> {
  const { loadBalancer, network } = services;
  const { listeners, members } = await readBalancerParts(
    [item],
    services,
    call,
  );
  const excess = listeners.find(
    listener => !spec.listeners.some(wanted => isAsWanted(listener, wanted)),
  );
  if (excess) {
    await removeListener(excess, services, call);
    return;
  }
  const targets = await targetAddresses(
    spec.targets,
    spec.subnets,
    network,
    call,
  );
  const missing = spec.listeners.find(
    wanted => !listeners.some(listener => isAsWanted(listener, wanted)),
  );
  if (missing) {
    await loadBalancer.listeners.create(
      { loadbalancer_id: item.id, ...toListener(missing, targets) },
      call,
    );
    return;
  }
  for (const { port, targetPort, protocol } of spec.listeners) {
    const listener = listeners.find(one =>
      sameListener(one, { port, protocol }),
    );
    const pool = listener?.default_pool_id;
    if (pool && !hasJust(members.get(pool) ?? [], targets, targetPort)) {
      await loadBalancer.setMembers(
        pool,
        targets.map(target => toMember(target, targetPort)),
        call,
      );
      return;
    }
  }
}

type Wanted = LoadBalancerSpec['listeners'][number];

/** With the port of its targets; one that Rackstage did not make says nothing of that, and is taken as it is. */
function isAsWanted(listener: LbListener, wanted: Wanted): boolean {
  const names = /^[a-z]+-\d+-\d+$/;
  return (
    sameListener(listener, wanted) &&
    (!names.test(listener.name) || listener.name === listenerName(wanted))
  );
}

/** With its pool, which Octavia would keep; the pool comes first, as it is not found any more without its listener. */
async function removeListener(
  { id, default_pool_id: pool }: LbListener,
  { loadBalancer }: RegionServices,
  call: CallOptions,
): Promise<void> {
  if (pool) {
    await unlessGone(loadBalancer.pools.delete(pool, call));
    return;
  }
  await unlessGone(loadBalancer.listeners.delete(id, call));
}

function hasJust(
  members: Member[],
  targets: TargetAddress[],
  port: number,
): boolean {
  const key = (address: string, at: number) => `${address}:${at}`;
  const has = members.map(one => key(one.address, one.protocol_port)).sort();
  const wanted = targets.map(({ address }) => key(address, port)).sort();
  return has.join() === wanted.join();
}
