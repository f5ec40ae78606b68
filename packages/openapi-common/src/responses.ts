/** As Backstage's backends answer with errors. */
export const errorSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: {
        name: { type: 'string' },
        message: { type: 'string' },
      },
      additionalProperties: true,
    },
  },
  additionalProperties: true,
};

const error = (description: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
  },
});

/** What every operation may answer instead of its result. */
export const errors = {
  '400': error('The request is malformed; the message names the field.'),
  '401': error('No or an invalid token.'),
  '403': error('The caller lacks the permission.'),
  '404': error('It does not exist, or the caller may not see it.'),
  '409': error('It is in a state, or in use, so that this cannot be done.'),
};

export function json(description: string, schema: string) {
  return {
    description,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` },
      },
    },
  };
}

export function body(schema: string) {
  return {
    required: true,
    content: {
      'application/json': {
        schema: { $ref: `#/components/schemas/${schema}` },
      },
    },
  };
}
