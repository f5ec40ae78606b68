export const text = (maxLength: number) => ({ type: 'string', maxLength });

export const nonEmptyText = (maxLength: number) => ({
  type: 'string',
  minLength: 1,
  maxLength,
});

/**
 * One of the words. Their own types are dropped: TypeScript prints a union in
 * the order it met its members, and API reports would change by themselves.
 */
export const oneOf = (words: readonly string[]) => ({
  type: 'string',
  enum: [...words],
});

export const uuid = { type: 'string', format: 'uuid' };

/** RFC 3339, UTC. */
export const time = { type: 'string', format: 'date-time' };

export const entityRef = {
  type: 'string',
  maxLength: 200,
  pattern: '^[a-z][a-z-]*:[^/:\\s]+/[^/:\\s]+$',
  description: 'kind:namespace/name',
};

export const decimal = {
  type: 'string',
  pattern: '^\\d{1,15}(\\.\\d{1,12})?$',
  description: 'Exact decimal text.',
};

export const currency = {
  type: 'string',
  pattern: '^[A-Z]{3}$',
  description: 'ISO 4217.',
};

export const ref = (schema: string) => ({
  $ref: `#/components/schemas/${schema}`,
});

/** Null takes away what is there. */
export const orNull = (schema: object) => ({
  anyOf: [schema, { type: 'null' }],
});

export const listOf = (schema: string) => ({
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: ref(schema) } },
});

export const pageOf = (schema: string) => ({
  type: 'object',
  required: ['items'],
  properties: {
    items: { type: 'array', items: ref(schema) },
    nextCursor: { type: 'string', description: 'Absent on the last page.' },
  },
});

/** An object of our own in an answer: everything listed is there unless named optional. */
export function answer(
  properties: Record<string, object>,
  optional: string[] = [],
) {
  return {
    type: 'object',
    required: Object.keys(properties).filter(name => !optional.includes(name)),
    properties,
  };
}

/** An object of the caller's: nothing beyond what is listed is taken. */
export function input(properties: Record<string, object>, required: string[]) {
  return { type: 'object', additionalProperties: false, required, properties };
}

export const labels = {
  type: 'object',
  maxProperties: 50,
  propertyNames: { pattern: '^[A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?$' },
  additionalProperties: {
    type: 'string',
    maxLength: 63,
    pattern: '^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$',
  },
};

/** Of a workspace or a role: its name, for ever. */
export const slug = {
  type: 'string',
  minLength: 2,
  maxLength: 63,
  pattern: '^[a-z][a-z0-9-]*[a-z0-9]$',
};

export const workspaceId = { ...slug, description: 'Of the workspace.' };

/** Where something is going to be. */
export const newWorkspaceId = {
  ...slug,
  description: "The workspace it belongs to; 'default' when it is left out.",
};
