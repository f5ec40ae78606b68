/** The part of JSON schema that API documents use. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  minimum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** What fields of these names have to be for a request to be understood. */
const byName: Record<string, unknown> = {
  owner: 'group:default/cloud-operations',
  entityRef: 'user:default/sora.park',
  entityRefs: ['component:default/none'],
  workspaceId: 'default',
  to: 'user:default/sora.park',
  content: 'bWF0cml4',
  name: 'matrix',
  title: 'Matrix',
  driver: 'sandbox',
  // As it is: other tests need the driver.
  enabled: true,
  permissions: ['*.read'],
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  facet: ['kind'],
  facets: ['kind'],
  entity: { apiVersion: 'backstage.io/v1alpha1', kind: 'Component' },
  templateRef: 'template:default/virtual-machine',
  mapping: {},
  url: 'https://portal.example/hook',
  type: 'url',
  integrity: `sha512-${'A'.repeat(86)}==`,
};

/** The smallest value that fits a schema. */
export function exampleOf(
  schema: Schema,
  resolve: (ref: string) => Schema,
  name = '',
): unknown {
  if (schema.$ref) {
    return exampleOf(resolve(schema.$ref), resolve, name);
  }
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) {
    return exampleOf(choice[0], resolve, name);
  }
  if (schema.allOf) {
    return Object.assign(
      {},
      ...schema.allOf.map(part => exampleOf(part, resolve)),
    );
  }
  if (schema.const !== undefined || schema.enum) {
    return schema.const ?? schema.enum?.[0];
  }
  if (name in byName) {
    return byName[name];
  }
  return plainExample(schema, resolve, name);
}

function plainExample(
  schema: Schema,
  resolve: (ref: string) => Schema,
  name: string,
): unknown {
  switch ([schema.type].flat()[0]) {
    case 'object':
    case undefined:
      return Object.fromEntries(
        (schema.required ?? []).map(key => [
          key,
          exampleOf(schema.properties?.[key] ?? {}, resolve, key),
        ]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () =>
        exampleOf(schema.items ?? {}, resolve, name),
      );
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    default:
      return textOf(schema.format);
  }
}

function textOf(format = ''): string {
  const known: Record<string, string> = {
    uuid: '00000000-0000-4000-8000-000000000000',
    'date-time': new Date().toISOString(),
  };
  return known[format] ?? 'matrix';
}
