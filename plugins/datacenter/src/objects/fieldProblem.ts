import {
  FieldValue,
  initialOf,
  ObjectField,
} from '@rackstage/plugin-datacenter-common';

export type FieldProblem =
  | { code: 'missing' }
  | { code: 'unfit' }
  | { code: 'tooSmall'; minimum: string }
  | { code: 'tooLarge'; maximum: string };

/** What is wrong with a value before it is sent; undefined when nothing is. */
export function fieldProblem(
  field: ObjectField,
  value: FieldValue | undefined,
): FieldProblem | undefined {
  if (value === undefined || value === null || value === '') {
    const isMissing = field.required && initialOf(field) === undefined;
    return isMissing ? { code: 'missing' } : undefined;
  }
  if (field.type === 'number') {
    return numberProblem(field, Number(value));
  }
  if (field.type === 'text') {
    const text = String(value);
    const fits =
      text.length <= field.maxLength &&
      (!field.pattern || new RegExp(field.pattern).test(text));
    return fits ? undefined : { code: 'unfit' };
  }
  return undefined;
}

function numberProblem(
  field: ObjectField & { type: 'number' },
  value: number,
): FieldProblem | undefined {
  if (value < field.minimum) {
    return { code: 'tooSmall', minimum: String(field.minimum) };
  }
  if (value > field.maximum) {
    return { code: 'tooLarge', maximum: String(field.maximum) };
  }
  return Number.isFinite(value) ? undefined : { code: 'unfit' };
}
