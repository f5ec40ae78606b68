import { CloudError } from '@rackstage/plugin-clouds-node';
import { callDriver } from './callDriver';

const failureOf = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('It did not fail');
    },
    error => error,
  );

const never = () => new Promise<never>(() => {});

describe('callDriver', () => {
  it('gives what the driver gives', async () => {
    const answer = callDriver({ deadline: 1000 }, async () => 'instance');
    expect(await answer).toBe('instance');
  });

  it('gives up at the deadline, also when the driver does not listen', async () => {
    const error = await failureOf(callDriver({ deadline: 20 }, never));
    expect(error).toMatchObject({
      name: 'CloudError',
      code: 'Unavailable',
      message: 'The cloud did not answer within 0.02 s',
    });
  });

  it('tells the driver to stop', async () => {
    let told: AbortSignal | undefined;
    await failureOf(
      callDriver({ deadline: 20 }, ({ signal }) => {
        told = signal;
        return never();
      }),
    );
    expect(told?.aborted).toBe(true);
  });

  it('ends with the reason of whoever ends it, whatever the driver makes of that', async () => {
    const controller = new AbortController();
    const reason = new Error('Shutting down');
    const calls = [
      never,
      ({ signal }: { signal: AbortSignal }) =>
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(new Error('odd')));
        }),
    ].map(call =>
      failureOf(
        callDriver({ deadline: 60_000, signal: controller.signal }, call),
      ),
    );
    controller.abort(reason);
    expect(await Promise.all(calls)).toEqual([reason, reason]);
  });

  it('does not even begin what is over', async () => {
    const call = jest.fn(never);
    const signal = AbortSignal.abort(new Error('Shutting down'));
    const error = await failureOf(callDriver({ deadline: 1000, signal }, call));
    expect(error.message).toBe('Shutting down');
    expect(call).not.toHaveBeenCalled();
  });

  it('leaves errors of the cloud as they are', async () => {
    const refusal = new CloudError('QuotaExceeded', 'No more', {
      requestId: 'req-1',
    });
    const call = callDriver({ deadline: 1000 }, () => Promise.reject(refusal));
    expect(await failureOf(call)).toBe(refusal);
  });

  it.each([
    ['an error', new TypeError('x is undefined'), 'TypeError: x is undefined'],
    ['a mere text', 'oops', 'unknown'],
  ])('takes %s for a cloud that does not answer', async (_, thrown, text) => {
    const calls = [
      callDriver({ deadline: 1000 }, () => Promise.reject(thrown)),
      callDriver({ deadline: 1000 }, () => {
        throw thrown;
      }),
    ];
    for (const call of calls) {
      expect(await failureOf(call)).toMatchObject({
        name: 'CloudError',
        code: 'Unavailable',
        message: expect.stringContaining(text),
      });
    }
  });
});
