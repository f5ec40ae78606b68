import { Router } from 'express';
import { createSnapshotInput } from '../../service/inputs';
import { SnapshotService } from '../../service/SnapshotService';
import { handlerFor, nothing } from '../operation';
import { afterOf, pageOf, taggedPageInput } from '../paging';
import { snapshotView } from '../views';
import { scopeOf } from './instanceRoutes';

export function addSnapshotRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  snapshots: SnapshotService,
): void {
  const all = '/regions/:region/snapshots';
  const one = `${all}/:id`;

  router.get(
    all,
    handler({
      name: 'snapshots.list',
      query: taggedPageInput,
      body: nothing,
      async handle({ project, params, query }) {
        const { limit, cursor, tag } = query;
        const page = await snapshots.list(scopeOf({ project, params }), {
          after: afterOf(cursor),
          limit: limit + 1,
          tag,
        });
        const items = page.map(snapshotView);
        return { status: 200, body: pageOf(items, limit, ({ id }) => id) };
      },
    }),
  );

  router.post(
    all,
    handler({
      name: 'snapshots.create',
      query: nothing,
      body: createSnapshotInput,
      async handle({ project, params, body }) {
        const made = await snapshots.create(project, params.region, body);
        return { status: made.created ? 201 : 200, body: snapshotView(made) };
      },
    }),
  );

  router.get(
    one,
    handler({
      name: 'snapshots.get',
      query: nothing,
      body: nothing,
      async handle(call) {
        const found = await snapshots.get(scopeOf(call), call.params.id);
        return { status: 200, body: snapshotView(found) };
      },
    }),
  );

  router.delete(
    one,
    handler({
      name: 'snapshots.delete',
      query: nothing,
      body: nothing,
      async handle(call) {
        await snapshots.delete(scopeOf(call), call.params.id);
        return { status: 202, body: {} };
      },
    }),
  );
}
