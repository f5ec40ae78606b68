import { NormalizedSchema } from '@smithy/core/schema';

interface Node {
  value?: string;
  children: Map<string, Node>;
}

/**
 * What a form of the query protocols says, by the schema of the operation's input: `Filter.1.Value.2=x` is a filter with
 * two values. EC2's lists are flat, those of the other services have a `member` in between.
 */
export function readQuery(
  schema: NormalizedSchema,
  form: URLSearchParams,
  ec2: boolean,
): unknown {
  const root: Node = { children: new Map() };
  for (const [key, value] of form) {
    let node = root;
    for (const part of key.split('.')) {
      const next = node.children.get(part) ?? { children: new Map() };
      node.children.set(part, next);
      node = next;
    }
    node.value = value;
  }
  return read(schema, root, ec2);
}

function read(schema: NormalizedSchema, node: Node, ec2: boolean): unknown {
  if (schema.isStructSchema()) {
    return readStruct(schema, node, ec2);
  }
  if (schema.isListSchema()) {
    return readList(schema, node, ec2);
  }
  return readSimple(schema, node.value ?? '');
}

function readStruct(schema: NormalizedSchema, node: Node, ec2: boolean) {
  const value: Record<string, unknown> = {};
  for (const [name, member] of schema.structIterator()) {
    const child = node.children.get(wireName(name, member, ec2));
    if (child) {
      value[name] = read(member, child, ec2);
    }
  }
  return value;
}

function readList(schema: NormalizedSchema, node: Node, ec2: boolean) {
  const flat = ec2 || Boolean(schema.getMergedTraits().xmlFlattened);
  const member = schema.getValueSchema();
  const name = String(member.getMergedTraits().xmlName ?? 'member');
  const items = flat ? node : node.children.get(name);
  return [...(items?.children ?? [])]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => read(member, child, ec2));
}

function wireName(
  name: string,
  member: NormalizedSchema,
  ec2: boolean,
): string {
  const { ec2QueryName, xmlName } = member.getMergedTraits();
  if (!ec2) {
    return String(xmlName ?? name);
  }
  const key = String(ec2QueryName ?? xmlName ?? name);
  return key[0].toUpperCase() + key.slice(1);
}

function readSimple(schema: NormalizedSchema, text: string): unknown {
  if (schema.isBooleanSchema()) {
    return text === 'true';
  }
  if (schema.isNumericSchema()) {
    return Number(text);
  }
  if (schema.isTimestampSchema()) {
    return new Date(text);
  }
  return schema.isBlobSchema() ? Buffer.from(text, 'base64') : text;
}
