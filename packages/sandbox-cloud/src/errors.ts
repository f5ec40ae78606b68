import { CustomErrorBase } from '@backstage/errors';

const statuses = {
  invalid_request: 400,
  unauthorized: 401,
  // 403 for a quota, as Nova and Cinder answer: a client that reads the status alone takes it for a refusal.
  quota_exceeded: 403,
  not_found: 404,
  conflict: 409,
  out_of_stock: 409,
  payload_too_large: 413,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type SandboxErrorCode = keyof typeof statuses;

/** A refusal, as the API tells it: `{error: {code, message, requestId}}`. */
export class SandboxError extends CustomErrorBase {
  readonly name = 'SandboxError' as const;
  readonly code: SandboxErrorCode;
  /** Sent as `Retry-After`. */
  readonly retryAfterSeconds?: number;

  constructor(
    code: SandboxErrorCode,
    message: string,
    options: { retryAfterSeconds?: number } = {},
  ) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return statuses[this.code];
  }
}

export const notFound = (message: string) =>
  new SandboxError('not_found', message);

export const conflict = (message: string) =>
  new SandboxError('conflict', message);

export const invalidRequest = (message: string) =>
  new SandboxError('invalid_request', message);
