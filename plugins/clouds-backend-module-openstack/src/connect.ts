import { OpenStackClient } from '@rackstage/openstack-client';
import {
  AccountSettings,
  CallOptions,
  CloudConnection,
  PageRequest,
} from '@rackstage/plugin-clouds-node';
import { clusters, clusterVersions } from './capabilities/clusters';
import { consoles } from './capabilities/consoles';
import { dnsZones } from './capabilities/dnsZones';
import { identity } from './capabilities/identity';
import { images } from './capabilities/images';
import { instances } from './capabilities/instances';
import { internetGateways } from './capabilities/internetGateways';
import { keyPairs } from './capabilities/keyPairs';
import { loadBalancers } from './capabilities/loadBalancers';
import { networkInterfaces } from './capabilities/networkInterfaces';
import { networks } from './capabilities/networks';
import { ownImages } from './capabilities/ownImages';
import { publicIps } from './capabilities/publicIps';
import { quotas } from './capabilities/quotas';
import { resizing } from './capabilities/resizing';
import { securityGroups } from './capabilities/securityGroups';
import { snapshots } from './capabilities/snapshots';
import { specs } from './capabilities/specs';
import { subnets } from './capabilities/subnets';
import { tagging } from './capabilities/tagging';
import { volumes } from './capabilities/volumes';
import { zones } from './capabilities/zones';
import { BootVolume } from './convert/newServer';
import { translated } from './errors/translated';
import { Regions } from './Regions';
import { clientOptions, readSettings } from './settings';

/** What an OpenStack with all of its services can do. */
export type OpenStackConnection = ReturnType<typeof connectionOf>;

/**
 * One project of an OpenStack. There is no `stock`: only an administrator can ask Placement whether there is room, so
 * a project learns of it from the fault of its server. There are neither route tables nor NAT gateways: a router of
 * Neutron is both of them and the internet gateway in one. And OpenStack knows no prices.
 */
export function connect(settings: AccountSettings): OpenStackConnection {
  const { config, credential } = readSettings(settings);
  const client = new OpenStackClient(clientOptions(config, credential));
  const regions = new Regions(client, config.regions);
  return connectionOf(client, regions, config);
}

export interface ConnectionOptions {
  /** Name or id; needed where a region has several. */
  externalNetwork?: string;
  bootVolume?: BootVolume;
}

export function connectionOf(
  client: OpenStackClient,
  regions: Regions,
  { externalNetwork, bootVolume }: ConnectionOptions,
) {
  return {
    ...translated(identity(client)),
    regions: translated({
      list: (page: PageRequest, call: CallOptions) => regions.list(page, call),
    }),
    zones: translated(zones(regions)),
    images: translated(images(regions)),
    specs: translated(specs(regions)),
    networks: translated(networks(regions)),
    subnets: translated(subnets(regions)),
    networkInterfaces: translated(networkInterfaces(regions)),
    publicIps: translated(publicIps(regions, externalNetwork)),
    internetGateways: translated(internetGateways(regions, externalNetwork)),
    loadBalancers: translated(loadBalancers(regions, externalNetwork)),
    dnsZones: translated(dnsZones(regions)),
    clusters: translated(clusters(regions)),
    clusterVersions: translated(clusterVersions(regions)),
    ownImages: translated(ownImages(regions)),
    keyPairs: translated(keyPairs(regions)),
    securityGroups: translated(securityGroups(regions)),
    instances: translated(instances(regions, bootVolume)),
    resizing: translated(resizing(regions)),
    consoles: translated(consoles(regions)),
    volumes: translated(volumes(regions)),
    snapshots: translated(snapshots(regions)),
    tagging: translated(tagging(regions)),
    quotas: translated(quotas(regions)),
  } satisfies CloudConnection;
}
