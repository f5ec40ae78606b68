import { JsonValue } from '@backstage/types';
import { resolvePointer } from './jsonPointer';

export const filterOperators = [
  'equals',
  'not-equals',
  'starts-with',
  'exists',
] as const;

export type FilterOperator = (typeof filterOperators)[number];

/** One condition on an event. */
export type FilterCondition = {
  /** JSON pointer, for example `/data/region`. */
  pointer: string;
  operator: FilterOperator;
  /** Any of them; `exists` needs none. */
  values: string[];
};

/** Whether an event fits all conditions; without any, every event does. */
export function matchesFilter(
  event: JsonValue,
  conditions: FilterCondition[],
): boolean {
  return conditions.every(condition => holds(event, condition));
}

function holds(
  event: JsonValue,
  { pointer, operator, values }: FilterCondition,
): boolean {
  const found = resolvePointer(event, pointer);
  const text = scalarText(found);
  switch (operator) {
    case 'equals':
      return text !== undefined && values.includes(text);
    case 'not-equals':
      return text === undefined || !values.includes(text);
    case 'starts-with':
      return text !== undefined && values.some(value => text.startsWith(value));
    default:
      return found !== undefined && found !== null;
  }
}

/** A form has text only, so that 3 and true are compared as they are written. */
function scalarText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
    ? String(value)
    : undefined;
}
