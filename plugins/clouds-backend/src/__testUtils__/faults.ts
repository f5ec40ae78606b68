import { CallOptions, CloudError } from '@rackstage/plugin-clouds-node';

/** What happens to a call to the fake cloud instead of, before or after its work. */
export type Fault = <T>(
  work: () => Promise<T>,
  options: CallOptions,
  name: string,
) => Promise<T>;

/** The cloud says no and does nothing. */
export const refuse =
  (error: Error): Fault =>
  async () => {
    throw error;
  };

/** The cloud does it, but nobody hears that it did. */
export const loseAnswer: Fault = async work => {
  await work();
  throw new CloudError('Unavailable', 'The connection broke');
};

/** The cloud never answers; the driver gives up when it is told to. */
export const hang: Fault = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });

/** The cloud never answers, and the driver does not listen either. */
export const hangForGood: Fault = () => new Promise(() => {});

/** Strikes once, then lets everything through. */
export function once(fault: Fault): Fault {
  return times(1, fault);
}

export function times(count: number, fault: Fault): Fault {
  let left = count;
  return (work, options, name) =>
    left-- > 0 ? fault(work, options, name) : work();
}
