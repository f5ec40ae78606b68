import { isDeepStrictEqual } from 'node:util';

/** A form sends all that it shows; what is as it was, nobody has changed. */
export function changedFields<TRecord extends object>(
  current: TRecord,
  wanted: Partial<TRecord>,
): (keyof TRecord & string)[] {
  return (Object.keys(wanted) as (keyof TRecord & string)[]).filter(
    field => !isDeepStrictEqual(wanted[field], current[field]),
  );
}
