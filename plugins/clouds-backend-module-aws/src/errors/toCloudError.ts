import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { BrokenAnswer } from './BrokenAnswer';

/** What the SDK throws when a service refuses: its name is the service's own code. */
export interface ServiceError extends Error {
  $metadata: { httpStatusCode?: number; requestId?: string };
  $response?: { headers?: Record<string, string> };
}

/** As good as any, where the cloud names no time: its buckets fill by the second. */
const defaultWaitSeconds = 2;

/** The first that fits a code of AWS's. */
const rules: [CloudErrorCode, RegExp][] = [
  [
    'RateLimited',
    /^(RequestLimitExceeded|Throttl|RequestThrottled|EC2Throttled|SlowDown|TooManyRequests|BandwidthLimitExceeded|PriorRequestNotComplete|ConcurrentSnapshotLimitExceeded|SnapshotCreationPerVolumeRateExceeded)/,
  ],
  [
    'AuthFailed',
    /^(AuthFailure|UnauthorizedOperation|AccessDenied|InvalidClientTokenId|InvalidAccessKeyId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|ExpiredToken|RequestExpired|RequestInTheFuture|RequestTimeTooSkewed|MissingAuthenticationToken|NotAuthorized|OptInRequired|Blocked|PendingVerification|CredentialsProviderError|CredentialsError)/,
  ],
  ['OutOfStock', /^(Insufficient\w*Capacity|SpotMaxPriceTooLow)/],
  [
    'QuotaExceeded',
    /(LimitExceeded(Exception)?$|^LimitsExceeded$|^TooMany(LoadBalancers|TargetGroups|Listeners|Targets|HostedZones|Registrations|Rules)|^InsufficientFreeAddressesInSubnet$|^ResourceLimitExceeded|^MaxSpotInstanceCountExceeded$)/,
  ],
  // An id that could not be anything's is nothing's.
  [
    'NotFound',
    /(NotFound(Exception)?$|Malformed$|^NoSuch|^InvalidAMIID\.Unavailable$|^Gateway\.NotAttached$)/,
  ],
  [
    'Conflict',
    /(^DependencyViolation$|^Incorrect\w*State$|Duplicate|InUse(Exception)?$|AlreadyAssociated$|AlreadyExists(Exception)?$|^IdempotentParameterMismatch|\.Conflict$|^VolumeModificationRateExceeded$|^OperationNotPermitted|^HostedZoneNotEmpty$|^ConflictingDomainExists$|^CannotDelete$|^InvalidInstance$)/,
  ],
  // `Unsupported` alone says that these values do not go together: a type that a zone does not have.
  ['Unsupported', /^(UnsupportedOperation|UnsupportedFeature|InvalidAction)/],
  [
    'Unavailable',
    /^(Internal(Error|Failure|ServerError)|Unavailable|ServiceUnavailable|RequestTimeout|ServerException)/,
  ],
];

/** How an id of another kind of thing is refused. */
const ofAnotherKind = /Expected: '\w+-\.\.\.'|is not a valid load balancer ARN/;

/**
 * In the portal's words, when it is an error of AWS or of the way to it; anything else as it is. The original is not
 * kept as the cause: its message would only be repeated.
 */
export function toCloudError(error: unknown): unknown {
  if (isServiceError(error)) {
    const code = codeOf(error);
    return new CloudError(code, messageOf(error), {
      requestId: error.$metadata.requestId,
      retryAfterSeconds: code === 'RateLimited' ? waitOf(error) : undefined,
    });
  }
  if (error instanceof BrokenAnswer) {
    return new CloudError('Unavailable', error.message);
  }
  if (error instanceof Error && isAboutCredentials(error)) {
    return new CloudError('AuthFailed', firstLine(error.message));
  }
  if (error instanceof Error && isOfTheWay(error)) {
    return new CloudError(
      'Unavailable',
      `AWS does not answer: ${firstLine(error.message)}`,
    );
  }
  return error;
}

/** AWS's own code of the refusal. */
export function codeOfRefusal(error: unknown): string | undefined {
  return isServiceError(error) ? error.name : undefined;
}

export function isServiceError(error: unknown): error is ServiceError {
  return (
    error instanceof Error &&
    typeof (error as Partial<ServiceError>).$metadata === 'object' &&
    // Where an answer could not even be read, the SDK gives metadata and no refusal.
    '$fault' in error
  );
}

function codeOf(error: ServiceError): CloudErrorCode {
  const { httpStatusCode: status = 0 } = error.$metadata;
  const rule = rules.find(([, pattern]) => pattern.test(error.name));
  if (rule) {
    return rule[0];
  }
  if (status === 429) {
    return 'RateLimited';
  }
  if (status >= 500) {
    return 'Unavailable';
  }
  return ofAnotherKind.test(error.message) ? 'NotFound' : 'InvalidRequest';
}

function waitOf({ $response }: ServiceError): number {
  return Number($response?.headers?.['retry-after']) || defaultWaitSeconds;
}

/** Without the blob that EC2 adds when a permission is missing. */
function messageOf({ name, message }: ServiceError): string {
  const text = message.replace(
    / ?Encoded authorization failure message:.*/s,
    '',
  );
  return `${firstLine(text)} (${name})`;
}

function firstLine(text: string): string {
  return text.split('\n')[0].trim();
}

function isAboutCredentials({ name }: Error): boolean {
  return /^(CredentialsProvider|Credentials|TokenProvider)Error$/.test(name);
}

/** Errors of sockets, names and time limits, and answers that no parser understands. */
function isOfTheWay(error: Error & { code?: unknown }): boolean {
  return (
    typeof error.code === 'string' ||
    error.name === 'TimeoutError' ||
    '$metadata' in error ||
    '$response' in error
  );
}
