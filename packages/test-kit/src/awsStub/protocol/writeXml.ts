import { NormalizedSchema } from '@smithy/core/schema';

/** The members of a structure as XML elements, named as AWS's model of the service names them. */
export function writeMembers(schema: NormalizedSchema, value: object): string {
  const fields = value as Record<string, unknown>;
  let xml = '';
  for (const [name, member] of schema.structIterator()) {
    const field = fields[name];
    if (field !== undefined && field !== null) {
      xml += writeMember(wireName(name, member), member, field);
    }
  }
  return xml;
}

export function element(name: string, content: string, attributes = '') {
  return `<${name}${attributes}>${content}</${name}>`;
}

export function escapeXml(text: string): string {
  return text.replace(/[<>&"\r]/g, sign => `&#${sign.charCodeAt(0)};`);
}

function wireName(name: string, schema: NormalizedSchema): string {
  return String(schema.getMergedTraits().xmlName ?? name);
}

function writeMember(
  name: string,
  schema: NormalizedSchema,
  value: unknown,
): string {
  if (schema.isStructSchema()) {
    return element(name, writeMembers(schema, value as object));
  }
  if (schema.isListSchema()) {
    const item = schema.getValueSchema();
    const flat = Boolean(schema.getMergedTraits().xmlFlattened);
    const itemName = flat ? name : wireName('member', item);
    const items = (value as unknown[])
      .map(one => writeMember(itemName, item, one))
      .join('');
    return flat ? items : element(name, items);
  }
  return element(name, escapeXml(writeSimple(value)));
}

function writeSimple(value: unknown): string {
  if (value instanceof Date) {
    return value.toISOString();
  }
  return value instanceof Uint8Array
    ? Buffer.from(value).toString('base64')
    : String(value);
}
