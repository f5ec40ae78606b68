import { timingSafeEqual } from 'node:crypto';
import Router from 'express-promise-router';
import { answerOf } from '../parts/apiServer';
import { clusterToken } from '../parts/kubeconfig';
import { Project } from '../service/Project';
import { Simulation } from '../service/Simulation';
import { statusAt } from '../lifecycle/Transition';

/** The API servers of clusters, each for who has its kubeconfig. They answer as Kubernetes does. */
export function apiServers(
  projects: readonly Project[],
  { store }: Simulation,
) {
  const router = Router();
  router.use('/clusters/:id', async (request, response) => {
    const moment = store.read();
    const cluster = await moment.parts.findAnywhere(request.params.id);
    const project = projects.find(({ id }) => id === cluster?.projectId);
    const [, token = ''] =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    const ready =
      cluster?.kind === 'clusters' &&
      statusAt(cluster.transition, moment.now) !== 'creating';
    if (!project || !ready || !same(clusterToken(project, cluster.id), token)) {
      response.status(401).json(status(401, 'Unauthorized', 'Unauthorized'));
      return;
    }
    const answer =
      request.method === 'GET'
        ? answerOf(cluster, moment.now, request.path)
        : undefined;
    if (!answer) {
      const message = 'This simulated API server tells of its nodes only';
      response.status(404).json(status(404, 'NotFound', message));
      return;
    }
    response.json(answer);
  });
  return router;
}

const status = (code: number, reason: string, message: string) => ({
  kind: 'Status',
  apiVersion: 'v1',
  status: 'Failure',
  message,
  reason,
  code,
});

function same(left: string, right: string): boolean {
  const [one, other] = [left, right].map(text => Buffer.from(text));
  return one.length === other.length && timingSafeEqual(one, other);
}
