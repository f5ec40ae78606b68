import { createValidatedOpenApiRouterFromGeneratedEndpointMap as createValidatedRouter } from '@backstage/backend-openapi-utils';
import { AuditorService, HttpAuthService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { noteCaller } from '@rackstage/observability';
import express, { Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  ApiDocument,
  AuditDetails,
  HttpMethod,
  httpMethods,
  OperationHandlers,
  OperationRequest,
  OperationType,
} from './types';

export interface OperationsRouterOptions<TOperations> {
  /** OpenAPI 3.1; served at `/openapi.json`. */
  document: ApiDocument;
  handlers: OperationHandlers<TOperations>;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  /** Never anything secret. */
  auditDetails?: AuditDetails<TOperations>;
  /** Largest body, as express takes it. Default: `100kb`. */
  bodyLimit?: string;
  /** Bodies that are taken as they are, and come to their handler as a Buffer. */
  rawBodies?: { type: string; limit: string };
}

/**
 * A router with one route for each operation of an API document. A request
 * that does not fit the document is answered with 400 before its handler runs,
 * one that is too large with 413, one without a token with 401. Whatever may
 * change something becomes an audit event named after the operation, with its
 * path parameters and the details that are named for it; never with its whole
 * body, which may hold secrets.
 */
export async function createOperationsRouter<TOperations>(
  options: OperationsRouterOptions<TOperations>,
): Promise<Router> {
  const { document, bodyLimit = '100kb', rawBodies } = options;
  const operations = PromiseRouter();
  for (const route of routesOf(document)) {
    operations[route.method](route.path, async (req, res) => {
      const answer = await handle(route, req, options);
      if (answer === undefined) {
        res.status(route.status).end();
      } else {
        res.status(route.status).json(answer);
      }
    });
  }
  // Bodies are read outside, as in there every error of theirs becomes a 400.
  const router = express.Router();
  if (rawBodies) {
    router.use(express.raw(rawBodies));
  }
  router.use(
    express.json({ limit: bodyLimit }),
    validatorOf(document),
    operations,
  );
  return router;
}

/** A document takes half a second to prepare: once, however many routers it has. */
const validators = new WeakMap<ApiDocument, Router>();

function validatorOf(document: ApiDocument): Router {
  const known = validators.get(document);
  if (known) {
    return known;
  }
  const made: Router = createValidatedRouter(
    document as Parameters<typeof createValidatedRouter>[0],
    {
      middleware: [(_req, _res, next) => next()],
      // Wrong answers are defects: tests find them, users get them all the same.
      validatorOptions: { validateResponses: process.env.NODE_ENV === 'test' },
    },
  );
  validators.set(document, made);
  return made;
}

interface Route {
  operationId: string;
  method: HttpMethod;
  path: string;
  /** Of a success. */
  status: number;
}

function routesOf(document: ApiDocument): Route[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    httpMethods.flatMap(method => {
      const operation = item[method];
      if (!operation) {
        return [];
      }
      const success = Object.keys(operation.responses).find(code =>
        code.startsWith('2'),
      );
      return [
        {
          operationId: operation.operationId,
          method,
          path: path.replace(/\{(\w+)\}/g, ':$1'),
          status: Number(success),
        },
      ];
    }),
  );
}

async function handle<TOperations>(
  { operationId, method }: Route,
  req: Request,
  options: OperationsRouterOptions<TOperations>,
): Promise<unknown> {
  const handler = options.handlers[
    operationId as keyof TOperations
  ] as unknown as (
    request: OperationRequest<OperationType>,
  ) => Promise<unknown>;
  const credentials = await options.httpAuth.credentials(req);
  noteCaller(credentials);
  if (hasNul([req.params, req.query, req.body])) {
    throw new InputError('Text must not contain the character NUL (U+0000)');
  }
  const request = {
    path: req.params,
    query: req.query,
    body: req.body as undefined,
    credentials,
  };
  if (method === 'get') {
    return handler(request);
  }
  const details = options.auditDetails?.[operationId as keyof TOperations] as
    ((body: unknown) => JsonObject) | undefined;
  const event = await options.auditor.createEvent({
    eventId: operationId,
    // The audit trail has it before anything is taken away.
    severityLevel: method === 'delete' ? 'high' : 'medium',
    request: req,
    meta: { ...req.params, ...details?.(req.body) },
  });
  try {
    const answer = await handler(request);
    await event.success();
    return answer;
  } catch (error) {
    await event.fail({ error: toError(error) as Error });
    throw error;
  }
}

/** PostgreSQL cannot store it in text. Without recursion: a body may be nested deeply. */
function hasNul(value: unknown): boolean {
  const rest = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string') {
      if (next.includes('\0')) {
        return true;
      }
    } else if (
      typeof next === 'object' &&
      next !== null &&
      !Buffer.isBuffer(next)
    ) {
      for (const [key, inner] of Object.entries(next)) {
        rest.push(key, inner);
      }
    }
  }
  return false;
}
