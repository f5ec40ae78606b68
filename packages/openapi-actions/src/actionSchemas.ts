import { ApiDocument } from '@rackstage/openapi-router';
import { Operation, OperationAction, Parameter, Schema } from './types';
import { Resolve } from './zodOf';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** An operation of the document, with what its path says about it. */
export interface DocumentedOperation extends Operation {
  method: string;
  parameters: Parameter[];
}

export function operationsOf({ paths }: ApiDocument): DocumentedOperation[] {
  return Object.values(paths).flatMap(item =>
    methods.flatMap(method => {
      const operation = item[method] as Operation | undefined;
      const shared = (item.parameters ?? []) as Parameter[];
      return operation
        ? [
            {
              ...operation,
              method,
              parameters: [...shared, ...(operation.parameters ?? [])],
            },
          ]
        : [];
    }),
  );
}

export function resolver({ components }: ApiDocument): Resolve {
  const { schemas } = components as { schemas: Record<string, Schema> };
  return ref => schemas[ref.slice('#/components/schemas/'.length)];
}

export interface ActionSchemas {
  input: Schema;
  secrets?: Schema;
  output: Schema;
  /** Names of what goes into the body; secrets too. */
  body: string[];
}

/** Path, query and body of an operation as one object, and its secrets as another. */
export function actionSchemas(
  operation: DocumentedOperation,
  action: OperationAction,
  resolve: Resolve,
): ActionSchemas {
  const whole = (schema: Schema = {}) =>
    schema.$ref ? resolve(schema.$ref) : schema;
  const sent = whole(operation.requestBody?.content['application/json'].schema);
  const fields: Record<string, Schema> = {
    ...Object.fromEntries(
      operation.parameters.map(({ name, description, schema }) => [
        name,
        description ? { ...schema, description } : schema,
      ]),
    ),
    ...sent.properties,
  };
  const required = [
    ...operation.parameters.filter(p => p.required).map(({ name }) => name),
    ...(sent.required ?? []),
    ...(action.required ?? []),
  ];
  const { secrets = [], without = [], only } = action;
  const taken = Object.keys(fields).filter(
    name =>
      !secrets.includes(name) &&
      !without.includes(name) &&
      (!only || only.includes(name)),
  );
  const part = (names: string[]): Schema => ({
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(names.map(name => [name, fields[name]])),
    required: required.filter(name => names.includes(name)),
  });
  const success = Object.entries(operation.responses).find(([status]) =>
    status.startsWith('2'),
  )?.[1];
  return {
    input: part(taken),
    secrets: secrets.length > 0 ? part(secrets) : undefined,
    output: whole(success?.content?.['application/json'].schema),
    body: Object.keys(sent.properties ?? {}),
  };
}
