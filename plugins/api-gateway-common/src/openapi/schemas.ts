const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };

const answer = (
  properties: Record<string, object>,
  optional: string[] = [],
) => ({
  type: 'object',
  required: Object.keys(properties).filter(name => !optional.includes(name)),
  properties,
});

const listOf = (schema: string) =>
  answer({
    items: {
      type: 'array',
      items: { $ref: `#/components/schemas/${schema}` },
    },
  });

/** Of a time of observation, by every replica. */
const traffic = {
  calls: count,
  errors: { ...count, description: 'Answered with 5xx.' },
  refused: { ...count, description: 'Answered with 4xx, limits apart.' },
  limited: { ...count, description: 'Over the limit, answered with 429.' },
};

const p95Ms = {
  type: 'integer',
  description: '95 of 100 calls took no longer; absent without calls.',
};

const jsonSchema = { type: 'object', additionalProperties: true };

export const schemas = {
  Error: {
    type: 'object',
    required: ['error'],
    properties: {
      error: answer({ name: text, message: text }),
    },
    additionalProperties: true,
  },
  Api: answer(
    {
      id: { ...text, description: 'Id of the plugin that serves it.' },
      title: text,
      version: text,
      description: text,
      published: {
        type: 'boolean',
        description: 'It has an OpenAPI document.',
      },
      operations: count,
      url: { ...text, description: 'Where callers reach it.' },
      internalUrl: {
        ...text,
        description: 'Where the gateway hands its calls to.',
      },
      limitPerMinute: {
        ...count,
        description: 'Of each caller; absent: none.',
      },
      ...traffic,
      p95Ms,
    },
    ['version', 'description', 'limitPerMinute', 'p95Ms'],
  ),
  ApiList: listOf('Api'),
  ApiRoute: answer(
    { method: text, path: text, summary: text, ...traffic, p95Ms },
    ['summary', 'p95Ms'],
  ),
  ApiCaller: answer({
    caller: {
      ...text,
      description: 'Entity ref of a person, a service, or anonymous.',
    },
    ...traffic,
  }),
  ApiDetail: answer({
    api: { $ref: '#/components/schemas/Api' },
    routes: {
      type: 'array',
      items: { $ref: '#/components/schemas/ApiRoute' },
    },
    callers: {
      type: 'array',
      description: 'The hundred with most calls.',
      items: { $ref: '#/components/schemas/ApiCaller' },
    },
  }),
  Action: answer({
    id: text,
    pluginId: text,
    name: text,
    title: text,
    description: text,
    schema: answer(
      { input: jsonSchema, output: jsonSchema, secrets: jsonSchema },
      ['secrets'],
    ),
    attributes: answer({
      readOnly: { type: 'boolean' },
      destructive: { type: 'boolean' },
      idempotent: { type: 'boolean' },
    }),
  }),
  ActionList: listOf('Action'),
};
