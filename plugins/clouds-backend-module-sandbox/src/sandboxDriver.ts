import { adoptableKinds } from '@rackstage/plugin-clouds-common';
import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { configSchema, credentialSchema, readAccount } from './account';
import { instanceCapability } from './capabilities/instances';
import { keyPairCapability } from './capabilities/keyPairs';
import { listingOf } from './capabilities/listing';
import { consoleCapability, resizingCapability } from './capabilities/machines';
import { clusterCapability, partCapability } from './capabilities/parts';
import { quotaCapability, stockCapability } from './capabilities/room';
import { securityGroupCapability } from './capabilities/securityGroups';
import { snapshotCapability } from './capabilities/snapshots';
import { taggingCapability } from './capabilities/tagging';
import { volumeCapability } from './capabilities/volumes';
import { SandboxClient } from './client/SandboxClient';
import { identity } from './client/answers';
import {
  clusterVersions,
  dnsZones,
  images,
  internetGateways,
  loadBalancers,
  natGateways,
  networkInterfaces,
  networks,
  ownImages,
  publicIps,
  regions,
  routeTables,
  specs,
  subnets,
  zones,
} from './kinds';
import { name, version } from '../package.json';

/** The driver of the simulated cloud: a client of its HTTP API like any other. */
export const sandboxDriver: CloudDriver = {
  name: 'sandbox',
  title: 'Sandbox',
  'title@ko': '샌드박스',
  simulated: true,
  package: { name, version },
  configSchema,
  credentialSchema,
  createsOnce: adoptableKinds,

  connect(settings) {
    const client = new SandboxClient(readAccount(settings));
    return {
      async verify(call) {
        const { project } = await client.get('/identity', identity, call);
        return { principal: `API key of ${project}`, scope: project };
      },
      regions: {
        list: (page, call) => client.page('/regions', regions, page, call),
      },
      zones: listingOf(client, 'zones', zones),
      images: listingOf(client, 'images', images),
      specs: listingOf(client, 'specs', specs),
      networks: partCapability(client, 'networks', networks, { fixed: true }),
      subnets: partCapability(client, 'subnets', subnets),
      networkInterfaces: partCapability(
        client,
        'network-interfaces',
        networkInterfaces,
      ),
      publicIps: partCapability(client, 'public-ips', publicIps),
      routeTables: partCapability(client, 'route-tables', routeTables),
      internetGateways: partCapability(
        client,
        'internet-gateways',
        internetGateways,
        { fixed: true },
      ),
      natGateways: partCapability(client, 'nat-gateways', natGateways, {
        fixed: true,
      }),
      loadBalancers: partCapability(client, 'load-balancers', loadBalancers),
      dnsZones: partCapability(client, 'dns-zones', dnsZones),
      ownImages: partCapability(client, 'own-images', ownImages, {
        fixed: true,
      }),
      clusters: clusterCapability(client),
      clusterVersions: listingOf(client, 'cluster-versions', clusterVersions),
      keyPairs: keyPairCapability(client),
      securityGroups: securityGroupCapability(client),
      instances: instanceCapability(client),
      resizing: resizingCapability(client),
      consoles: consoleCapability(client),
      volumes: volumeCapability(client),
      snapshots: snapshotCapability(client),
      tagging: taggingCapability(client),
      quotas: quotaCapability(client),
      stock: stockCapability(client),
    };
  },
};
