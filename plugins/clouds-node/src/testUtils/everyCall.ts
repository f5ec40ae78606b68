import {
  CallOptions,
  CloudConnection,
  RegionalListing,
  ResourceId,
} from '../driver';
import { CheckContext } from './CheckContext';
import { regional, RegionalKind, regionalKinds } from './regionalKinds';

export type NamedCall = [
  name: string,
  call: (options: CallOptions) => Promise<unknown>,
];

/** Every call that reads something of a region. */
export function readingCalls(
  { connection, target }: CheckContext,
  region: string,
): NamedCall[] {
  const { instances, volumes, snapshots, quotas, stock, ...listings } =
    connection;
  const lists = {
    zones: listings.zones,
    images: listings.images,
    specs: listings.specs,
    keyPairs: listings.keyPairs,
    securityGroups: listings.securityGroups,
    clusterVersions: listings.clusterVersions,
    ...Object.fromEntries(
      regionalKinds.map(kind => [
        kind,
        listings[kind] as RegionalListing<unknown> | undefined,
      ]),
    ),
    instances,
    volumes,
    snapshots,
  };
  const calls: NamedCall[] = Object.entries(lists).flatMap(([name, list]) =>
    list ? [[`${name}.list`, call => list.list({ region }, call)]] : [],
  );
  if (quotas) {
    calls.push(['quotas.get', call => quotas.get({ region }, call)]);
  }
  if (stock) {
    const { specId } = target;
    calls.push([
      'stock.check',
      call => stock.check({ region, specId, count: 1 }, call),
    ]);
  }
  return calls;
}

/** Every call that changes something there already, or reads it alone. */
export function callsOnOne(
  { connection, target }: CheckContext,
  id: { region: string; id: string },
): NamedCall[] {
  const { instances, resizing, consoles, volumes, snapshots, securityGroups } =
    connection;
  const calls: NamedCall[] = [];
  if (instances) {
    calls.push(
      ['instances.get', call => instances.get(id, call)],
      ['instances.start', call => instances.start(id, call)],
      ['instances.stop', call => instances.stop(id, call)],
      ['instances.reboot', call => instances.reboot(id, call)],
    );
  }
  if (volumes) {
    calls.push(
      ['volumes.get', call => volumes.get(id, call)],
      ['volumes.extend', call => volumes.extend({ ...id, sizeGiB: 9 }, call)],
    );
  }
  if (resizing) {
    const { specId } = target;
    calls.push([
      'resizing.resize',
      call => resizing.resize({ ...id, specId }, call),
    ]);
  }
  if (consoles) {
    const maxLines = 10;
    calls.push([
      'consoles.log',
      call => consoles.log({ ...id, maxLines }, call),
    ]);
  }
  if (snapshots) {
    calls.push(['snapshots.get', call => snapshots.get(id, call)]);
  }
  if (securityGroups) {
    calls.push(
      ['securityGroups.get', call => securityGroups.get(id, call)],
      [
        'securityGroups.setRules',
        call => securityGroups.setRules({ ...id, rules: [] }, call),
      ],
    );
  }
  return [
    ...calls,
    ...regionalKinds.flatMap(kind => regionalCallsOnOne(connection, kind, id)),
  ];
}

/** Well-formed, for calls that find nothing to change. */
const anySpec: Partial<Record<RegionalKind, object>> = {
  subnets: { network: 'any', cidr: '10.80.1.0/24' },
  networkInterfaces: { subnet: 'any', securityGroups: [] },
  publicIps: {},
  routeTables: { network: 'any', subnets: [] },
  loadBalancers: {
    type: 'network',
    subnets: ['any'],
    listeners: [{ protocol: 'TCP', port: 80, targetPort: 80 }],
    targets: [],
  },
  dnsZones: { domain: 'rackstage-contract.org', records: [] },
  clusters: {
    version: '1.33',
    subnets: [],
    nodeGroups: [{ name: 'any', specId: 'any', count: 1 }],
  },
};

function regionalCallsOnOne(
  connection: CloudConnection,
  kind: RegionalKind,
  id: ResourceId,
): NamedCall[] {
  const capability = connection[kind];
  if (!capability || !('create' in capability)) {
    return [];
  }
  const { get, update } = regional(connection, kind);
  const spec = anySpec[kind];
  const { clusters } = connection;
  return [
    [`${kind}.get`, call => get(id, call)],
    ...(update && spec
      ? [[`${kind}.update`, call => update({ ...id, spec }, call)] as NamedCall]
      : []),
    ...(clusters && kind === 'clusters'
      ? [
          [
            'clusters.kubeconfig',
            call => clusters.kubeconfig(id, call),
          ] as NamedCall,
        ]
      : []),
  ];
}
