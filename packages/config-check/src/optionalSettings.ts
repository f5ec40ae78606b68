import { SerializedSchema } from './SchemaCache';

/** Settings of add-ons that are left out where they are not configured, though their schema asks everybody for them. */
const optional = ['notifications.processors.email'];

interface Node {
  required?: string[];
  properties?: Record<string, Node>;
}

/** What an add-on requires, it requires of those who configure it. */
export function withOptionalSettings(
  serialized: SerializedSchema,
): SerializedSchema {
  const { schemas, ...rest } = serialized as unknown as {
    schemas: { value: Node }[];
  };
  return {
    ...rest,
    schemas: schemas.map(schema => ({
      ...schema,
      value: optional
        .map(path => path.split('.'))
        .reduce(withoutRequired, schema.value),
    })),
  } as unknown as SerializedSchema;
}

function withoutRequired(node: Node, [name, ...rest]: string[]): Node {
  const child = node.properties?.[name];
  if (!child) {
    return node;
  }
  return {
    ...node,
    ...(node.required && {
      required: node.required.filter(key => key !== name),
    }),
    properties: {
      ...node.properties,
      [name]: rest.length > 0 ? withoutRequired(child, rest) : child,
    },
  };
}
