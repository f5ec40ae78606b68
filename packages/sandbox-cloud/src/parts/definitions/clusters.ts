import { z } from 'zod';
import { invalidRequest } from '../../errors';
import { statusAt } from '../../lifecycle/Transition';
import { id } from '../../service/inputs';
import { found } from '../../service/placement';
import { clusterVersions } from '../../world/clusterVersions';
import { PartDefinition } from '../PartDefinition';
import { networkOf, requireOneNetwork } from './networks';

const input = z.strictObject({
  version: z.string().regex(/^\d+\.\d+$/),
  subnets: z.array(id).max(10).default([]),
  nodeGroups: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z]([a-z0-9-]{0,28}[a-z0-9])?$/),
        specId: id,
        count: z.int().min(0).max(100),
      }),
    )
    .max(20),
});

export type ClusterSpec = z.infer<typeof input>;

export const clusters: PartDefinition<ClusterSpec> = {
  prefix: 'k8s',
  input,
  changeable: ['version', 'nodeGroups'],
  partsOf: ({ subnets }) => subnets,
  check({ version, subnets, nodeGroups }, landscape, self) {
    const { world } = landscape;
    found(clusterVersions, version, 'a version of Kubernetes offered here');
    requireOneNetwork(subnets, landscape);
    const names = nodeGroups.map(({ name }) => name);
    if (new Set(names).size < names.length) {
      throw invalidRequest('nodeGroups: no two may have the same name');
    }
    for (const { name, specId } of nodeGroups) {
      found(world.specs, specId, `a spec of ${world.region.id}`);
      const before = self?.spec.nodeGroups.find(group => group.name === name);
      if (before && before.specId !== specId) {
        throw invalidRequest(`nodeGroups: ${name} keeps its spec`);
      }
    }
    if (self) {
      requireStep(self.spec.version, version);
    }
  },
  view(part, spec, landscape) {
    const status = statusAt(part.transition, landscape.now);
    return {
      version: spec.version,
      networkId: spec.subnets[0] && networkOf(spec.subnets[0], landscape),
      subnetIds: spec.subnets,
      nodeGroups: spec.nodeGroups.map(group => ({
        ...group,
        readyCount: status === 'creating' ? 0 : group.count,
        version: spec.version,
      })),
    };
  },
};

/** One minor version at a time, and never back. */
function requireStep(before: string, after: string): void {
  const [from, to] = [before, after].map(version =>
    Number(version.split('.')[1]),
  );
  if (to < from || to > from + 1) {
    throw invalidRequest(`version: ${before} goes to the next one only`);
  }
}
