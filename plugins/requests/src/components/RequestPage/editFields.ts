/** One value of what is asked for, as a field of a form. */
export interface EditField {
  /** Names on the way to it. */
  path: string[];
  kind: 'text' | 'number' | 'boolean' | 'json';
  /** As it stands in the field. */
  text: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of what is asked for; objects by field, lists as JSON. */
export function toFields(
  subject: Record<string, unknown>,
  path: string[] = [],
): EditField[] {
  return Object.entries(subject).flatMap(([name, value]): EditField[] => {
    const here = [...path, name];
    if (isObject(value) && Object.keys(value).length > 0) {
      return toFields(value, here);
    }
    switch (typeof value) {
      case 'string':
        return [{ path: here, kind: 'text', text: value }];
      case 'number':
        return [{ path: here, kind: 'number', text: String(value) }];
      case 'boolean':
        return [{ path: here, kind: 'boolean', text: String(value) }];
      default:
        return [
          { path: here, kind: 'json', text: JSON.stringify(value, null, 2) },
        ];
    }
  });
}

/** What is wrong with what stands in a field. */
export function fieldProblem({
  kind,
  text,
}: EditField): 'badNumber' | 'badJson' | undefined {
  if (kind === 'number') {
    return text.trim() === '' || !Number.isFinite(Number(text))
      ? 'badNumber'
      : undefined;
  }
  if (kind === 'json') {
    try {
      JSON.parse(text);
    } catch {
      return 'badJson';
    }
  }
  return undefined;
}

/** What is asked for with what stands in the fields; all of them have to be right. */
export function fromFields(
  subject: Record<string, unknown>,
  fields: EditField[],
): Record<string, unknown> {
  const result = structuredClone(subject);
  for (const field of fields) {
    const parent = field.path
      .slice(0, -1)
      .reduce((at, name) => at[name] as typeof result, result);
    parent[field.path[field.path.length - 1]] = valueOf(field);
  }
  return result;
}

function valueOf({ kind, text }: EditField): unknown {
  switch (kind) {
    case 'number':
      return Number(text);
    case 'boolean':
      return text === 'true';
    case 'json':
      return JSON.parse(text);
    default:
      return text;
  }
}
