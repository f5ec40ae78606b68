import { FaultRule, InjectedFault } from '@rackstage/test-kit';
import { OpenStackLab } from './OpenStackLab';

/** What can be made to go wrong, in the words of the driver contract. */
export type LabFault =
  | 'rateLimit'
  | 'stockOut'
  | 'quota'
  | 'unavailable'
  | 'authFailed'
  | 'slow'
  | 'hang'
  | 'lostAnswer';

const slowMilliseconds = 300;

/** As the services themselves word it. */
const rules: Record<LabFault, (lab: OpenStackLab) => FaultRule> = {
  rateLimit: () => ({
    fault: {
      type: 'answer',
      status: 429,
      headers: { 'retry-after': '2' },
      body: {
        overLimit: { code: 429, message: 'This request was rate-limited.' },
      },
    },
  }),
  // No service says that there is no room: Nova accepts the server and then finds no host for it.
  stockOut: ({ target }) => ({
    method: 'POST',
    path: /\/servers$/,
    fault: {
      type: 'alterRequest',
      alter: body => body.replace(target.specId, target.outOfStockSpecId),
    },
  }),
  quota: () => ({
    method: 'POST',
    path: /\/servers$/,
    fault: {
      type: 'answer',
      status: 403,
      body: {
        forbidden: {
          code: 403,
          message:
            'Quota exceeded for instances: Requested 1, but already used 20 of 20 instances',
        },
      },
    },
  }),
  unavailable: () => ({ fault: { type: 'answer', status: 503 } }),
  // The token too, because a token that is refused is renewed.
  authFailed: () => ({
    fault: {
      type: 'answer',
      status: 401,
      body: {
        error: {
          code: 401,
          title: 'Unauthorized',
          message: 'The request you have made requires authentication.',
        },
      },
    },
  }),
  slow: () => ({ fault: { type: 'delay', milliseconds: slowMilliseconds } }),
  hang: () => ({ fault: { type: 'hang' } }),
  lostAnswer: () => ({ method: 'POST', fault: { type: 'loseAnswer' } }),
};

/**
 * Lets a fault happen at the lab from now on, until it is removed.
 *
 * @param limits - to what requests, and how often; all that the fault can happen to unless told otherwise
 */
export function injectLabFault(
  lab: OpenStackLab,
  fault: LabFault,
  limits: Pick<FaultRule, 'method' | 'path' | 'times'> = {},
): InjectedFault {
  return lab.proxy.inject({
    times: Infinity,
    ...rules[fault](lab),
    ...limits,
  });
}
