import { ErrorRequestHandler, RequestHandler } from 'express';
import { z } from 'zod';
import { notFound, SandboxError } from '../errors';

/** What `express.json` throws for a body that it does not take. */
const bodyError = z.object({
  status: z.union([z.literal(400), z.literal(413)]),
  message: z.string(),
});

/** Answers every error as `{error: {code, message, requestId}}`. */
export function errorHandler(
  onDefect: (error: unknown, requestId: string) => void,
): ErrorRequestHandler {
  // Express takes a function for an error handler only when it has four parameters.
  return (error, _request, response, _next) => {
    const requestId: string = response.locals.requestId;
    const refusal = refusalOf(error);
    if (refusal.code === 'internal') {
      onDefect(error, requestId);
    }
    if (refusal.retryAfterSeconds !== undefined) {
      response.set('Retry-After', String(refusal.retryAfterSeconds));
    }
    response.status(refusal.status).json({
      error: { code: refusal.code, message: refusal.message, requestId },
    });
  };
}

function refusalOf(error: unknown): SandboxError {
  if (error instanceof SandboxError) {
    return error;
  }
  const body = bodyError.safeParse(error);
  if (!body.success) {
    return new SandboxError('internal', 'The cloud failed; this is a defect');
  }
  return body.data.status === 413
    ? new SandboxError('payload_too_large', body.data.message)
    : new SandboxError('invalid_request', body.data.message);
}

export const unknownRoute: RequestHandler = request => {
  throw notFound(`There is no ${request.method} ${request.path}`);
};
