import { SharedCall } from './SharedCall';

interface Call {
  signal: AbortSignal;
  resolve(value: string): void;
  reject(error: Error): void;
}

const never = () => new AbortController().signal;

let calls: Call[];
let shared: SharedCall<string>;

beforeEach(() => {
  calls = [];
  shared = new SharedCall(
    signal =>
      new Promise((resolve, reject) => {
        calls.push({ signal, resolve, reject });
      }),
  );
});

it('gives everybody who asks while it runs the same answer', async () => {
  const answers = [shared.join(never()), shared.join(never())];
  expect(shared.idle).toBe(false);
  calls[0].resolve('a');
  expect(await Promise.all(answers)).toEqual(['a', 'a']);
  expect(calls).toHaveLength(1);
  expect(shared.idle).toBe(true);
});

it('calls anew for who asks after it ended', async () => {
  const first = shared.join(never());
  calls[0].resolve('a');
  await first;
  const second = shared.join(never());
  calls[1].resolve('b');
  expect(await second).toBe('b');
});

it('fails for all, and not for who asks afterwards', async () => {
  const answers = [shared.join(never()), shared.join(never())];
  calls[0].reject(new Error('no'));
  await expect(answers[0]).rejects.toThrow('no');
  await expect(answers[1]).rejects.toThrow('no');
  const next = shared.join(never());
  calls[1].resolve('b');
  expect(await next).toBe('b');
});

it('lets one leave without disturbing the others', async () => {
  const leaver = new AbortController();
  const left = shared.join(leaver.signal);
  const stayed = shared.join(never());
  leaver.abort(new Error('enough'));
  await expect(left).rejects.toThrow('enough');
  expect(calls[0].signal.aborted).toBe(false);
  calls[0].resolve('a');
  expect(await stayed).toBe('a');
});

it('is aborted when the last one leaves, and made anew for the next', async () => {
  const leaver = new AbortController();
  const left = shared.join(leaver.signal);
  leaver.abort(new Error('enough'));
  await expect(left).rejects.toThrow('enough');
  expect(calls[0].signal.aborted).toBe(true);
  const next = shared.join(never());
  calls[0].reject(new Error('aborted'));
  calls[1].resolve('b');
  expect(await next).toBe('b');
});

it('does not begin for who is aborted already', async () => {
  const signal = AbortSignal.abort(new Error('too late'));
  await expect(shared.join(signal)).rejects.toThrow('too late');
  expect(calls).toHaveLength(0);
});
