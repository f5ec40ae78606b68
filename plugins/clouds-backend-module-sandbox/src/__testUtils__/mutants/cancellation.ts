import { setTimeout as sleep } from 'node:timers/promises';
import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { forever, Mutant, withCalls, withConnection } from './mutate';

/** How long the driver that stops listening listens to its caller, in milliseconds. */
const attentiveMs = 50;

/** Once the request is sent, nobody listens to the caller any more. */
export const listensOnlyAtFirst =
  <R, T>(list: (request: R, call: CallOptions) => Promise<T>) =>
  async (request: R, call: CallOptions): Promise<T> => {
    call.signal.throwIfAborted();
    const begun = performance.now();
    const own = new AbortController();
    call.signal.addEventListener('abort', () => {
      if (performance.now() - begun < attentiveMs) {
        own.abort(call.signal.reason);
      }
    });
    return list(request, own);
  };

export const cancellationMutants: Mutant[] = [
  {
    defect: 'asks the cloud before it looks at the signal',
    driver: withCalls('instances', ({ create }) => ({
      async create(request, call) {
        if (call.signal.aborted) {
          await create(request, forever());
        }
        return create(request, call);
      },
    })),
    check: 'a signal that is aborted already makes no call',
    complaint: /was made/,
  },
  {
    defect: 'takes an aborted call for a failure of the cloud',
    driver: withCalls('quotas', ({ get }) => ({
      async get(request, call) {
        call.signal.throwIfAborted();
        try {
          return await get(request, call);
        } catch (error) {
          if (call.signal.aborted) {
            throw new CloudError('Unavailable', 'No answer');
          }
          throw error;
        }
      },
    })),
    check: 'aborting a call under way ends it with the reason of the signal',
    complaint: /not the reason/,
  },
  {
    defect: 'ends every call when one is ended',
    driver: withConnection(({ verify }) => {
      const all = new AbortController();
      return {
        async verify({ signal }) {
          const end = () => all.abort(signal.reason);
          signal.addEventListener('abort', end);
          if (signal.aborted) {
            end();
          }
          return verify(all);
        },
      };
    }),
    check: 'aborting one call does not touch another',
    complaint: /one of two/,
  },
  {
    defect: 'stops listening to its caller once the request is sent',
    driver: withCalls('instances', ({ list }) => ({
      list: listensOnlyAtFirst(list),
    })),
    check: 'aborting a list that hangs ends it promptly',
    complaint: /still runs/,
  },
  {
    defect: 'goes on behind the back of its caller',
    driver: withCalls('instances', ({ create }) => ({
      async create(request, call) {
        call.signal.throwIfAborted();
        try {
          return await create(request, call);
        } catch (error) {
          if (call.signal.aborted) {
            sleep(20).then(() => create(request, forever()));
          }
          throw error;
        }
      },
    })),
    check:
      'aborting a creation that hangs leaves nothing, and its tag can be used again',
    complaint: /made all the same/,
  },
];
