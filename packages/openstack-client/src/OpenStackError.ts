/** The services of OpenStack that this client speaks to, by the names of the service catalog. */
export type ServiceName =
  | 'identity'
  | 'compute'
  | 'image'
  | 'network'
  | 'volume'
  | 'load-balancer'
  | 'dns'
  | 'container-infra'
  | 'baremetal';

/**
 * - `refused`: the service answered with an error status
 * - `unreachable`: no answer came, so whether the request did its work is unknown
 * - `malformed`: an answer came that this client cannot read; whether the request did its work is unknown
 * - `no-region`: the catalog has no such region
 * - `no-service`: the catalog has no such service in the region, at the chosen interface
 * - `too-old`: the service does not know the microversion that the call needs; nothing was sent
 */
export type OpenStackErrorKind =
  | 'refused'
  | 'unreachable'
  | 'malformed'
  | 'no-region'
  | 'no-service'
  | 'too-old';

export interface OpenStackErrorDetails {
  kind: OpenStackErrorKind;
  service: ServiceName;
  /** HTTP status; with `refused` and `malformed`. */
  status?: number;
  /** The service's own name of the error: `itemNotFound`, `OverQuota` … */
  type?: string;
  /** To find the request in the service's logs. */
  requestId?: string;
  /** How long the service asks to wait, in seconds. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** The only error this client throws, besides the reason of an aborted signal. The message is the service's own. */
export class OpenStackError extends Error {
  readonly name = 'OpenStackError' as const;
  readonly kind: OpenStackErrorKind;
  readonly service: ServiceName;
  readonly status?: number;
  readonly type?: string;
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;

  constructor(message: string, details: OpenStackErrorDetails) {
    super(message, { cause: details.cause });
    this.kind = details.kind;
    this.service = details.service;
    this.status = details.status;
    this.type = details.type;
    this.requestId = details.requestId;
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}

/** By name and not by class, because two copies of this package may be installed. */
export function isOpenStackError(error: unknown): error is OpenStackError {
  return error instanceof Error && error.name === 'OpenStackError';
}
