/**
 * Why something over SSH failed.
 *
 * - `Unreachable`: no connection, to the machine or its bastion
 * - `TimedOut`: connected, or started, and not done in time
 * - `HostKeyRefused`: the machine showed a key that the caller does not take
 * - `SignInRefused`: the machine takes neither the user nor the key
 * - `ConnectionLost`: it was there and is gone
 * - `FileNotFound`, `FileExists`, `FileRefused`, `FileTooLarge`: of a copy
 * - `Failed`: whatever else the machine says
 */
export type SshErrorCode =
  | 'Unreachable'
  | 'TimedOut'
  | 'HostKeyRefused'
  | 'SignInRefused'
  | 'ConnectionLost'
  | 'FileNotFound'
  | 'FileExists'
  | 'FileRefused'
  | 'FileTooLarge'
  | 'Failed';

export class SshError extends Error {
  readonly name = 'SshError';

  constructor(
    readonly code: SshErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** Also of another copy of this package. */
export function isSshError(error: unknown): error is SshError {
  return error instanceof Error && error.name === 'SshError';
}
