import { InputError, isError, NotAllowedError } from '@backstage/errors';

/** What the clouds context refuses, refused here, with its own words. */
export function refusalOf(error: unknown): unknown {
  const { statusCode, cause } = error as {
    statusCode?: number;
    cause?: unknown;
  };
  const message = isError(cause) ? cause.message : undefined;
  if (statusCode === 403 && message) {
    return new NotAllowedError(message);
  }
  return statusCode && statusCode >= 400 && statusCode < 500 && message
    ? new InputError(message)
    : error;
}
