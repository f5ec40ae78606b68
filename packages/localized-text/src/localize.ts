/**
 * Picks one language out of a value that holds text in several.
 *
 * Beside a field in English stands its translation as `<field>@<language>`:
 *
 *     title: Virtual machine
 *     title@ko: 가상 머신
 *
 * Any JSON value is walked through; a field without a translation keeps its
 * English, and all fields with `@` are left out. Equal parts are kept as they
 * are, so that a value without translations is returned itself.
 */
export function localize<T>(value: T, language: string): T {
  return walk(value, language) as T;
}

function walk(value: unknown, language: string): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => walk(item, language));
    return items.some((item, index) => item !== value[index]) ? items : value;
  }
  if (!isPlainObject(value)) {
    return value;
  }
  let changed = false;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (translation.test(key)) {
      changed = true;
      continue;
    }
    const translated = value[`${key}@${language}`];
    const picked =
      typeof translated === 'string' ? translated : walk(inner, language);
    changed ||= picked !== inner;
    result[key] = picked;
  }
  return changed ? result : value;
}

/** `title@ko`, `description@pt-BR`. */
const translation = /^[A-Za-z:]+@[a-z]{2,3}(-[A-Za-z0-9]+)*$/;

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value))
  );
}
