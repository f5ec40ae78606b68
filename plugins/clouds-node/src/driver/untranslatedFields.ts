import { JsonObject, JsonValue } from '@backstage/types';

/** Texts that a form shows beside a field. */
const texts = ['title', 'description'] as const;

/**
 * Fields of a JSON Schema without a title, or with a text in one language only:
 * `auth.password: title@ko`.
 */
export function untranslatedFields(schema: JsonObject, path = ''): string[] {
  return Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword !== 'properties' || !isObject(value)) {
      return subschemas(value).flatMap(sub => untranslatedFields(sub, path));
    }
    return Object.entries(value).flatMap(([name, field]) => {
      const fieldPath = path ? `${path}.${name}` : name;
      return isObject(field)
        ? [
            ...missingTexts(field).map(text => `${fieldPath}: ${text}`),
            ...untranslatedFields(field, fieldPath),
          ]
        : [];
    });
  });
}

function missingTexts(field: JsonObject): string[] {
  // A constant is not asked for; it only tells the variants of a form apart.
  if ('const' in field) {
    return [];
  }
  return texts
    .filter(text => text === 'title' || text in field || `${text}@ko` in field)
    .flatMap(text => [text, `${text}@ko`])
    .filter(key => !field[key]);
}

function subschemas(value: JsonValue | undefined): JsonObject[] {
  return [value].flat().filter(isObject);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
