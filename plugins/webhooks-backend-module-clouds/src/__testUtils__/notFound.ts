import { ResponseError } from '@backstage/errors';

/** As the API answers about what is not there. */
export const notFound = async () =>
  ResponseError.fromResponse(
    new Response('{"error":{"name":"NotFoundError","message":"No"}}', {
      status: 404,
      headers: { 'content-type': 'application/json' },
    }),
  );
