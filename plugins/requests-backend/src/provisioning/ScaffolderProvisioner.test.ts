import { mockServices } from '@backstage/backend-test-utils';
import { InputError, NotFoundError } from '@backstage/errors';
import { Refused } from './Provisioner';
import { ScaffolderProvisioner } from './ScaffolderProvisioner';

const run = {
  requestId: 'r',
  attempt: 2,
  attemptedAt: '2026-03-02T09:00:00.000Z',
  templateRef: 'template:default/machine',
  values: { name: 'web' },
};

const provisionerOf = (scaffolder: object) =>
  new ScaffolderProvisioner({
    auth: mockServices.auth(),
    scaffolder: scaffolder as never,
  });

const task = (id: string, parameters: object, createdAt = run.attemptedAt) => ({
  id,
  createdAt,
  spec: { parameters },
});

describe('ScaffolderProvisioner', () => {
  it('starts with what tells the run again', async () => {
    const asked: object[] = [];
    const provisioner = provisionerOf({
      scaffold: async (options: object) => {
        asked.push(options);
        return { taskId: 't' };
      },
    });
    expect(await provisioner.start(run)).toBe('t');
    expect(asked).toEqual([
      {
        templateRef: run.templateRef,
        values: { name: 'web', requestId: 'r', requestAttempt: 2 },
      },
    ]);
  });

  it('finds just the task of this attempt, and looks no further back than it began', async () => {
    const offsets: number[] = [];
    const tasks = [
      ...Array.from({ length: 150 }, (_, index) => task(`n${index}`, {})),
      task('first', { requestId: 'r', requestAttempt: 1 }),
      task('second', { requestId: 'r', requestAttempt: 2 }),
    ];
    const provisioner = provisionerOf({
      listTasks: async ({ offset, limit }: Record<string, number>) => {
        offsets.push(offset);
        return { items: tasks.slice(offset, offset + limit) };
      },
    });
    expect(await provisioner.find(run)).toBe('second');
    expect(await provisioner.find({ ...run, attempt: 3 })).toBeUndefined();
    offsets.length = 0;
    const later = {
      ...run,
      requestId: 'x',
      attemptedAt: '2026-03-02T10:00:00.000Z',
    };
    expect(await provisioner.find(later)).toBeUndefined();
    expect(offsets).toEqual([0]);
  });

  it.each([
    ['a template that is gone', new NotFoundError('x'), /registered again/],
    [
      'values that do not fit',
      Object.assign(new InputError('name is missing'), { statusCode: 400 }),
      /name is missing/,
    ],
  ])('refuses for good %s', async (_, error, message) => {
    const provisioner = provisionerOf({
      scaffold: async () => {
        throw error;
      },
    });
    const refusal = await provisioner.start(run).catch(caught => caught);
    expect(refusal).toBeInstanceOf(Refused);
    expect(refusal.message).toMatch(message);
  });

  it('passes on what only passes', async () => {
    const away = Object.assign(new Error('away'), { statusCode: 503 });
    const provisioner = provisionerOf({
      scaffold: async () => {
        throw away;
      },
      getTask: async () => {
        throw away;
      },
    });
    await expect(provisioner.start(run)).rejects.toBe(away);
    await expect(provisioner.look('t')).rejects.toBe(away);
  });

  it('tells how a task went, and why it failed', async () => {
    const logs = [
      {
        id: 1,
        type: 'log',
        createdAt: '2026-03-02T09:00:00.000Z',
        body: { message: 'Beginning', stepId: 'a', status: 'processing' },
      },
      // Another replica went on with it.
      {
        id: 2,
        type: 'recovered',
        createdAt: '2026-03-02T09:00:03.000Z',
        body: { recoverStrategy: 'none' },
      },
      {
        id: 3,
        type: 'log',
        createdAt: '2026-03-02T09:00:05.000Z',
        body: { message: 'No quota left', stepId: 'a', status: 'failed' },
      },
    ];
    const spec = {
      steps: [
        { id: 'a', name: 'Create' },
        { id: 'b', name: 'Wait' },
      ],
    };
    const provisioner = provisionerOf({
      getTask: async () => ({ status: 'failed', spec }),
      getLogs: async () => logs,
    });
    expect(await provisioner.look('t')).toEqual({
      state: 'failed',
      message: 'No quota left',
    });
    expect(await provisioner.tell('t')).toMatchObject({
      task: {
        status: 'failed',
        steps: [
          {
            id: 'a',
            status: 'failed',
            startedAt: '2026-03-02T09:00:00.000Z',
            endedAt: '2026-03-02T09:00:05.000Z',
          },
          { id: 'b', status: 'open' },
        ],
        made: [],
      },
      entries: [{ kind: 'step' }, { kind: 'step', text: 'No quota left' }],
    });
  });

  it('tells how every step went, of what was written the last thousand lines, and how many it left out', async () => {
    const createdAt = '2026-03-02T09:00:00.000Z';
    const log = (id: number, body: object) => ({
      id,
      type: 'log',
      createdAt,
      body: { message: `line ${id}`, stepId: 'a', ...body },
    });
    const lines = Array.from({ length: 1_500 }, (_, index) =>
      log(index + 2, {}),
    );
    const provisioner = provisionerOf({
      getTask: async () => ({
        status: 'processing',
        spec: { steps: [{ id: 'a', name: 'Create', 'name@ko': '생성' }] },
      }),
      getLogs: async () => [log(1, { status: 'processing' }), ...lines],
    });
    const { entries, ...told } = await provisioner.tell('t');
    expect(told.task).toMatchObject({
      leftOut: 500,
      steps: [{ startedAt: createdAt }],
    });
    expect(entries).toHaveLength(1_001);
    expect(entries[0]).toMatchObject({
      kind: 'step',
      text: 'line 1',
      stepName: 'Create',
      'stepName@ko': '생성',
    });
    expect(entries[1]).toMatchObject({ kind: 'log', text: 'line 502' });
    expect(entries.at(-1)).toMatchObject({ text: 'line 1501' });
  });

  it.each([
    ['as the task ended', { name: 'Error', message: 'No quota left' }],
    ['as the step said it, without its stack', undefined],
  ])('tells why it failed %s', async (_, error) => {
    const provisioner = provisionerOf({
      getTask: async () => ({ status: 'failed' }),
      getLogs: async () => [
        {
          type: 'log',
          body: {
            message: 'No quota left\n    at create (/srv/create.js:1:2)',
            stepId: 'a',
            status: 'failed',
          },
        },
        {
          type: 'completion',
          body: { message: 'Run completed with status: failed', error },
        },
      ],
    });
    expect(await provisioner.look('t')).toEqual({
      state: 'failed',
      message: 'No quota left',
    });
  });

  it('names the entities that it made, and none that it did not', async () => {
    const provisioner = provisionerOf({
      getTask: async () => ({ status: 'completed', spec: { steps: [] } }),
      getLogs: async () => [
        {
          id: 1,
          type: 'completion',
          createdAt: run.attemptedAt,
          body: {
            message: 'Run completed',
            output: {
              links: [
                { title: 'web-01', entityRef: 'resource:default/web-01' },
                { title: 'Elsewhere', url: 'https://portal.example' },
                {},
              ],
            },
          },
        },
      ],
    });
    const { task: told } = await provisioner.tell('t');
    expect(told.made).toEqual([
      { title: 'web-01', entityRef: 'resource:default/web-01' },
    ]);
  });

  it('says of a task that is gone that it is', async () => {
    const provisioner = provisionerOf({
      getTask: async () => {
        throw new NotFoundError('x');
      },
      getLogs: async () => [],
    });
    expect(await provisioner.look('t')).toMatchObject({ state: 'failed' });
    await expect(provisioner.tell('t')).rejects.toThrow('gone');
  });
});
