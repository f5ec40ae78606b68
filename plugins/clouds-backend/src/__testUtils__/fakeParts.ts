import {
  ClusterSpec,
  DnsZoneSpec,
  LoadBalancerSpec,
  NetworkInterfaceSpec,
  NetworkSpec,
  PublicIpSpec,
  RegionalResource,
  RouteTableSpec,
  SubnetSpec,
} from '@rackstage/plugin-clouds-common';
import {
  CloudConnection,
  RegionalCapability,
} from '@rackstage/plugin-clouds-node';
import { FakeCloud } from './FakeCloud';
import { fakeOffers } from './fakeOffer';
import { FakeShelf } from './FakeShelf';

type Capability = RegionalCapability<object, RegionalResource>;

/** A kind that the fake cloud makes and changes as a whole, at once. */
function partsOf<TSpec extends object>(
  name: Exclude<keyof FakeShelf, 'keyPairs' | 'securityGroups' | 'snapshots'>,
  shelf: FakeShelf,
  call: FakeCloud['call'],
  seen: (spec: TSpec) => object,
): Capability {
  const things = shelf[name];
  return {
    list: ({ region, tag }, options) =>
      call(`${name}.list`, options, () => ({
        items: [
          ...(name === 'networks' && tag === undefined
            ? (fakeOffers[region].networks as RegionalResource[])
            : []),
          ...things.list(region, tag),
        ],
      })),
    get: ({ id }, options) =>
      call(`${name}.get`, options, () => things.get(id)),
    create: ({ region, spec, ...order }, options) =>
      call(`${name}.create`, options, () =>
        things.make(region, name, {
          ...order,
          ...seen(spec as TSpec),
          status: 'available',
        }),
      ),
    update: ({ id, spec }, options) =>
      call(`${name}.update`, options, () =>
        things.change(id, seen(spec as TSpec)),
      ),
    delete: ({ id }, options) =>
      call(`${name}.delete`, options, () => things.remove(id)),
  };
}

/** What the fake cloud makes as a whole. */
export function fakeParts(
  shelf: FakeShelf,
  call: FakeCloud['call'],
): Partial<CloudConnection> {
  const kinds = {
    networks: partsOf<NetworkSpec>('networks', shelf, call, ({ cidr }) => ({
      cidr,
      subnets: [],
    })),
    subnets: partsOf<SubnetSpec>('subnets', shelf, call, spec => ({
      networkId: spec.network,
      cidr: spec.cidr,
      publicAddresses: spec.publicAddresses ?? false,
    })),
    networkInterfaces: partsOf<NetworkInterfaceSpec>(
      'networkInterfaces',
      shelf,
      call,
      ({ subnet, securityGroups = [], attachedTo }) => ({
        subnetId: subnet,
        securityGroups,
        instanceId: attachedTo,
      }),
    ),
    publicIps: partsOf<PublicIpSpec>(
      'publicIps',
      shelf,
      call,
      ({ attachedTo }) => ({ address: '203.0.113.9', instanceId: attachedTo }),
    ),
    routeTables: partsOf<RouteTableSpec>(
      'routeTables',
      shelf,
      call,
      ({ network, subnets = [] }) => ({
        networkId: network,
        subnetIds: subnets,
        routes: [],
      }),
    ),
    dnsZones: partsOf<DnsZoneSpec>(
      'dnsZones',
      shelf,
      call,
      ({ domain, records = [] }) => ({ domain, records }),
    ),
    loadBalancers: partsOf<LoadBalancerSpec>(
      'loadBalancers',
      shelf,
      call,
      ({ type, subnets, listeners, targets = [] }) => ({
        type,
        subnetIds: subnets,
        listeners,
        targets: targets.map(instanceId => ({ instanceId, health: 'healthy' })),
      }),
    ),
    clusters: {
      ...partsOf<ClusterSpec>(
        'clusters',
        shelf,
        call,
        ({ version, nodeGroups }) => ({
          version,
          subnetIds: [],
          nodeGroups,
        }),
      ),
      kubeconfig: ({ id }: { id: string }, options: { signal: AbortSignal }) =>
        call('clusters.kubeconfig', options, () => `kubeconfig of ${id}`),
    },
  };
  const clusterVersions = ['1.33', '1.34', '1.35', '1.36'].map(id => ({
    id,
    name: `Kubernetes ${id}`,
  }));
  return {
    ...kinds,
    clusterVersions: {
      list: (_: object, options: { signal: AbortSignal }) =>
        call('clusterVersions.list', options, () => ({
          items: clusterVersions,
        })),
    },
  } as unknown as Partial<CloudConnection>;
}
