import {
  AccountSettings,
  CloudConnection,
} from '@rackstage/plugin-clouds-node';
import { clusters } from './capabilities/clusters';
import { clusterVersions } from './capabilities/clusterVersions';
import { consoles } from './capabilities/consoles';
import { identity } from './capabilities/identity';
import { images } from './capabilities/images';
import { instances } from './capabilities/instances';
import { keyPairs } from './capabilities/keyPairs';
import { networks, subnets } from './capabilities/networks';
import { networkInterfaces } from './capabilities/networkInterfaces';
import { publicIps } from './capabilities/publicIps';
import { routeTables } from './capabilities/routeTables';
import { internetGateways } from './capabilities/internetGateways';
import { natGateways } from './capabilities/natGateways';
import { ownImages } from './capabilities/ownImages';
import { loadBalancers } from './capabilities/loadBalancers';
import { dnsZones } from './capabilities/dnsZones';
import { quotas } from './capabilities/quotas';
import { regions } from './capabilities/regions';
import { resizing } from './capabilities/resizing';
import { securityGroups } from './capabilities/securityGroups';
import { snapshots } from './capabilities/snapshots';
import { specs } from './capabilities/specs';
import { tagging } from './capabilities/tagging';
import { volumes } from './capabilities/volumes';
import { zones } from './capabilities/zones';
import { Aws } from './client/Aws';
import { readSettings } from './settings';

/** One account of AWS. There is no `stock`: AWS tells whether it has room only when something is made. */
export function connect(settings: AccountSettings): CloudConnection {
  const { config, credential } = readSettings(settings);
  const aws = new Aws(config, credential);
  return {
    ...identity(aws),
    regions: regions(aws),
    zones: zones(aws),
    images: images(aws),
    specs: specs(aws),
    networks: networks(aws),
    subnets: subnets(aws),
    networkInterfaces: networkInterfaces(aws),
    publicIps: publicIps(aws),
    routeTables: routeTables(aws),
    internetGateways: internetGateways(aws),
    natGateways: natGateways(aws),
    ownImages: ownImages(aws),
    loadBalancers: loadBalancers(aws),
    dnsZones: dnsZones(aws),
    clusters: clusters(aws),
    clusterVersions: clusterVersions(aws),
    keyPairs: keyPairs(aws),
    securityGroups: securityGroups(aws),
    instances: instances(aws),
    resizing: resizing(aws),
    consoles: consoles(aws),
    volumes: volumes(aws),
    snapshots: snapshots(aws),
    tagging: tagging(aws),
    quotas: quotas(aws),
  };
}
