import { JsonObject, JsonValue } from '@backstage/types';

/**
 * The part of the Scaffolder's expressions that journeys know: a path such as
 * `parameters.name` or `steps.machine.output.entityRefs[0]` in `${{ }}`. An
 * expression that is all of a text keeps the type of its value.
 */
const expression = /\$\{\{\s*(.*?)\s*\}\}/g;
const whole = /^\$\{\{\s*((?:(?!\}\}).)*?)\s*\}\}$/s;
const path = /^[A-Za-z_]\w*(\.[A-Za-z_][\w-]*|\[\d+\])*$/;
const comparison = /^(\S+)\s*(==|!=)\s*(?:'([^']*)'|(\d+|true|false))$/;

/** What an object of texts with expressions says of `context`; what is not there is left out. */
export function render(
  template: JsonValue,
  context: JsonObject,
): JsonValue | undefined {
  if (typeof template === 'string') {
    return renderText(template, context);
  }
  if (Array.isArray(template)) {
    return template
      .map(item => render(item, context))
      .filter(item => item !== undefined);
  }
  if (template === null || typeof template !== 'object') {
    return template;
  }
  // Not by assignment, by which a key '__proto__' would be lost.
  return Object.fromEntries(
    Object.entries(template).flatMap(([key, value]) => {
      const made = value === undefined ? undefined : render(value, context);
      return made === undefined ? [] : [[key, made]];
    }),
  );
}

function renderText(text: string, context: JsonObject): JsonValue | undefined {
  const only = whole.exec(text);
  if (only) {
    return valueAt(only[1], context);
  }
  return text.replace(expression, (_, inner) => {
    const value = valueAt(inner, context) ?? '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  });
}

/** Whether a condition holds: `path`, `not path`, `path == 'text'`, `path != 3`. */
export function holds(condition: string, context: JsonObject): boolean {
  const inner = whole.exec(condition)?.[1] ?? condition;
  const compared = comparison.exec(inner);
  if (compared) {
    const [, left, operator, text, literal] = compared;
    const isEqual = String(valueAt(left, context)) === (text ?? literal);
    return isEqual === (operator === '==');
  }
  const [, negation, operand] = /^(not\s+)?(.*)$/s.exec(inner)!;
  return Boolean(valueAt(operand, context)) !== Boolean(negation);
}

/** Expressions in `template` that are none, so that their author is told. */
export function expressionProblems(template: unknown): string[] {
  if (typeof template === 'string') {
    return [...template.matchAll(expression)]
      .map(([, inner]) => inner)
      .filter(inner => !path.test(inner));
  }
  return template !== null && typeof template === 'object'
    ? Object.values(template).flatMap(expressionProblems)
    : [];
}

/** Why a condition is none. */
export function conditionProblems(condition: string): string[] {
  const inner = whole.exec(condition)?.[1] ?? condition;
  const operand = comparison.exec(inner)?.[1] ?? inner.replace(/^not\s+/, '');
  return path.test(operand) ? [] : [inner];
}

function valueAt(at: string, context: JsonObject): JsonValue | undefined {
  if (!path.test(at)) {
    return undefined;
  }
  let value: unknown = context;
  for (const [key] of at.matchAll(/[^.[\]]+/g)) {
    if (
      value === null ||
      typeof value !== 'object' ||
      !Object.hasOwn(value, key)
    ) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[key];
  }
  return value as JsonValue | undefined;
}
