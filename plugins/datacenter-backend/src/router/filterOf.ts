import { InputError } from '@backstage/errors';

/** `field=value` of the query, by field. @throws InputError */
export function filterOf(filter: string[] = []): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const one of filter) {
    const at = one.indexOf('=');
    if (at < 1) {
      throw new InputError(`filter: '${one}' is not of the form field=value`);
    }
    (values[one.slice(0, at)] ??= []).push(one.slice(at + 1));
  }
  return values;
}
