import { Router } from 'express';
import { resizeInput } from '../../service/inputs';
import { ResizeService } from '../../service/ResizeService';
import { handlerFor, nothing } from '../operation';

export function addResizeRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  instances: ResizeService,
): void {
  router.post(
    '/regions/:region/instances/:id/resize',
    handler({
      name: 'instances.resize',
      query: nothing,
      body: resizeInput,
      async handle({ project, params, body }) {
        const { region, id } = params;
        await instances.resize(project, region, id, body.specId);
        return { status: 202, body: {} };
      },
    }),
  );
}
