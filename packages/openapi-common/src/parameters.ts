/** Query parameters that every list shares. */
export const page = [
  {
    name: 'limit',
    in: 'query',
    description: 'How many items at most.',
    schema: { type: 'integer', minimum: 1, maximum: 500, default: 50 },
  },
  {
    name: 'cursor',
    in: 'query',
    description: 'nextCursor of the page before; bound to its sort order.',
    // Room for two names of 500 characters of any script.
    schema: { type: 'string', maxLength: 8000 },
  },
];

export const search = {
  name: 'q',
  in: 'query',
  description: 'Only items whose name, id or address contains this text.',
  schema: { type: 'string', maxLength: 200 },
};

/** Comma separated or repeated: any of them. */
export function anyOf(name: string, description: string) {
  return {
    name,
    in: 'query',
    description,
    style: 'form',
    explode: false,
    schema: {
      type: 'array',
      maxItems: 100,
      items: { type: 'string', maxLength: 300 },
    },
  };
}

export const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};
