import Ajv from 'ajv';
import { JsonObject } from '@backstage/types';
import { sampleOf } from './sampleOf';

const text = { type: 'string', minLength: 1 };

it.each<[string, JsonObject]>([
  ['nothing', { type: 'object' }],
  [
    'what is required',
    {
      type: 'object',
      required: ['a', 'b', 'c', 'd', 'e', 'f'],
      properties: {
        a: text,
        b: { type: 'integer', minimum: 3 },
        c: { enum: ['x'] },
        d: { type: 'array', minItems: 1, items: text },
        e: { type: 'object', required: ['z'], properties: { z: text } },
        f: { const: 7 },
        g: { type: 'boolean' },
      },
    },
  ],
  [
    'one of several forms',
    {
      type: 'object',
      oneOf: [
        { required: ['a'], properties: { a: text } },
        { required: ['b'], properties: { b: text } },
      ],
    },
  ],
])('a sample has %s', (_, schema) => {
  expect(new Ajv({ strict: false }).validate(schema, sampleOf(schema))).toBe(
    true,
  );
});
