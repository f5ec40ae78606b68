import { Router } from 'express';
import { z } from 'zod';
import { tag } from '../../service/inputs';
import { taggedCollections, TagService } from '../../service/TagService';
import { handlerFor, nothing } from '../operation';
import { scopeOf } from './instanceRoutes';

const tagInput = z.strictObject({ tag: tag.nullable() });

/** Changes the tag of what is there already. */
export function addTagRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  tags: TagService,
): void {
  for (const collection of taggedCollections) {
    router.put(
      `/regions/:region/${collection}/:id/tag`,
      handler({
        name: 'tags.set',
        query: nothing,
        body: tagInput,
        async handle(call) {
          const { params, body } = call;
          const scope = scopeOf(call);
          await tags.set(collection, scope, params.id, body.tag ?? undefined);
          return { status: 200, body: {} };
        },
      }),
    );
  }
}
