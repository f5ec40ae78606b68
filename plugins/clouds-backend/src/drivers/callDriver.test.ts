import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';
import { callDriver } from './callDriver';

/** A driver that never answers; whether it listens is up to the test. */
function hanging() {
  let given: AbortSignal | undefined;
  return {
    call: ({ signal }: CallOptions) => {
      given = signal;
      return new Promise<never>(() => {});
    },
    signal: () => given!,
  };
}

describe('callDriver', () => {
  it('gives the answer', async () => {
    expect(await callDriver({ deadline: 1000 }, async () => 'yes')).toBe('yes');
  });

  it('cancels a call at its deadline, and does not wait for a driver that does not listen', async () => {
    const { call, signal } = hanging();
    await expect(callDriver({ deadline: 20 }, call)).rejects.toMatchObject({
      name: 'CloudError',
      code: 'Unavailable',
      message: 'The cloud did not answer within 0.02 s',
    });
    expect(signal().aborted).toBe(true);
  });

  it('says that it was the deadline, whatever the driver makes of it', async () => {
    const listening = ({ signal }: CallOptions) =>
      new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () =>
          reject(new CloudError('AuthFailed', 'Broken')),
        );
      });
    await expect(callDriver({ deadline: 20 }, listening)).rejects.toThrow(
      'did not answer within',
    );
  });

  it('ends with the reason of whoever ends it from outside', async () => {
    const outside = new AbortController();
    const { call, signal } = hanging();
    const answer = callDriver(
      { deadline: 60_000, signal: outside.signal },
      call,
    );
    const reason = new Error('Shutting down');
    outside.abort(reason);
    await expect(answer).rejects.toBe(reason);
    expect(signal().aborted).toBe(true);
  });

  it('does not begin what was ended before', async () => {
    const call = jest.fn();
    const signal = AbortSignal.abort(new Error('Too late'));
    await expect(callDriver({ deadline: 1000, signal }, call)).rejects.toThrow(
      'Too late',
    );
    expect(call).not.toHaveBeenCalled();
  });

  it('passes on what the cloud says, and takes anything else for a defect of the driver', async () => {
    const failing = (error: unknown) =>
      callDriver({ deadline: 1000 }, async () => {
        throw error;
      });
    const refusal = new CloudError('QuotaExceeded', 'Full');
    await expect(failing(refusal)).rejects.toBe(refusal);
    await expect(
      failing(new TypeError('x is undefined')),
    ).rejects.toMatchObject({
      code: 'Unavailable',
      message: 'The driver failed; caused by TypeError: x is undefined',
    });
    await expect(failing('text')).rejects.toMatchObject({
      code: 'Unavailable',
    });
  });
});
