import { JsonValue } from '@backstage/types';
import { exitCodes } from '../exitCodes';
import { languageOf } from '../language/language';
import { Portal } from '../portal/Portal';
import { follow } from './follow';

// Nothing here waits for time.
jest.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

const { say } = languageOf('en');
const step = (stepId: string, status: string) => ({
  type: 'log',
  body: { stepId, status, message: '' },
});
const end = (body: object) => ({ type: 'completion', body });

/** Answers one after the other, and the last for ever. */
async function run(answers: JsonValue[], seconds = 900) {
  const told: string[] = [];
  const asked: string[] = [];
  const write = jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    told.push(String(text).trim());
    return true;
  });
  const portal = {
    ask: async (_method: string, path: string) => {
      const body = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(path);
      return { status: 200, body };
    },
  } as unknown as Portal;
  const ending = await follow(portal, { taskId: 't1' }, { seconds, say }).then(
    result => ({ result }),
    ({ message, exitCode }) => ({ message, exitCode }),
  );
  write.mockRestore();
  return { told, asked, ending };
}

describe('waiting for a task of a template', () => {
  it('tells each step, and prints what came of it', async () => {
    const { told, asked, ending } = await run([
      [],
      [step('check', 'processing')],
      [step('check', 'processing')],
      [step('check', 'completed'), step('create', 'processing')],
      [end({ message: 'Run completed', output: { entityRef: 'a' } })],
    ]);
    expect(told).toEqual([
      't1: open',
      't1: check processing',
      't1: create processing',
      't1: completed',
    ]);
    expect(new Set(asked)).toEqual(
      new Set(['/api/scaffolder/v2/tasks/t1/events']),
    );
    expect(ending).toEqual({
      result: { taskId: 't1', status: 'completed', entityRef: 'a' },
    });
  });

  it('ends with a failure that has the reason of the task', async () => {
    const { ending } = await run([
      [step('create', 'failed'), end({ error: { message: 'No room' } })],
    ]);
    expect(ending).toEqual({
      message: 'It failed: No room',
      exitCode: exitCodes.failure,
    });
  });

  it('goes on after a failure that was recovered from', async () => {
    const { ending } = await run([
      [end({ error: { message: 'lost' } }), { type: 'recovered', body: {} }],
      [
        end({ error: { message: 'lost' } }),
        { type: 'recovered', body: {} },
        end({ output: {} }),
      ],
    ]);
    expect(ending).toEqual({ result: { taskId: 't1', status: 'completed' } });
  });

  it('ends when somebody cancels it', async () => {
    const { ending } = await run([[{ type: 'cancelled', body: {} }]]);
    expect(ending).toMatchObject({ exitCode: exitCodes.failure });
  });

  it('says how to look on when its time is up', async () => {
    const { ending } = await run([[step('create', 'processing')]], 0);
    expect(ending).toMatchObject({
      exitCode: exitCodes.timeout,
      message: expect.stringContaining('rackstage '),
    });
  });
});
