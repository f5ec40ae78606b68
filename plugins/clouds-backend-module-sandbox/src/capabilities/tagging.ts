import { CloudError, TaggingCapability } from '@rackstage/plugin-clouds-node';
import { accepted } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';

type Kind = Parameters<TaggingCapability['set']>[0]['kind'];

/** The last part of the path of each kind that has tags. */
const paths: Partial<Record<Kind, string>> = {
  instance: 'instances',
  volume: 'volumes',
  snapshot: 'snapshots',
  'security-group': 'security-groups',
  network: 'networks',
  subnet: 'subnets',
  'network-interface': 'network-interfaces',
  'public-ip': 'public-ips',
  'route-table': 'route-tables',
  'internet-gateway': 'internet-gateways',
  'nat-gateway': 'nat-gateways',
  'load-balancer': 'load-balancers',
  'dns-zone': 'dns-zones',
  'own-image': 'own-images',
  cluster: 'clusters',
};

export function taggingCapability(client: SandboxClient): TaggingCapability {
  return {
    async set({ kind, region, id, tag = null }, call) {
      const path = paths[kind];
      if (path === undefined) {
        throw new CloudError('Unsupported', `A ${kind} has no tags here`);
      }
      await client.put(
        regionalPath(region, path, id, 'tag'),
        { tag },
        accepted,
        call,
      );
    },
  };
}
