import { JsonObject, JsonValue } from '@backstage/types';
import {
  instancePhases,
  resourcePhases,
} from '@rackstage/plugin-clouds-common';
import { exitCodes } from '../exitCodes';
import { languageOf } from '../language/language';
import { Portal } from '../portal/Portal';
import { follow } from './follow';
import { endings } from './phases';

// Nothing here waits for time.
jest.mock('node:timers/promises', () => ({ setTimeout: async () => {} }));

const { say } = languageOf('en');
const step = (stepId: string, status: string) => ({
  type: 'log',
  body: { stepId, status, message: '' },
});
const end = (body: object) => ({ type: 'completion', body });

/** Answers one after the other, and the last for ever. */
async function run(
  answers: JsonValue[],
  seconds = 900,
  output: JsonObject = { taskId: 't1' },
) {
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
  const ending = await follow(portal, output, { seconds, say }).then(
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

describe('waiting for what changes in a cloud', () => {
  const vm = (phase: string, rest: JsonObject = {}) => ({
    id: 'i1',
    name: 'web',
    phase,
    power: 'running',
    deleting: false,
    spec: { id: 'large' },
    ...rest,
  });
  const volume = (phase: string, rest: JsonObject = {}) => ({
    id: 'r1',
    name: 'data',
    kind: 'volume',
    phase,
    deleting: false,
    spec: { sizeGiB: 20, attachedTo: 'i1' },
    ...rest,
  });
  /** The first is what the action answers. */
  const wait = ([first, ...later]: JsonObject[]) => run(later, 900, first);

  it('knows how each phase ends', () => {
    expect(Object.keys(endings).sort()).toEqual(
      [...new Set([...instancePhases, ...resourcePhases])].sort(),
    );
  });

  const of = <T extends string>(phases: readonly T[], some: string[]) =>
    phases.filter(phase => some.includes(phase));
  const over = ['Failed', 'Missing'];
  const well = ['Running', 'Stopped', 'Ready', 'Deleted', 'Released'];
  const lasting = Object.keys(endings).filter(
    phase => ![...over, ...well].includes(phase),
  );

  it.each([
    ...of(instancePhases, lasting).map(phase => [
      `an instance that is ${phase}`,
      '/api/clouds/instances/i1',
      vm(phase),
      vm('Running'),
    ]),
    ...of(resourcePhases, lasting).map(phase => [
      `a resource that is ${phase}`,
      '/api/clouds/resources/r1',
      volume(phase),
      volume('Ready'),
    ]),
  ] as [string, string, JsonObject, JsonObject][])(
    'waits for %s',
    async (_, path, first, last) => {
      const { asked, ending } = await wait([first, last]);
      expect([asked, ending]).toEqual([[path], { result: last }]);
    },
  );

  it.each([
    ['an instance that runs', vm('Running')],
    ['an instance that is stopped', vm('Stopped', { power: 'stopped' })],
    ['an instance that is gone', vm('Deleted', { deleting: true })],
    ['a resource that is ready', volume('Ready')],
    ['a resource that is gone', volume('Deleted', { deleting: true })],
  ])('does not wait for %s', async (_, first) => {
    const { asked, ending } = await wait([first]);
    expect([asked, ending]).toEqual([[], { result: first }]);
  });

  it.each(over.flatMap(phase => [vm(phase), volume(phase)]))(
    'ends with a failure for $name that is $phase',
    async first => {
      const { asked, ending } = await wait([first]);
      expect([asked, ending]).toEqual([
        [],
        {
          message: `It failed: ${first.phase}`,
          exitCode: exitCodes.failure,
        },
      ]);
    },
  );

  it('ends with the reason when a volume fails later', async () => {
    const { ending } = await wait([
      volume('Pending'),
      volume('Creating'),
      volume('Failed', { failure: { message: 'No room' } }),
    ]);
    expect(ending).toEqual({
      message: 'It failed: No room',
      exitCode: exitCodes.failure,
    });
  });

  it.each([
    [
      'a resize',
      'rackstage instance-events list i1',
      [vm('Resizing'), vm('Running', { spec: { id: 'small' } })],
    ],
    [
      'a change of a volume',
      'rackstage resource-events list r1',
      [volume('Changing'), volume('Ready', { spec: { sizeGiB: 20 } })],
    ],
  ])('takes no refused change for done: %s', async (_, why, answers) => {
    const { ending } = await wait(answers);
    expect(ending).toMatchObject({
      exitCode: exitCodes.failure,
      message: expect.stringContaining(why),
    });
  });

  it('waits until what is deleted is gone', async () => {
    const deleting = volume('Ready', { deleting: true });
    const { ending } = await wait([
      deleting,
      volume('Deleting', { deleting: true }),
      volume('Deleted', { deleting: true, spec: {} }),
    ]);
    expect(ending).toMatchObject({ result: { phase: 'Deleted' } });
  });

  it('does not take a phase that it does not know for an end', async () => {
    const { ending } = await wait([vm('Migrating'), vm('Running')]);
    expect(ending).toEqual({ result: vm('Running') });
  });
});
