import { HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { SearchService } from './service/SearchService';

const longestTerm = 200;

const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine(
      value => !value.includes('\0'),
      'must not contain the character NUL',
    );

/** One value may be written without brackets. */
const listOf = (item: z.ZodString) =>
  z.union([item, z.array(item).max(100)]).transform(value => [value].flat());

const requestSchema = z.object({
  term: z
    .string()
    .max(longestTerm, `must have at most ${longestTerm} characters`)
    .refine(
      value => !value.includes('\0'),
      'must not contain the character NUL',
    )
    .default(''),
  types: listOf(text(100)).optional(),
  filters: z.record(text(50), listOf(text(200))).optional(),
  pageLimit: z.coerce.number().int().min(1).max(100).default(25),
  pageCursor: text(500).optional(),
});

/**
 * `GET /query` as Backstage has it, for its pages, commands and plugins. It
 * answers before Backstage's own route, which filters results page by page and
 * makes a failure of the portal of every bad input.
 */
export function createRouter(options: {
  service: SearchService;
  httpAuth: HttpAuthService;
}): Router {
  const router = PromiseRouter();
  router.get('/query', async (req, res) => {
    const credentials = await options.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { success, data, error } = requestSchema.safeParse(req.query);
    if (!success) {
      throw new InputError(
        `The search is not valid: ${error.issues
          .map(({ path, message }) => `${path.join('.')}: ${message}`)
          .join('; ')}`,
      );
    }
    const { pageLimit, pageCursor, ...query } = data;
    res.json(
      await options.service.search(
        { ...query, limit: pageLimit, cursor: pageCursor },
        credentials,
      ),
    );
  });
  return router;
}
