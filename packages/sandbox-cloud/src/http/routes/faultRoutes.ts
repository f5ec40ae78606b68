import { Router } from 'express';
import { z } from 'zod';
import { Fault, faultEffect, operations } from '../../faults/Fault';
import { partKinds } from '../../parts/Part';
import { quotaOf } from '../../parts/quotaOf';
import { Simulation } from '../../service/Simulation';
import { worldOf } from '../../world/World';
import { projectOf } from '../authenticate';
import { checked } from '../operation';

const canFail = (operation: string) =>
  operation === 'instances.create' ||
  partKinds.some(kind => operation === `${quotaOf(kind)}.create`);

const faultRequest = z
  .looseObject({
    operation: z.enum(operations),
    region: z.string().optional(),
    times: z.int().min(1).max(1000).default(1),
  })
  .transform(({ operation, region, times, ...effect }, context) => {
    const parsed = faultEffect.safeParse(effect);
    if (!parsed.success) {
      parsed.error.issues.forEach(({ path, message }) =>
        context.addIssue({ code: 'custom', path, message }),
      );
      return z.NEVER;
    }
    return { operation, region, remaining: times, effect: parsed.data };
  })
  .refine(
    ({ operation, effect }) =>
      effect.kind !== 'create-then-error' || canFail(operation),
    { path: ['kind'], message: 'is for instances.create and parts only' },
  );

const faultView = ({ effect, ...fault }: Fault) => ({ ...fault, ...effect });

/** Faults on request. These calls take no time and are never hit by a fault themselves. */
export function addFaultRoutes(router: Router, simulation: Simulation): void {
  const { faults } = simulation.store;

  router.get('/faults', async (_request, response) => {
    const list = await faults.list(projectOf(response).id);
    response.json({ items: list.map(faultView) });
  });

  router.post('/faults', async (request, response) => {
    const asked = checked(faultRequest, request.body);
    if (asked.region !== undefined) {
      worldOf(asked.region);
    }
    const fault: Fault = { id: simulation.newId('f'), ...asked };
    await faults.insert(projectOf(response).id, fault);
    response.status(201).json(faultView(fault));
  });

  router.delete('/faults', async (_request, response) => {
    await faults.remove(projectOf(response).id);
    response.status(204).end();
  });

  router.delete('/faults/:id', async (request, response) => {
    await faults.remove(projectOf(response).id, request.params.id);
    response.status(204).end();
  });
}
