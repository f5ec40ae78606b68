import assert from 'node:assert/strict';
import { z } from 'zod';
import { Shape, shapes } from './shapes';

/** The value is one of the portal's kinds, with nothing else in it, and plain all through. */
export function assertShape(shape: Shape, value: unknown): void {
  const oddity = findOddity(value);
  assert.equal(oddity, undefined, `${shape} is not plain: ${oddity}`);
  const result = shapes[shape].safeParse(value);
  assert.ok(
    result.success,
    `not a ${shape}: ${result.error && z.prettifyError(result.error)}`,
  );
}

/** Where the value holds something that does not survive being sent to another process as JSON. */
export function findOddity(value: unknown, path = '$'): string | undefined {
  if (
    value === null ||
    ['string', 'boolean'].includes(typeof value) ||
    Number.isFinite(value)
  ) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return firstOf(value.map((item, at) => findOddity(item, `${path}[${at}]`)));
  }
  if (!isPlainObject(value)) {
    return `${path} is ${describe(value)}`;
  }
  return firstOf(
    Object.entries(value)
      // A field that is undefined is absent: JSON leaves it out.
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => findOddity(field, `${path}.${key}`)),
  );
}

/** By the name of its class, because tests run with an `Object` of their own. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  switch (typeof value) {
    case 'object':
      return `a ${value?.constructor.name}`;
    case 'function':
      return `function ${value.name}`;
    default:
      return `${typeof value} ${String(value)}`;
  }
}

function firstOf(oddities: Array<string | undefined>): string | undefined {
  return oddities.find(oddity => oddity !== undefined);
}
