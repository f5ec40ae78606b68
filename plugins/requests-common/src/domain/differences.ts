import { RequestChange } from '../types';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How one JSON value differs from another: objects by field, all else as a whole. */
export function differences(
  before: unknown,
  after: unknown,
  path = '',
): RequestChange[] {
  if (isObject(before) && isObject(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names]
      .sort()
      .flatMap(name =>
        differences(
          own(before, name),
          own(after, name),
          `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        ),
      );
  }
  if (canonicalJson(before) === canonicalJson(after)) {
    return [];
  }
  return [
    {
      path,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    },
  ];
}

const own = (object: Record<string, unknown>, name: string) =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** One text for equal values, whatever the order of their fields. */
export function canonicalJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner) =>
    isObject(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}
