import {
  ConfigSchema,
  loadConfigSchema,
  mergeConfigSchemas,
} from '@backstage/config-loader';
import { SchemaNode } from './findUnknownKeys';

type Schemas = Parameters<typeof mergeConfigSchemas>[0];

/** Which settings there are. */
export interface LoadedSchema {
  schema: ConfigSchema;
  json: SchemaNode;
}

/** Of the backend and everything that it is made of. Takes seconds: load it once. */
export async function loadSchema(
  dependencies = ['@rackstage/backend'],
): Promise<LoadedSchema> {
  return describeSchema(
    await loadConfigSchema({ dependencies, onSchemaError: () => {} }),
  );
}

export function describeSchema(schema: ConfigSchema): LoadedSchema {
  const { schemas } = schema.serialize() as unknown as {
    schemas: { value: Schemas[number] }[];
  };
  const json = mergeConfigSchemas(schemas.map(({ value }) => value));
  return { schema, json: json as SchemaNode };
}
