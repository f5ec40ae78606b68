import { Router } from 'express';
import { createKeyPairInput } from '../../service/accessInputs';
import { KeyPairService } from '../../service/KeyPairService';
import { handlerFor, nothing } from '../operation';
import { pageById, pageInput } from '../paging';
import { keyPairView } from '../views';
import { scopeOf } from './instanceRoutes';

export function addKeyPairRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  keyPairs: KeyPairService,
): void {
  const all = '/regions/:region/key-pairs';

  router.get(
    all,
    handler({
      name: 'keyPairs.list',
      query: pageInput,
      body: nothing,
      async handle({ project, params, query }) {
        const pairs = await keyPairs.list(scopeOf({ project, params }));
        return { status: 200, body: pageById(pairs.map(keyPairView), query) };
      },
    }),
  );

  router.post(
    all,
    handler({
      name: 'keyPairs.create',
      query: nothing,
      body: createKeyPairInput,
      async handle({ project, params, body }) {
        const made = await keyPairs.create(project, params.region, body);
        return {
          status: made.created ? 201 : 200,
          body: keyPairView(made.keyPair),
        };
      },
    }),
  );

  router.delete(
    `${all}/:id`,
    handler({
      name: 'keyPairs.delete',
      query: nothing,
      body: nothing,
      async handle(call) {
        await keyPairs.delete(scopeOf(call), call.params.id);
        return { status: 200, body: {} };
      },
    }),
  );
}
