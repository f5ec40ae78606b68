import { statusAt } from '../lifecycle/Transition';
import { specsOf } from '../world/specs';
import { worldOf } from '../world/World';
import { ClusterSpec } from './definitions/clusters';
import { Part } from './Part';
import { specNow } from './PartService';

/**
 * What the API server of a simulated cluster answers, by path. It tells of its nodes and nothing else, and each of them
 * is labelled as simulated.
 */
export function answerOf(
  cluster: Part,
  now: number,
  path: string,
): object | undefined {
  const spec = specNow(cluster, now) as ClusterSpec;
  switch (path) {
    case '/version':
      return versionOf(spec);
    case '/api':
      return { kind: 'APIVersions', versions: ['v1'] };
    case '/apis':
      return { kind: 'APIGroupList', apiVersion: 'v1', groups: [] };
    case '/api/v1':
      return {
        kind: 'APIResourceList',
        groupVersion: 'v1',
        resources: [
          {
            name: 'nodes',
            singularName: 'node',
            namespaced: false,
            kind: 'Node',
            shortNames: ['no'],
            verbs: ['list'],
          },
        ],
      };
    case '/api/v1/nodes':
      return {
        kind: 'NodeList',
        apiVersion: 'v1',
        metadata: { resourceVersion: String(cluster.transition.settlesAt) },
        items:
          statusAt(cluster.transition, now) === 'deleting'
            ? []
            : nodesOf(cluster, spec),
      };
    default:
      return undefined;
  }
}

function versionOf({ version }: ClusterSpec) {
  const [major, minor] = version.split('.');
  return {
    major,
    minor,
    gitVersion: gitVersion(version),
    gitTreeState: 'clean',
    platform: 'linux/amd64',
  };
}

const gitVersion = (version: string) => `v${version}.0-sandbox`;

function nodesOf(cluster: Part, { version, nodeGroups }: ClusterSpec) {
  const specs = specsOf(worldOf(cluster.regionId).region);
  return nodeGroups.flatMap(({ name, specId, count }) => {
    const spec = specs.find(({ id }) => id === specId);
    const capacity = {
      cpu: String(spec?.vcpus ?? 0),
      memory: `${spec?.memoryMiB ?? 0}Mi`,
      pods: '110',
    };
    return Array.from({ length: count }, (_, index) => ({
      metadata: {
        name: `${name}-${index + 1}`,
        uid: `${cluster.id}-${name}-${index + 1}`,
        creationTimestamp: new Date(cluster.createdAt).toISOString(),
        labels: {
          'kubernetes.io/hostname': `${name}-${index + 1}`,
          'node.kubernetes.io/instance-type': specId,
          'sandbox.example/node-group': name,
          'sandbox.example/simulated': 'true',
        },
      },
      spec: {},
      status: {
        capacity,
        allocatable: capacity,
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'Simulated',
            message: 'This node is simulated',
          },
        ],
        nodeInfo: {
          kubeletVersion: gitVersion(version),
          osImage: 'Sandbox (simulated)',
          operatingSystem: 'linux',
          architecture: spec?.architecture === 'arm64' ? 'arm64' : 'amd64',
        },
      },
    }));
  });
}
