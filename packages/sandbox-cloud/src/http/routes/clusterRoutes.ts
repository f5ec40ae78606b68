import { Router } from 'express';
import { conflict } from '../../errors';
import { clusterToken, kubeconfigOf } from '../../parts/kubeconfig';
import { PartService } from '../../parts/PartService';
import { Simulation } from '../../service/Simulation';
import { statusAt } from '../../lifecycle/Transition';
import { clusterVersions } from '../../world/clusterVersions';
import { worldOf } from '../../world/World';
import { handlerFor, nothing } from '../operation';
import { pageInput, pageOfList } from '../paging';
import { scopeOf } from './instanceRoutes';

/** What clusters have beside what all parts have. */
export function addClusterRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  simulation: Simulation,
): void {
  const clusters = new PartService(simulation, 'clusters');

  router.get(
    '/regions/:region/cluster-versions',
    handler({
      name: 'clusterVersions.list',
      query: pageInput,
      body: nothing,
      async handle({ params, query }) {
        worldOf(params.region);
        return { status: 200, body: pageOfList(clusterVersions, query) };
      },
    }),
  );

  router.get(
    '/regions/:region/clusters/:id/kubeconfig',
    handler({
      name: 'clusters.kubeconfig',
      query: nothing,
      body: nothing,
      async handle(call) {
        const { id } = call.params;
        const { part, landscape } = await clusters.get(scopeOf(call), id);
        if (statusAt(part.transition, landscape.now) === 'creating') {
          throw conflict(`${id} has no API server yet`);
        }
        const token = clusterToken(call.project, id);
        const server = `${call.origin}/clusters/${id}`;
        const kubeconfig = kubeconfigOf({ name: part.name, server, token });
        return { status: 200, body: { kubeconfig } };
      },
    }),
  );
}
