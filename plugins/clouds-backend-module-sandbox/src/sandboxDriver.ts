import { CloudDriver } from '@rackstage/plugin-clouds-node';
import { configSchema, credentialSchema, readAccount } from './account';
import { instanceCapability } from './capabilities/instances';
import { listingOf } from './capabilities/listing';
import { quotaCapability, stockCapability } from './capabilities/room';
import { volumeCapability } from './capabilities/volumes';
import { SandboxClient } from './client/SandboxClient';
import { identity } from './client/answers';
import {
  images,
  keyPairs,
  networks,
  regions,
  securityGroups,
  specs,
  zones,
} from './kinds';

/** The driver of the simulated cloud: a client of its HTTP API like any other. */
export const sandboxDriver: CloudDriver = {
  name: 'sandbox',
  title: 'Sandbox',
  'title@ko': '샌드박스',
  simulated: true,
  configSchema,
  credentialSchema,

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
      networks: listingOf(client, 'networks', networks),
      keyPairs: listingOf(client, 'key-pairs', keyPairs),
      securityGroups: listingOf(client, 'security-groups', securityGroups),
      instances: instanceCapability(client),
      volumes: volumeCapability(client),
      quotas: quotaCapability(client),
      stock: stockCapability(client),
    };
  },
};
