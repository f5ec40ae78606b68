import { JsonObject, JsonValue } from '@backstage/types';
import { TemplateParameter } from '../../hooks/useTemplates';

/** What a field of the form holds, for a value of the mapping. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The mapping that the fields stand for; empty ones are left out. */
export function mappingOf(
  texts: Record<string, string>,
  parameters: TemplateParameter[],
): JsonObject {
  const typeOf = new Map(parameters.map(({ name, type }) => [name, type]));
  return Object.fromEntries(
    Object.entries(texts)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [
        name,
        typeOf.get(name) === 'string' ? text : valueOf(text),
      ]),
  );
}

/** 3, true and lists are written as JSON; everything else is text. */
function valueOf(text: string): JsonValue {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
