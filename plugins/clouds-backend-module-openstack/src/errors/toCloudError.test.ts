import {
  OpenStackError,
  OpenStackErrorDetails,
} from '@rackstage/openstack-client';
import { toCloudError } from './toCloudError';

function translate(message: string, details: Partial<OpenStackErrorDetails>) {
  return toCloudError(
    new OpenStackError(message, {
      kind: 'refused',
      service: 'compute',
      ...details,
    }),
  );
}

// As the services of a Zed word them.
it.each<[string, Partial<OpenStackErrorDetails>, string]>([
  ['There is no region Mars', { kind: 'no-region' }, 'NotFound'],
  ['no block storage', { kind: 'no-service' }, 'Unsupported'],
  ['No answer', { kind: 'unreachable' }, 'Unavailable'],
  ['The answer is not JSON', { kind: 'malformed', status: 200 }, 'Unavailable'],
  [
    'The request you have made requires authentication.',
    { status: 401, type: 'error' },
    'AuthFailed',
  ],
  [
    'Quota exceeded for instances: Requested 21, but already used 2 of 20 instances',
    { status: 403, type: 'forbidden' },
    'QuotaExceeded',
  ],
  [
    "Policy doesn't allow os_compute_api:os-aggregates:create to be performed.",
    { status: 403, type: 'forbidden' },
    'AuthFailed',
  ],
  [
    "VolumeLimitExceeded: Maximum number of volumes allowed (20) exceeded for quota 'volumes'.",
    { status: 413, type: 'overLimit', service: 'volume' },
    'QuotaExceeded',
  ],
  [
    'No more ports',
    { status: 409, type: 'OverQuota', service: 'network' },
    'QuotaExceeded',
  ],
  ['This request was rate-limited.', { status: 413 }, 'RateLimited'],
  ['Too many requests', { status: 429 }, 'RateLimited'],
  ['Instance nope could not be found.', { status: 404 }, 'NotFound'],
  [
    "Cannot 'start' instance x while it is in vm_state active",
    { status: 409, type: 'conflictingRequest' },
    'Conflict',
  ],
  [
    'Invalid volume: volume x is already attached to instances: y',
    { status: 400 },
    'Conflict',
  ],
  ['Flavor nope could not be found.', { status: 400 }, 'InvalidRequest'],
  ['Version 2.46 is not supported', { status: 406 }, 'Unsupported'],
  ['Request Timeout', { status: 408 }, 'Unavailable'],
  ['Internal Server Error', { status: 500 }, 'Unavailable'],
  ['Bad Gateway', { status: 502 }, 'Unavailable'],
  ['Moved', { status: 302 }, 'Unavailable'],
])('"%s" (%j) is %s', (message, details, code) => {
  expect(translate(message, details)).toMatchObject({
    name: 'CloudError',
    code,
    message: expect.stringContaining(message),
  });
});

it('keeps the id of the request, and how long to wait where waiting helps', () => {
  const details = { requestId: 'req-1', retryAfterSeconds: 5 };
  expect(translate('wait', { ...details, status: 429 })).toMatchObject(details);
  expect(translate('wait', { ...details, status: 503 })).toMatchObject(details);
  expect(translate('quota', { ...details, status: 413 })).toMatchObject({
    requestId: 'req-1',
    retryAfterSeconds: undefined,
  });
});

it.each([
  [
    'Could not find Application Credential: x.',
    'error',
    'AuthFailed',
    'there is no such application credential',
  ],
  [
    'Not Found',
    undefined,
    'InvalidRequest',
    'its Identity API v3 is not at this address',
  ],
])('does not quote "%s" at signing in', (message, type, code, reason) => {
  const details = { status: 404, service: 'identity', type } as const;
  expect(translate(message, details)).toMatchObject({
    code,
    message: `The cloud refused to sign in: ${reason}`,
  });
});

it.each<[Partial<OpenStackErrorDetails>, true | undefined]>([
  [{ status: 503 }, true],
  [{ kind: 'unreachable', cause: { code: 'ECONNREFUSED' } }, true],
  [{ kind: 'unreachable', service: 'identity' }, true],
  [{ kind: 'unreachable', cause: { code: 'ECONNRESET' } }, undefined],
  [{ status: 500 }, undefined],
  [{ status: 502 }, undefined],
  [{ status: 504 }, undefined],
  [{ kind: 'malformed', status: 200 }, undefined],
])('tells of %j whether nothing was done: %s', (details, undone) => {
  expect(translate('No.', details)).toMatchObject({ undone });
});

it('says when it is the signing in that was refused', () => {
  expect(translate('No.', { status: 401, service: 'identity' })).toMatchObject({
    message: 'The cloud refused to sign in: No.',
  });
});

it('leaves other errors as they are', () => {
  const error = new TypeError('a defect');
  expect(toCloudError(error)).toBe(error);
});
