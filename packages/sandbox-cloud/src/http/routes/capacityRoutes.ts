import { Router } from 'express';
import { z } from 'zod';
import { usageOf } from '../../service/accounting';
import { found } from '../../service/placement';
import { quotaResources } from '../../service/quotas';
import { Simulation } from '../../service/Simulation';
import { roomPerZone } from '../../service/stock';
import { worldOf } from '../../world/World';
import { handlerFor, nothing } from '../operation';

/** How much a project may still use, and how much there still is. */
export function addCapacityRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  { store }: Simulation,
): void {
  router.get(
    '/regions/:region/quotas',
    handler({
      name: 'quotas.get',
      query: nothing,
      body: nothing,
      async handle({ project, params }) {
        const regionId = worldOf(params.region).region.id;
        const scope = { projectId: project.id, regionId };
        const used = await usageOf(store.read(), scope);
        const items = quotaResources.map(resource => ({
          resource,
          used: used[resource],
          limit: project.quotas[resource],
        }));
        return { status: 200, body: { items } };
      },
    }),
  );

  router.get(
    '/regions/:region/stock',
    handler({
      name: 'stock.check',
      query: z.strictObject({ specId: z.string() }),
      body: nothing,
      async handle({ params, query }) {
        const world = worldOf(params.region);
        const where = `a spec of ${params.region}`;
        const spec = found(world.specs, query.specId, where);
        const used = await store
          .read()
          .instances.countPerZone(params.region, spec.id);
        const room = roomPerZone(world, spec, used);
        const items = [...room].map(([zone, free]) => ({ zone, free }));
        return { status: 200, body: { specId: spec.id, items } };
      },
    }),
  );
}
