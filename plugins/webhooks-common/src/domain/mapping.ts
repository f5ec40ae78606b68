import { JsonObject, JsonValue } from '@backstage/types';
import { resolvePointer } from './jsonPointer';

export interface MappingProblem {
  /** Parameter of the template. */
  parameter: string;
  message: string;
}

/** Of one part only: with spaces apart from the pointer, long texts would take quadratic time. */
const braces = /\{\{([^{}]*)\}\}/g;
const onlyBraces = /^\{\{([^{}]*)\}\}$/;

/** What stands in braces, when it is a pointer. */
function pointerIn(inner: string | undefined): string | undefined {
  const pointer = inner?.trim();
  return pointer !== undefined && /^(?:\/\S*)?$/.test(pointer)
    ? pointer
    : undefined;
}

/**
 * The values that a template is started with. Texts of the mapping may hold
 * `{{ /pointer }}`; one that is nothing else becomes what the payload has
 * there, whatever its type, and is left out where there is nothing.
 */
export function applyMapping(
  mapping: JsonObject,
  payload: JsonValue,
): { values: JsonObject; problems: MappingProblem[] } {
  const values: JsonObject = {};
  const problems: MappingProblem[] = [];
  for (const [parameter, template] of Object.entries(mapping)) {
    const fill = (value: JsonValue | undefined): JsonValue | undefined => {
      if (typeof value === 'string') {
        return fillText(value, payload, message =>
          problems.push({ parameter, message }),
        );
      }
      if (Array.isArray(value)) {
        return value.map(item => fill(item) ?? null);
      }
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(
          Object.entries(value).map(([key, item]) => [key, fill(item)]),
        );
      }
      return value;
    };
    const value = fill(template);
    if (value !== undefined) {
      values[parameter] = value;
    }
  }
  return { values, problems };
}

function fillText(
  text: string,
  payload: JsonValue,
  tell: (problem: string) => void,
): JsonValue | undefined {
  const whole = pointerIn(onlyBraces.exec(text)?.[1]);
  if (whole !== undefined) {
    return resolvePointer(payload, whole);
  }
  return text.replace(braces, (asItIs: string, inner: string) => {
    const pointer = pointerIn(inner);
    if (pointer === undefined) {
      return asItIs;
    }
    const found = resolvePointer(payload, pointer);
    if (found === undefined || found === null || typeof found === 'object') {
      tell(`The payload has no text or number at '${pointer}'`);
      return '';
    }
    return String(found);
  });
}
