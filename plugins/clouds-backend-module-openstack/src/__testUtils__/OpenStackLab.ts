import { readFile } from 'node:fs/promises';
import {
  eachItem,
  OpenStackClient,
  RegionServices,
} from '@rackstage/openstack-client';
import { AccountSettings } from '@rackstage/plugin-clouds-node';
import { FaultProxy, startFaultProxy } from '@rackstage/test-kit';
import { cloudsYaml } from '../imports/cloudsYaml';
import { clientOptions, readSettings } from '../settings';

/** Ids of what the lab is seeded with. */
export interface LabTarget {
  region: string;
  zone: string;
  imageId: string;
  specId: string;
  otherSpecId: string;
  /** Of a spec that is within the quota and that no hypervisor has room for. */
  outOfStockSpecId: string;
  networkId: string;
  /** Of a spec that only the other region has. */
  specNotInRegion: string;
  keyPair: string;
  securityGroup: string;
}

/** The lab behind a fault proxy. */
export interface OpenStackLab {
  /** Leads through the proxy. */
  settings: AccountSettings;
  /** The same, with a credential that Keystone refuses. */
  wrongSettings: AccountSettings;
  target: LabTarget;
  proxy: FaultProxy;
  /** Past the proxy, to see what really is there. */
  services: RegionServices;
  otherRegion: string;
  close(): Promise<void>;
}

/** Path of the lab's clouds.yaml; the tests that need the lab are skipped without it. */
export const labCloudsYaml = process.env.RACKSTAGE_LAB_OPENSTACK_CLOUDS_YAML;

/** `lab` signs in with a password, `lab-app` with an application credential; `lab-admin` is the operator. */
export type LabCloud = 'lab' | 'lab-app' | 'lab-admin';

export async function openOpenStackLab(cloud: LabCloud): Promise<OpenStackLab> {
  const accounts = cloudsYaml.parse(await readFile(labCloudsYaml!, 'utf8'));
  const account = accounts.find(({ name }) => name === cloud)!;
  const { config, credential } = readSettings(account);
  const client = new OpenStackClient(clientOptions(config, credential));
  const call = { signal: AbortSignal.timeout(30_000) };

  const regions = await client.regions(call);
  const [region, otherRegion] = regions;
  const { catalog } = await client.token(call);
  const urls = regions.flatMap(one =>
    (['compute', 'image', 'network', 'volume'] as const).map(service =>
      catalog.url(service, one, 'public'),
    ),
  );
  const services = client.in(region);
  const { compute } = client.in(otherRegion);
  const specNotInRegion = await idOf('r2.small', query =>
    compute.flavors(query, call),
  );
  const target = { region, specNotInRegion, ...(await findTarget(services)) };
  const proxy = await startFaultProxy([...new Set([config.authUrl, ...urls])]);
  const proxied = { ...account.config, authUrl: proxy.url(config.authUrl) };
  return {
    settings: { config: proxied, credential: account.credential },
    wrongSettings: {
      config: proxied,
      credential: Object.fromEntries(
        Object.keys(account.credential).map(key => [key, 'of-nobody-at-all']),
      ),
    },
    target,
    proxy,
    services,
    otherRegion,
    close: () => proxy.close(),
  };
}

async function findTarget(services: RegionServices) {
  const { compute, image, network } = services;
  const call = { signal: AbortSignal.timeout(30_000) };
  const [
    imageId,
    specId,
    otherSpecId,
    outOfStockSpecId,
    networkId,
    securityGroup,
  ] = await Promise.all([
    idOf('Debian 12', query => image.images(query, call)),
    idOf('m1.tiny', query => compute.flavors(query, call)),
    idOf('m1.small', query => compute.flavors(query, call)),
    idOf('x9.huge', query => compute.flavors(query, call)),
    idOf('private', query => network.networks.list(query, call)),
    idOf('web', query => network.securityGroups.list(query, call)),
  ]);
  return {
    zone: 'az1',
    keyPair: 'demo',
    imageId,
    specId,
    otherSpecId,
    outOfStockSpecId,
    networkId,
    securityGroup,
  };
}

async function idOf(
  name: string,
  list: Parameters<typeof eachItem<{ id: string; name: string | null }>>[0],
): Promise<string> {
  for await (const item of eachItem(list)) {
    if (item.name === name) {
      return item.id;
    }
  }
  throw new Error(`The lab has no ${name}; run 'npm run lab:openstack -- up'`);
}
