import { CustomErrorBase } from '@backstage/errors';
import { CloudErrorCode } from '@rackstage/plugin-clouds-common';

/** What a driver throws when its cloud refuses or fails. Any other error a driver throws is a defect of the driver. */
export class CloudError extends CustomErrorBase {
  readonly name = 'CloudError' as const;
  readonly code: CloudErrorCode;
  /** The cloud's own id of the failed request, to quote to its support. */
  readonly requestId?: string;
  /** How long the cloud asks to wait; only with `RateLimited` and `Unavailable`. */
  readonly retryAfterSeconds?: number;
  /** The request never reached the cloud, or was turned away unread; only with `Unavailable`, whose outcome is unknown otherwise. */
  readonly undone?: boolean;

  constructor(
    code: CloudErrorCode,
    message: string,
    options: {
      cause?: unknown;
      requestId?: string;
      retryAfterSeconds?: number;
      undone?: boolean;
    } = {},
  ) {
    super(message, options.cause);
    this.code = code;
    this.requestId = options.requestId;
    this.retryAfterSeconds = options.retryAfterSeconds;
    this.undone = options.undone;
  }
}

/** By name and not by class, because a driver may bring its own copy of this package. */
export function isCloudError(error: unknown): error is CloudError {
  return error instanceof Error && error.name === 'CloudError';
}
