import {
  ConfigSchema,
  loadConfigSchema,
  mergeConfigSchemas,
} from '@backstage/config-loader';
import { SchemaNode } from './findUnknownKeys';
import { withOptionalSettings } from './optionalSettings';
import { SchemaCache } from './SchemaCache';

type Schemas = Parameters<typeof mergeConfigSchemas>[0];

/** Which settings there are. */
export interface LoadedSchema {
  schema: ConfigSchema;
  json: SchemaNode;
}

/** Of the backend and everything that it is made of. Takes seconds the first time after an installation. */
export async function loadSchema(
  dependencies = ['@rackstage/backend'],
): Promise<LoadedSchema> {
  const cache = await SchemaCache.open(dependencies);
  const known = await cache?.read();
  const all =
    known ??
    (
      await loadConfigSchema({ dependencies, onSchemaError: () => {} })
    ).serialize();
  if (!known) {
    await cache?.write(all);
  }
  const serialized = withOptionalSettings(all);
  return describeSchema(await loadConfigSchema({ serialized }));
}

export function describeSchema(schema: ConfigSchema): LoadedSchema {
  const { schemas } = schema.serialize() as unknown as {
    schemas: { value: Schemas[number] }[];
  };
  const json = mergeConfigSchemas(schemas.map(({ value }) => value));
  return { schema, json: json as SchemaNode };
}
