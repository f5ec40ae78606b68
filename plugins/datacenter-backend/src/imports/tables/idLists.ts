import {
  cableEndsSchema,
  cableRouteSchema,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

const kinds = new Map<object, ObjectKindName>([
  [cableEndsSchema, 'ports'],
  [cableRouteSchema, 'trays'],
]);

/** The kind of objects that a field refers to, whether to one or to a list of them. */
export function referredKind(
  field: ObjectField,
): { to: ObjectKindName; many: boolean } | undefined {
  if (field.type === 'reference') {
    return { to: field.to, many: false };
  }
  const to = field.type === 'structure' ? kinds.get(field.schema) : undefined;
  return to && { to, many: true };
}

/** `a; b`, or JSON where a name would be taken apart. */
export const joinPaths = (paths: readonly string[]): string =>
  paths.some(path => /[;[]/.test(path) || path.trim() !== path)
    ? JSON.stringify(paths)
    : paths.join('; ');

/** Undefined when it begins like JSON and is none. */
export function splitPaths(text: string): string[] | undefined {
  if (!text.startsWith('[')) {
    return text
      .split(';')
      .map(path => path.trim())
      .filter(path => path !== '');
  }
  try {
    const paths: unknown = JSON.parse(text);
    return Array.isArray(paths) && paths.every(path => typeof path === 'string')
      ? paths
      : undefined;
  } catch {
    return undefined;
  }
}
