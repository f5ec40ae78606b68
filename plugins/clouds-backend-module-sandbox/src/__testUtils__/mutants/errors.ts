import { CloudErrorCode } from '@rackstage/plugin-clouds-common';
import { CloudError } from '@rackstage/plugin-clouds-node';
import { Mutant, mistake, mistaking, withCalls } from './mutate';

type Wrong = (error: CloudError) => boolean;

const is =
  (code: CloudErrorCode): Wrong =>
  error =>
    error.code === code;
const says =
  (text: string): Wrong =>
  error =>
    error.message.includes(text);

const lists = (capability: 'instances' | 'volumes', wrong: Wrong) =>
  capability === 'instances'
    ? withCalls('instances', ({ list }) => ({
        list: (...request) =>
          mistaking(list(...request), wrong, 'InvalidRequest'),
      }))
    : withCalls('volumes', ({ list }) => ({
        list: (...request) =>
          mistaking(list(...request), wrong, 'InvalidRequest'),
      }));

const creates = (wrong: Wrong, code: CloudErrorCode) =>
  withCalls('instances', ({ create }) => ({
    create: (...request) => mistaking(create(...request), wrong, code),
  }));

const named = (operation: string, code: CloudErrorCode, fault: string) =>
  `${operation} rejects with ${code} on ${fault}, and works again afterwards`;

/** Only what the cloud itself says tells a fault from another error of the same code. */
const maintained = says('being maintained');
const unreadable = says('cannot be read');

const refusalMutants: Mutant[] = [
  {
    defect: 'does not say how long to wait with a list',
    driver: withCalls('instances', ({ list }) => ({
      list: (...request) =>
        mistake(
          list(...request),
          error => new CloudError(error.code, error.message),
        ),
    })),
    check: named('instances.list', 'RateLimited', 'rate-limit'),
    complaint: /how long to wait/,
  },
  {
    defect: 'does not say how long to wait with a creation',
    driver: withCalls('instances', ({ create }) => ({
      create: (...request) =>
        mistake(
          create(...request),
          error => new CloudError(error.code, error.message),
        ),
    })),
    check: named('instances.create', 'RateLimited', 'rate-limit'),
    complaint: /how long to wait/,
  },
  {
    defect: 'takes a withdrawn credential for a wrong request',
    driver: lists('instances', says('withdrawn')),
    check: named('instances.list', 'AuthFailed', 'auth'),
    complaint: /^InvalidRequest .* instead of AuthFailed/,
  },
  {
    defect: 'takes a credential that is refused for a failure of the cloud',
    driver: creates(is('AuthFailed'), 'Unavailable'),
    check: named('instances.create', 'AuthFailed', 'auth'),
    complaint: /^Unavailable .* instead of AuthFailed/,
  },
  ...(['instances', 'volumes'] as const).flatMap(kind => [
    {
      defect: `takes a cloud that does not list ${kind} for a wrong request`,
      driver: lists(kind, maintained),
      check: named(`${kind}.list`, 'Unavailable', 'unavailable'),
      complaint: /^InvalidRequest .* instead of Unavailable/,
    },
    {
      defect: `takes nonsense in place of ${kind} for a wrong request`,
      driver: lists(kind, unreadable),
      check: named(`${kind}.list`, 'Unavailable', 'broken-answer'),
      complaint: /^InvalidRequest .* instead of Unavailable/,
    },
  ]),
  {
    defect: 'takes a want of room for a conflict',
    driver: creates(is('OutOfStock'), 'Conflict'),
    check: named('instances.create', 'OutOfStock', 'out-of-stock'),
    complaint: /^Conflict .* instead of OutOfStock/,
  },
  {
    defect: 'takes every quota for a refused credential',
    driver: creates(is('QuotaExceeded'), 'AuthFailed'),
    check: named('instances.create', 'QuotaExceeded', 'quota'),
    complaint: /^AuthFailed .* instead of QuotaExceeded/,
  },
  {
    defect: 'takes a quota of another resource for a refused credential',
    driver: withCalls('volumes', ({ create }) => ({
      create: (...request) =>
        mistaking(create(...request), says('Quota of instances'), 'AuthFailed'),
    })),
    check: named('volumes.create', 'QuotaExceeded', 'quota'),
    complaint: /^AuthFailed .* instead of QuotaExceeded/,
  },
];

export const errorMutants: Mutant[] = [
  ...refusalMutants,
  {
    defect: 'takes an image that is not there for a failure of the cloud',
    driver: creates(says('is not an image'), 'Unavailable'),
    check:
      'an image that is not there is refused with NotFound or InvalidRequest',
    complaint: /^Unavailable .* instead of/,
  },
  {
    defect: 'takes a spec that is not there for a failure of the cloud',
    driver: creates(
      error => /^i-.* is not a spec/.test(error.message),
      'Unavailable',
    ),
    check:
      'a spec that is not there is refused with NotFound or InvalidRequest',
    complaint: /^Unavailable .* instead of/,
  },
  {
    defect: 'takes a spec of other regions for a failure of the cloud',
    driver: creates(
      error => /^p1-.* is not a spec/.test(error.message),
      'Unavailable',
    ),
    check:
      'a spec that the region does not have is refused with NotFound or InvalidRequest',
    complaint: /^Unavailable .* instead of/,
  },
  {
    defect: 'keeps to itself why the cloud gave an instance up',
    driver: withCalls('instances', ({ get }) => ({
      async get(...request) {
        const { fault, ...instance } = await get(...request);
        return instance;
      },
    })),
    check: 'an instance that the cloud gives up is in error and says why',
    complaint: /does not say why/,
  },
];
