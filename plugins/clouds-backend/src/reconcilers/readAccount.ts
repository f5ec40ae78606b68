import {
  CloudErrorCode,
  Image,
  InventoryItems,
  InventoryKind,
  Region,
  withOperatingSystem,
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
export const capabilityOfKind = {
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

/** How reading one region went; of no region: their list. */
export interface RegionOutcome {
  region?: Region;
  kinds: InventoryKind[];
  failedKinds: InventoryKind[];
  /** Of the first that failed. */
  error?: { code: CloudErrorCode; message: string };
}

type RegionalKind = (typeof regionalKinds)[number];

/** Regions that are read at a time: one that hangs keeps one of these places, and nobody waits for it. */
const regionsAtOnce = 8;

export interface AccountReader {
  connection: CloudConnection;
  /** Makes calls as the rate limit of the region lets them; of no region: of the account as a whole. */
  callIn(region?: string): DriverCall;
  onReading(reading: ScopeReading): Promise<void>;
  onRegion(outcome: RegionOutcome): Promise<void>;
}

/**
 * Reads everything that an account has. Each scope succeeds or fails on its
 * own, and each region is read on its own, so that one that does not answer
 * does not hide the others or keep them waiting.
 */
export async function readAccount(
  reader: AccountReader,
): Promise<{ regions?: Region[] }> {
  const { connection, onRegion } = reader;
  const list = await readScope(reader, { kind: 'region' }, (page, options) =>
    connection.regions.list(page, options),
  );
  await onRegion(outcomeOf(undefined, ['region'], [list]));
  const regions = list.items as Region[] | undefined;
  const waiting = [...(regions ?? [])];
  const readNext = async (): Promise<void> => {
    for (
      let region = waiting.shift();
      region !== undefined;
      region = waiting.shift()
    ) {
      await readRegion(reader, region);
    }
  };
  await Promise.all(Array.from({ length: regionsAtOnce }, readNext));
  return { regions };
}

/** What there is to read of each region. */
export const kindsOf = (connection: CloudConnection): RegionalKind[] =>
  regionalKinds.filter(kind => connection[capabilityOfKind[kind]]);

/** Reads everything that a region has, or only some kinds of it. */
export async function readRegion(
  reader: AccountReader,
  region: Region,
  asked: InventoryKind[] = [],
): Promise<void> {
  const { connection } = reader;
  const kinds = kindsOf(connection).filter(
    kind => asked.length === 0 || asked.includes(kind),
  );
  const results = await Promise.all(
    kinds.map(kind =>
      readScope(reader, { kind, region: region.id }, (page, options) =>
        connection[capabilityOfKind[kind]]!.list(
          { ...page, region: region.id },
          options,
        ),
      ),
    ),
  );
  await reader.onRegion(outcomeOf(region, kinds, results));
}

type ScopeResult =
  | { items: Item[]; error?: undefined }
  | { items?: undefined; error: { code: CloudErrorCode; message: string } };

async function readScope(
  { callIn, onReading }: AccountReader,
  scope: { kind: InventoryKind; region?: string },
  list: (page: PageRequest, options: CallOptions) => Promise<Page<Item>>,
): Promise<ScopeResult> {
  let items: Item[];
  try {
    const call = callIn(scope.region);
    const read = await allPages(page => call(options => list(page, options)));
    // The same system has the same name, whatever the cloud calls the image.
    items =
      scope.kind === 'image'
        ? (read as Image[]).map(withOperatingSystem)
        : read;
  } catch (failure) {
    if (!isCloudError(failure)) {
      throw failure;
    }
    const { code, message } = failure;
    const error = { code, message };
    await onReading({ ...scope, error });
    // What a region does not have is no failure of it.
    return code === 'Unsupported' ? { items: [] } : { error };
  }
  await onReading({ ...scope, items });
  return { items };
}

function outcomeOf(
  region: Region | undefined,
  kinds: (RegionalKind | 'region')[],
  results: ScopeResult[],
): RegionOutcome {
  return {
    region,
    kinds,
    failedKinds: kinds.filter((_, index) => results[index].error),
    error: results.find(({ error }) => error)?.error,
  };
}
