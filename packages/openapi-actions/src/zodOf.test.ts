import fc from 'fast-check';
import { z } from 'zod/v3';
import zodToJsonSchema from 'zod-to-json-schema';
import { createCheck } from './checkInput';
import { Schema } from './types';
import { objectOf } from './zodOf';

const none = () => ({});

const schema: Schema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1, maxLength: 3, pattern: '^[a-z]+$' },
    count: { type: 'integer', minimum: 1, maximum: 10, default: 1 },
    tags: { type: 'array', maxItems: 2, items: { type: 'string' } },
    size: { type: 'string', enum: ['s', 'l'], description: 'How large.' },
    version: { type: 'integer', enum: [4, 6] },
    more: { anyOf: [{ type: 'boolean' }, { type: 'null' }] },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

describe('zodOf', () => {
  it('agrees with the document about every input', () => {
    const zod = objectOf(schema, none, z);
    const check = createCheck(schema, {});
    const mostly = <T>(good: fc.Arbitrary<T>) =>
      fc.oneof({ weight: 6, arbitrary: good }, fc.jsonValue());
    fc.assert(
      fc.property(
        fc.record(
          {
            name: mostly(fc.stringMatching(/^[a-z]{0,4}$/)),
            count: mostly(fc.integer({ min: 0, max: 11 })),
            tags: mostly(fc.array(fc.constantFrom('a', 'b'), { maxLength: 3 })),
            size: mostly(fc.constantFrom('s', 'm')),
            version: mostly(fc.constantFrom(4, 5)),
            more: mostly(fc.constantFrom(true, null)),
            labels: mostly(fc.dictionary(fc.constant('k'), fc.constant('v'))),
            unknown: fc.constant(1),
          },
          { requiredKeys: [] },
        ),
        input => {
          const one = zod.safeParse(input);
          let other: unknown;
          try {
            other = check(input as never);
          } catch {
            other = undefined;
          }
          // Without data where it was refused.
          expect(one.data).toEqual(other);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('loses nothing on its way to whoever calls the action', () => {
    expect(zodToJsonSchema(objectOf(schema, none, z))).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 3 },
        count: { type: 'integer', minimum: 1, maximum: 10, default: 1 },
        tags: { type: 'array', maxItems: 2, items: { type: 'string' } },
        size: { enum: ['s', 'l'], description: 'How large.' },
        labels: { additionalProperties: { type: 'string' } },
      },
    });
  });

  it('follows references', () => {
    const zod = objectOf(
      { type: 'object', properties: { a: { $ref: '#/components/schemas/A' } } },
      () => ({ type: 'string', enum: ['x'] }),
      z,
    );
    expect(zod.safeParse({ a: 'x' }).success).toBe(true);
    expect(zod.safeParse({ a: 'y' }).success).toBe(false);
  });
});
