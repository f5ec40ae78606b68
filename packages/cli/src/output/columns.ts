import { JsonObject } from '@backstage/types';
import { Schema } from '../portal/registry';

/** What people look for first, if a list has it. */
const known = [
  'name',
  'title',
  'id',
  'phase',
  'state',
  'type',
  'kind',
  'reason',
  'account.name',
  'driver',
  'region',
  'owner',
  'at',
  'createdAt',
];

const most = 6;

/** The columns of a table for which nobody named any. */
export function columnsOf(items: JsonObject[], schema?: Schema): string[] {
  const fields = Object.keys(
    schema?.properties ?? Object.assign({}, ...items),
  ).filter(name => items.some(item => name in item && !isNested(item[name])));
  const parents = items.flatMap(item => Object.keys(item));
  const first = known.filter(
    name =>
      fields.includes(name) ||
      (name.includes('.') && parents.includes(name.split('.')[0])),
  );
  const rest = fields.filter(name => !first.includes(name));
  return [...first, ...rest].slice(0, Math.max(most, 1));
}

const isNested = (value: unknown) =>
  typeof value === 'object' && value !== null;
