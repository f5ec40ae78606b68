import {
  eachItem,
  FloatingIp,
  NetworkService,
  NewFloatingIp,
  Port,
} from '@rackstage/openstack-client';
import {
  ObservedPublicIp,
  PublicIpSpec,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  RegionalCapability,
} from '@rackstage/plugin-clouds-node';
import { toRegional } from '../convert/regional';
import { Regions } from '../Regions';
import { nameAmong, nameTag } from '../tags';
import { externalNetwork } from './gateways';
import { neutronKind } from './neutronKind';

/** Floating IPs. Neutron gives them no name: it is a tag, and the address where there is none. */
export function publicIps(regions: Regions, wishedNetwork?: string) {
  const { placeOf, ...kind } = neutronKind<
    FloatingIp,
    NewFloatingIp,
    PublicIpSpec,
    ObservedPublicIp
  >(regions, {
    collection: 'floatingips',
    extraTags: ({ name }) => [nameTag(name)],
    resource: ({ network }) => network.floatingIps,
    observe: async (items, { network }, call) =>
      Promise.all(
        items.map(async item => {
          const port = await portDetails(item, network, call);
          return toPublicIp(item, port);
        }),
      ),
    async newItem({ spec }, { network }, call) {
      const port_id = spec.attachedTo
        ? await portOf(spec.attachedTo, network, call)
        : undefined;
      return {
        floating_network_id: await externalNetwork(
          wishedNetwork,
          network,
          call,
        ),
        ...(port_id && { port_id }),
      };
    },
  });
  return {
    ...kind,

    async update({ spec, id, ...where }, call) {
      const { network } = await placeOf(where, call);
      const address = await network.floatingIps.get(id, call);
      const port = await portDetails(address, network, call);
      if (instanceOf(port) === spec.attachedTo) {
        return;
      }
      const port_id = spec.attachedTo
        ? await portOf(spec.attachedTo, network, call)
        : null;
      await network.floatingIps.update(id, { port_id }, call);
    },
  } satisfies RegionalCapability<PublicIpSpec, ObservedPublicIp>;
}

type PortDetails = Pick<Port, 'device_id' | 'device_owner'>;

/** Whom the port belongs to that an address leads to. Neutron before Stein (2019) has to be asked for the port. */
async function portDetails(
  { port_id, port_details }: FloatingIp,
  network: NetworkService,
  call: CallOptions,
): Promise<PortDetails | undefined> {
  if (!port_id) {
    return undefined;
  }
  return port_details ?? network.ports.get(port_id, call);
}

/** @throws CloudError `Conflict` when the instance has no port with an IPv4 address yet */
async function portOf(
  instanceId: string,
  network: NetworkService,
  call: CallOptions,
): Promise<string> {
  const ports = eachItem<Port>(query =>
    network.ports.list({ ...query, device_id: instanceId }, call),
  );
  for await (const { id, fixed_ips } of ports) {
    if (fixed_ips.some(({ ip_address }) => ip_address.includes('.'))) {
      return id;
    }
  }
  throw new CloudError(
    'Conflict',
    'The instance has no address yet that a public IP could lead to',
  );
}

function instanceOf(port: PortDetails | undefined): string | undefined {
  return port?.device_owner.startsWith('compute:') ? port.device_id : undefined;
}

function toPublicIp(
  address: FloatingIp,
  port: PortDetails | undefined,
): ObservedPublicIp {
  return {
    ...toRegional(address),
    name: nameAmong(address.tags) ?? address.floating_ip_address,
    address: address.floating_ip_address,
    instanceId: instanceOf(port),
    networkInterfaceId: address.port_id ?? undefined,
  };
}
