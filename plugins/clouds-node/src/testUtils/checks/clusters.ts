import assert from 'node:assert/strict';
import { ClusterSpec, ObservedCluster } from '@rackstage/plugin-clouds-common';
import { ContractCheck } from '../ContractCheck';
import {
  available,
  becomesAvailable,
  clusterVersions,
  needsOfRegional,
  nextChange,
  recipeOf,
  regional,
} from '../regionalKinds';
import { assertShape } from '../../driver/shapes';

const needs = needsOfRegional('clusters');

const minorOf = (version: string) => Number(version.split('.')[1]);

export const clusterChecks: ContractCheck[] = [
  {
    name: 'a cluster is upgraded to the next version of Kubernetes',
    needs,
    async run(context) {
      const { region } = context.target;
      const versions = (await clusterVersions(context)).sort(
        (left, right) => minorOf(left) - minorOf(right),
      );
      const [first, second = first] = versions;
      const spec = (await recipeOf('clusters').spec(context)) as ClusterSpec;
      const before = { ...spec, version: first };
      const id = await available(context, 'clusters', before);
      const after = { ...spec, version: second };
      const { update } = regional(context.connection, 'clusters');
      const seen = await context.eventually(`${id} upgraded`, async () => {
        // Some clouds take one step of it at a time.
        await update?.({ region, id, spec: after }, context.call());
        const now = await becomesAvailable(context, 'clusters', id);
        return nextChange('clusters', after, now) ? undefined : now;
      });
      assertShape('cluster', seen);
      const { version, nodeGroups } = seen as ObservedCluster;
      assert.equal(version, second);
      // Clouds that do not tell what their nodes run leave it out.
      assert.deepEqual(
        nodeGroups.map(group => group.version ?? second),
        nodeGroups.map(() => second),
      );
    },
  },
  {
    name: 'the kubeconfig of a cluster leads to its API server',
    needs,
    async run(context) {
      const { region } = context.target;
      const id = await available(context, 'clusters');
      const cluster = await context
        .the('clusters')
        .get({ region, id }, context.call());
      assert.ok(cluster.endpoint, 'the cluster has no endpoint');
      const kubeconfig = await context
        .the('clusters')
        .kubeconfig({ region, id }, context.call());
      for (const part of ['clusters', 'contexts', 'users', cluster.endpoint]) {
        assert.ok(kubeconfig.includes(part), `it does not name ${part}`);
      }
    },
  },
];
