import {
  CloudErrorCode,
  InventoryItems,
  InventoryKind,
  Region,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudConnection,
  isCloudError,
  Page,
  PageRequest,
} from '@rackstage/plugin-clouds-node';
import { allPages } from '../drivers/allPages';
import { DriverCall } from './look';

/** The kinds that are read region by region, and which capability lists them. */
const capabilityOfKind = {
  zone: 'zones',
  image: 'images',
  spec: 'specs',
  network: 'networks',
  'key-pair': 'keyPairs',
  'security-group': 'securityGroups',
  instance: 'instances',
  volume: 'volumes',
  snapshot: 'snapshots',
  subnet: 'subnets',
  'network-interface': 'networkInterfaces',
  'public-ip': 'publicIps',
  'route-table': 'routeTables',
  'internet-gateway': 'internetGateways',
  'nat-gateway': 'natGateways',
  'load-balancer': 'loadBalancers',
  'dns-zone': 'dnsZones',
  'own-image': 'ownImages',
  cluster: 'clusters',
  'cluster-version': 'clusterVersions',
} as const satisfies Record<
  Exclude<InventoryKind, 'region'>,
  keyof CloudConnection
>;

const regionalKinds = Object.keys(
  capabilityOfKind,
) as (keyof typeof capabilityOfKind)[];

export type ScopeReading = { kind: InventoryKind; region?: string } & (
  { items: Item[] } | { error: { code: CloudErrorCode; message: string } }
);

type Item = InventoryItems[InventoryKind];

/**
 * Reads everything that an account has. Each scope succeeds or fails on its
 * own, so that one region that does not answer does not hide the others.
 */
export async function readAccount(
  connection: CloudConnection,
  call: DriverCall,
  onReading: (reading: ScopeReading) => Promise<void>,
): Promise<{ regions?: Region[] }> {
  const read = async (
    scope: { kind: InventoryKind; region?: string },
    list: (page: PageRequest, options: CallOptions) => Promise<Page<Item>>,
  ) => {
    try {
      const items = await allPages(page =>
        call(options => list(page, options)),
      );
      await onReading({ ...scope, items });
      return items;
    } catch (error) {
      if (!isCloudError(error)) {
        throw error;
      }
      const { code, message } = error;
      await onReading({ ...scope, error: { code, message } });
      return undefined;
    }
  };
  const regions = (await read({ kind: 'region' }, (page, options) =>
    connection.regions.list(page, options),
  )) as Region[] | undefined;
  for (const { id: region } of regions ?? []) {
    await Promise.all(
      regionalKinds.map(async kind => {
        const listing = connection[capabilityOfKind[kind]];
        if (listing) {
          await read({ kind, region }, (page, options) =>
            listing.list({ ...page, region }, options),
          );
        }
      }),
    );
  }
  return { regions };
}
