import { RequestHandler } from 'express';
import { randomUUID } from 'node:crypto';
import { runAnswerHooks } from './answerHooks';
import { RequestContext, withRequest } from './requestContext';

export const requestIdHeader = 'x-request-id';

/** What others may give us: it ends up in logs. */
const wellFormed = /^[A-Za-z0-9_.-]{8,64}$/;
const traceparent = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * Gives every request an id: the caller's own, that of its trace, or a new one.
 * The answer has it in a header, and in the body when it tells of an error.
 */
export const requestIds = (): RequestHandler => (req, res, next) => {
  const given = req.header(requestIdHeader);
  const trace = req.header('traceparent')?.match(traceparent)?.[1];
  const requestId =
    given && wellFormed.test(given) ? given : (trace ?? randomUUID());
  const context: RequestContext = {
    requestId,
    method: req.method,
    path: req.originalUrl.split('?')[0],
    userAgent: req.header('user-agent'),
    // Later: which proxies are trusted is not set yet.
    get address() {
      return req.ip;
    },
  };
  res.setHeader(requestIdHeader, requestId);

  const json = res.json.bind(res);
  res.json = body => json(withId(body, res.statusCode, requestId));
  runAnswerHooks(res, context);
  // What listens to the end of an answer, such as the access log, belongs to the request too.
  const emit = res.emit.bind(res);
  res.emit = (event: string, ...args: unknown[]) =>
    withRequest(context, () => emit(event, ...args));
  withRequest(context, next);
};

/** In the part of Backstage's error body that tells of the request. */
function withId(body: unknown, status: number, id: string): unknown {
  const isError =
    status >= 400 &&
    typeof body === 'object' &&
    body !== null &&
    'error' in body;
  if (!isError) {
    return body;
  }
  const request = 'request' in body ? (body.request as object) : {};
  return { ...body, request: { ...request, id } };
}
