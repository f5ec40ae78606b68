import { OpenStackClient } from '@rackstage/openstack-client';
import {
  AccountSettings,
  CallOptions,
  CloudConnection,
  PageRequest,
} from '@rackstage/plugin-clouds-node';
import { consoles } from './capabilities/consoles';
import { identity } from './capabilities/identity';
import { images } from './capabilities/images';
import { instances } from './capabilities/instances';
import { keyPairs } from './capabilities/keyPairs';
import { networks } from './capabilities/networks';
import { quotas } from './capabilities/quotas';
import { resizing } from './capabilities/resizing';
import { securityGroups } from './capabilities/securityGroups';
import { snapshots } from './capabilities/snapshots';
import { specs } from './capabilities/specs';
import { volumes } from './capabilities/volumes';
import { zones } from './capabilities/zones';
import { translated } from './errors/translated';
import { Regions } from './Regions';
import { clientOptions, readSettings } from './settings';

/**
 * One project of an OpenStack. There is no `stock`: only an administrator can ask Placement whether there is room, so
 * a project learns of it from the fault of its server. And OpenStack knows no prices.
 */
export function connect(settings: AccountSettings): CloudConnection {
  const { config, credential } = readSettings(settings);
  const client = new OpenStackClient(clientOptions(config, credential));
  const regions = new Regions(client, config.regions);
  return {
    ...translated(identity(client)),
    regions: translated({
      list: (page: PageRequest, call: CallOptions) => regions.list(page, call),
    }),
    zones: translated(zones(regions)),
    images: translated(images(regions)),
    specs: translated(specs(regions)),
    networks: translated(networks(regions)),
    keyPairs: translated(keyPairs(regions)),
    securityGroups: translated(securityGroups(regions)),
    instances: translated(instances(regions)),
    resizing: translated(resizing(regions)),
    consoles: translated(consoles(regions)),
    volumes: translated(volumes(regions)),
    snapshots: translated(snapshots(regions)),
    quotas: translated(quotas(regions)),
  };
}
