import { InputError } from '@backstage/errors';

/**
 * The same instant in the one form that sorts as text.
 *
 * @throws InputError for a time that RFC 3339 knows and a calendar of four-digit
 *   years without leap seconds does not
 */
export function utc(time: string): string {
  const date = new Date(time);
  if (!(date.getUTCFullYear() <= 9999)) {
    throw new InputError(
      `'${time}' is not a time that can be kept; choose another one`,
    );
  }
  return date.toISOString();
}
