import { NewPort, Port } from '@rackstage/openstack-client';
import {
  NetworkInterfaceSpec,
  ObservedNetworkInterface,
} from '@rackstage/plugin-clouds-common';
import { CallOptions, RegionalCapability } from '@rackstage/plugin-clouds-node';
import { toRegional } from '../convert/regional';
import { unlessGone } from '../errors/unlessGone';
import { Regions } from '../Regions';
import { neutronKind, Place } from './neutronKind';

/** Ports of instances and of nothing yet; not those of routers, DHCP and load balancers. */
export function networkInterfaces(regions: Regions) {
  const { placeOf, ...kind } = neutronKind<
    Port,
    NewPort,
    NetworkInterfaceSpec,
    ObservedNetworkInterface
  >(regions, {
    collection: 'ports',
    resource: ({ network }) => network.ports,
    isMeant: port => port.fixed_ips.length > 0 && isOfInstances(port),
    observe: async items => items.map(toNetworkInterface),
    async newItem({ name, spec }, { network }, call) {
      const subnet = await network.subnets.get(spec.subnet, call);
      return {
        name,
        network_id: subnet.network_id,
        fixed_ips: [
          {
            subnet_id: spec.subnet,
            ...(spec.address && { ip_address: spec.address }),
          },
        ],
        security_groups: spec.securityGroups ?? [],
      };
    },
    async complete(port, { spec }, place, call) {
      await connect(port, spec.attachedTo, place, call);
    },
    // Nova would otherwise refuse to let go of a port that is not there.
    async beforeDeletion(port, place, call) {
      await connect(port, undefined, place, call);
    },
  });
  return {
    ...kind,

    async update({ spec, id, ...where }, call) {
      const place = await placeOf(where, call);
      const port = await place.network.ports.get(id, call);
      const securityGroups = spec.securityGroups ?? [];
      if (!isSame(port.security_groups, securityGroups)) {
        await place.network.ports.update(
          id,
          { security_groups: securityGroups },
          call,
        );
      }
      await connect(port, spec.attachedTo, place, call);
    },
  } satisfies RegionalCapability<
    NetworkInterfaceSpec,
    ObservedNetworkInterface
  >;
}

/** Nova lets go of a port some time after it was told; the new server gets it when that is over, at the next call. */
async function connect(
  port: Port,
  instanceId: string | undefined,
  { compute }: Place,
  call: CallOptions,
): Promise<void> {
  const current = instanceOf(port);
  if (current === instanceId) {
    return;
  }
  if (current !== undefined) {
    await unlessGone(compute.detachPort(current, port.id, call));
  } else if (instanceId !== undefined) {
    await compute.attachPort(instanceId, port.id, call);
  }
}

function isOfInstances({ device_owner }: Port): boolean {
  return device_owner === '' || device_owner.startsWith('compute:');
}

function instanceOf(port: Port): string | undefined {
  return (isOfInstances(port) && port.device_id) || undefined;
}

function isSame(some: string[], others: string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

function toNetworkInterface(port: Port): ObservedNetworkInterface {
  const [first] = port.fixed_ips;
  return {
    ...toRegional(port),
    networkId: port.network_id,
    subnetId: first?.subnet_id ?? '',
    address: first?.ip_address,
    macAddress: port.mac_address,
    securityGroups: port.security_groups,
    instanceId: instanceOf(port),
  };
}
