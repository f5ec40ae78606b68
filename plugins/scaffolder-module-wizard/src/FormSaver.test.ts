import { FormSaver, SavingState } from './FormSaver';
import { FormContent, KeptForm } from './WizardHost';

const content = (name: string): FormContent => ({
  values: { name },
  step: 0,
  stepCount: 2,
});

const keptOf = (given: FormContent, revision: number): KeptForm => ({
  id: 'a',
  ...given,
  revision,
  updatedAt: '2026-11-25T08:00:00.000Z',
  misfits: [],
});

/** A keeper on which another device may save in between. */
function setUp() {
  const server = { kept: undefined as KeptForm | undefined, saves: 0 };
  const failures: Error[] = [];
  const states: SavingState[] = [];
  const saver = new FormSaver({
    keeper: {
      find: async () => server.kept,
      keep: async (given, before) => {
        const failure = failures.shift();
        if (failure) {
          throw failure;
        }
        if (server.kept?.revision !== before?.revision) {
          throw Object.assign(new Error('changed'), { statusCode: 409 });
        }
        server.saves += 1;
        server.kept = keptOf(given, (before?.revision ?? 0) + 1);
        return server.kept;
      },
      discard: async () => {
        server.kept = undefined;
      },
    },
    onState: state => states.push(state),
  });
  return { server, failures, states, saver };
}

describe('FormSaver', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves once after the last of many keys', async () => {
    const { server, saver, states } = setUp();
    for (const name of ['w', 'we', 'web']) {
      saver.change(content(name));
      await jest.advanceTimersByTimeAsync(300);
    }
    expect(server.saves).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server).toMatchObject({ saves: 1, kept: content('web') });
    expect(states).toEqual(['saving', 'saved']);
  });

  it('saves at once when the page is left', async () => {
    const { server, saver } = setUp();
    saver.change(content('web'));
    await saver.flush();
    expect(server.kept).toMatchObject(content('web'));
  });

  it('tries again what did not arrive, with what was typed since', async () => {
    const { server, saver, failures, states } = setUp();
    failures.push(new Error('Failed to fetch'));
    saver.change(content('a'));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(states.at(-1)).toBe('failed');
    saver.change(content('ab'));
    await jest.advanceTimersByTimeAsync(20_000);
    expect(server).toMatchObject({ saves: 1, kept: content('ab') });
  });

  it('overwrites what was saved elsewhere only when told to', async () => {
    const { server, saver, states } = setUp();
    saver.change(content('mine'));
    await saver.flush();
    server.kept = keptOf(content('theirs'), 7);
    saver.change(content('mine too'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toBe('conflict');
    expect(server.kept).toMatchObject(content('theirs'));
    await saver.overwrite();
    expect(server.kept).toMatchObject({ ...content('mine too'), revision: 8 });
  });

  it('leaves nothing behind of what was sent, not even a save that was due', async () => {
    const { server, saver } = setUp();
    saver.change(content('web'));
    await saver.flush();
    saver.change(content('web-2'));
    await saver.finish();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.kept).toBeUndefined();
  });
});
