import { JsonObject, JsonValue } from '@backstage/types';
import { resolvePointer } from './jsonPointer';

export interface MappingProblem {
  /** Parameter of the template. */
  parameter: string;
  message: string;
}

const placeholder = /\{\{\s*((?:\/[^{}\s]*)?)\s*\}\}/g;
const onlyPlaceholder = /^\{\{\s*((?:\/[^{}\s]*)?)\s*\}\}$/;

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
  const whole = onlyPlaceholder.exec(text);
  if (whole) {
    return resolvePointer(payload, whole[1]);
  }
  return text.replace(placeholder, (_, pointer: string) => {
    const found = resolvePointer(payload, pointer);
    if (found === undefined || found === null || typeof found === 'object') {
      tell(`The payload has no text or number at '${pointer}'`);
      return '';
    }
    return String(found);
  });
}
