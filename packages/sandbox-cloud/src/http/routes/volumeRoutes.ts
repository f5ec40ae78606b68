import { Router } from 'express';
import {
  attachmentInput,
  createVolumeInput,
  extensionInput,
} from '../../service/inputs';
import { VolumeService } from '../../service/VolumeService';
import { handlerFor, nothing } from '../operation';
import { afterOf, pageOf, taggedPageInput } from '../paging';
import { volumeView } from '../views';
import { scopeOf } from './instanceRoutes';

export function addVolumeRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  volumes: VolumeService,
): void {
  const all = '/regions/:region/volumes';
  const one = `${all}/:id`;

  router.get(
    all,
    handler({
      name: 'volumes.list',
      query: taggedPageInput,
      body: nothing,
      async handle({ project, params, query }) {
        const { limit, cursor, tag } = query;
        const page = await volumes.list(scopeOf({ project, params }), {
          after: afterOf(cursor),
          limit: limit + 1,
          tag,
        });
        const items = page.map(volumeView);
        return { status: 200, body: pageOf(items, limit, ({ id }) => id) };
      },
    }),
  );

  router.post(
    all,
    handler({
      name: 'volumes.create',
      query: nothing,
      body: createVolumeInput,
      async handle({ project, params, body }) {
        const made = await volumes.create(project, params.region, body);
        return { status: made.created ? 201 : 200, body: volumeView(made) };
      },
    }),
  );

  router.get(
    one,
    handler({
      name: 'volumes.get',
      query: nothing,
      body: nothing,
      async handle(call) {
        const found = await volumes.get(scopeOf(call), call.params.id);
        return { status: 200, body: volumeView(found) };
      },
    }),
  );

  router.delete(
    one,
    handler({
      name: 'volumes.delete',
      query: nothing,
      body: nothing,
      async handle(call) {
        await volumes.delete(scopeOf(call), call.params.id);
        return { status: 202, body: {} };
      },
    }),
  );

  router.post(
    `${one}/extend`,
    handler({
      name: 'volumes.extend',
      query: nothing,
      body: extensionInput,
      async handle({ project, params, body }) {
        const { region, id } = params;
        await volumes.extend(project, region, id, body.sizeGiB);
        return { status: 202, body: {} };
      },
    }),
  );

  for (const action of ['attach', 'detach'] as const) {
    router.post(
      `${one}/${action}`,
      handler({
        name: `volumes.${action}`,
        query: nothing,
        body: attachmentInput,
        async handle(call) {
          const { instanceId } = call.body;
          await volumes[action](scopeOf(call), call.params.id, instanceId);
          return { status: 202, body: {} };
        },
      }),
    );
  }
}
