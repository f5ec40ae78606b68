import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  ApiDocument,
  AuditDetails,
  OperationHandlers,
} from '@rackstage/openapi-router';
import {
  actionSchemas,
  DocumentedOperation,
  operationsOf,
  resolver,
} from './actionSchemas';
import { createCheck } from './checkInput';
import { requireNoTemplate } from './requireNoTemplate';
import { OperationAction, OperationActions } from './types';
import { objectOf } from './zodOf';

export interface OperationActionsOptions<TOperations> {
  /** OpenAPI 3.1; the one of the router. */
  document: ApiDocument;
  /** Those of the router. */
  handlers: OperationHandlers<TOperations>;
  actions: OperationActions<TOperations>;
  registry: ActionsRegistryService;
  auditor: AuditorService;
  auditDetails?: AuditDetails<TOperations>;
  /** How an audit event names who asked. */
  nameOf(credentials: BackstageCredentials): string;
}

interface Request {
  path: JsonObject;
  query: JsonObject;
  body: JsonObject | undefined;
  credentials: BackstageCredentials;
}

/** Registers the actions of each operation of an API document. */
export function registerOperationActions<TOperations>(
  options: OperationActionsOptions<TOperations>,
): void {
  for (const operation of operationsOf(options.document)) {
    const actions = options.actions[operation.operationId as keyof TOperations];
    if (Array.isArray(actions)) {
      actions.forEach(action => register(operation, action, options));
    }
  }
}

function register<TOperations>(
  operation: DocumentedOperation,
  action: OperationAction,
  options: OperationActionsOptions<TOperations>,
): void {
  const { document, registry } = options;
  const resolve = resolver(document);
  const { input, secrets, output, body } = actionSchemas(
    operation,
    action,
    resolve,
  );
  const check = createCheck(
    { ...input, properties: { ...input.properties, ...secrets?.properties } },
    document.components,
  );
  const readOnly = operation.method === 'get';
  registry.register({
    name: action.name,
    title: action.title,
    description:
      action.description ??
      [operation.summary, operation.description].filter(Boolean).join('. '),
    attributes: {
      readOnly,
      destructive: action.destructive ?? false,
      idempotent: action.idempotent ?? readOnly,
    },
    schema: {
      input: z => objectOf(input, resolve, z),
      output: z => objectOf(output, resolve, z),
      ...(secrets && { secrets: z => objectOf(secrets, resolve, z) }),
    },
    action: async context => {
      if (action.answersSecret) {
        requireNoTemplate(action, context.credentials);
      }
      const fields = check({
        ...context.input,
        ...(context.secrets as JsonObject | undefined),
      });
      const of = (names: string[]) =>
        Object.fromEntries(
          names
            .filter(name => name in fields)
            .map(name => [name, fields[name]]),
        );
      const parameters = (where: string) =>
        of(operation.parameters.filter(p => p.in === where).map(p => p.name));
      const answer = await call(operation, options, {
        path: parameters('path'),
        query: parameters('query'),
        body: operation.requestBody && of(body),
        credentials: context.credentials,
      });
      return { output: answer ?? {} };
    },
  });
}

async function call<TOperations>(
  { operationId, method }: DocumentedOperation,
  options: OperationActionsOptions<TOperations>,
  request: Request,
): Promise<object | undefined> {
  const id = operationId as keyof TOperations;
  const handler = options.handlers[id] as unknown as (
    request: Request,
  ) => Promise<object | undefined>;
  if (method === 'get') {
    return handler(request);
  }
  const details = options.auditDetails?.[id] as
    ((body: unknown) => JsonObject) | undefined;
  const event = await options.auditor.createEvent({
    eventId: operationId,
    // The audit trail has it before anything is taken away.
    severityLevel: method === 'delete' ? 'high' : 'medium',
    // The auditor takes the actor from an HTTP request, and here is none of the person's.
    meta: {
      ...request.path,
      ...details?.(request.body),
      requestedBy: options.nameOf(request.credentials),
      via: 'action',
    },
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
