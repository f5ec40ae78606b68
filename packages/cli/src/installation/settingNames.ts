import { JsonValue } from '@backstage/types';

/** Which settings were made, as paths without values: `backend.listen.port`. Lists count as one setting. */
export function settingNames(
  value: JsonValue | undefined,
  path = '',
): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) =>
        settingNames(inner, path ? `${path}.${key}` : key),
      )
    : [path];
}
