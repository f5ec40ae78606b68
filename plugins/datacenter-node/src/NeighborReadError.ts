/**
 * Why a device was not read.
 *
 * - `NotConfigured`: there is no address, or nobody knows which commands it has
 * - `Unreachable`: no answer, none in time, or it stopped meanwhile
 * - `IdentityRefused`: it does not prove that it is the device that is meant
 * - `CredentialRefused`: it does not let the portal in
 * - `CommandRefused`: it does not do what it is asked
 * - `FormatUnknown`: it answers with something that nobody here can read
 */
export type NeighborReadErrorCode =
  | 'NotConfigured'
  | 'Unreachable'
  | 'IdentityRefused'
  | 'CredentialRefused'
  | 'CommandRefused'
  | 'FormatUnknown';

export class NeighborReadError extends Error {
  readonly name = 'NeighborReadError';

  /** @param message - for operators; without credentials */
  constructor(
    readonly code: NeighborReadErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Also of another copy of this package. */
export function isNeighborReadError(
  error: unknown,
): error is NeighborReadError {
  return error instanceof Error && error.name === 'NeighborReadError';
}
