/**
 * What went wrong at a cloud, in words that hold for every cloud.
 *
 * - `AuthFailed`: the credential is wrong, expired, or may not do this
 * - `QuotaExceeded`: a limit of the account is reached; raising it or deleting something helps
 * - `RateLimited`: too many calls; waiting helps
 * - `OutOfStock`: the cloud has no room for this spec here; another zone or spec may have
 * - `NotFound`: the thing named does not exist there
 * - `Conflict`: the thing is in a state in which this cannot be done, or the name is taken
 * - `InvalidRequest`: the cloud refuses the values it was given
 * - `Unsupported`: the cloud cannot do this at all
 * - `Unavailable`: no answer, a broken answer or a server error; the outcome is unknown and trying again is safe
 */
export const cloudErrorCodes = [
  'AuthFailed',
  'QuotaExceeded',
  'RateLimited',
  'OutOfStock',
  'NotFound',
  'Conflict',
  'InvalidRequest',
  'Unsupported',
  'Unavailable',
] as const;

export type CloudErrorCode = (typeof cloudErrorCodes)[number];
