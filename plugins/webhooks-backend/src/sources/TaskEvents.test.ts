import { mockServices } from '@backstage/backend-test-utils';
import { EventParams } from '@backstage/plugin-events-node';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { NewEvent } from '@rackstage/plugin-webhooks-node';
import Ajv from 'ajv';
import { TaskEvents } from './TaskEvents';
import { taskEventTypes } from './taskEventTypes';

interface TestTask {
  id: string;
  status: string;
  createdAt: string;
  lastHeartbeatAt?: string;
  spec: object;
}

const aTask = (fields: Partial<TestTask> = {}): TestTask => ({
  id: 't1',
  status: 'completed',
  createdAt: '2026-03-02T09:00:00.000Z',
  lastHeartbeatAt: '2026-03-02T09:05:00.000Z',
  spec: {
    parameters: { owner: 'group:default/Civic', password: 'hunter2' },
    user: { ref: 'user:default/ann' },
    templateInfo: { entityRef: 'template:default/virtual-machine' },
  },
  ...fields,
});

describe('TaskEvents', () => {
  const logger = mockServices.logger.mock();
  let tasks: TestTask[];
  let recorded: NewEvent[];
  let pages: number;
  let failure: Error | undefined;
  let hint: (eventPayload: object) => Promise<void>;
  let sweep: () => Promise<void>;

  beforeEach(async () => {
    tasks = [aTask()];
    recorded = [];
    pages = 0;
    failure = undefined;
    logger.warn.mockReset();
    const scaffolder = {
      getTask: async ({ taskId }: { taskId: string }) => {
        if (failure) {
          throw failure;
        }
        return tasks.find(({ id }) => id === taskId);
      },
      listTasks: async ({ offset = 0, limit = 0 }) => {
        pages += 1;
        return { items: tasks.slice(offset, offset + limit) };
      },
    } as unknown as ScaffolderService;
    const source = new TaskEvents({
      scaffolder,
      logger,
      auth: mockServices.auth(),
      events: {
        publish: async () => {},
        subscribe: async ({ onEvent }) => {
          hint = eventPayload =>
            onEvent({ topic: 'scaffolder.task', eventPayload } as EventParams);
        },
      },
      schedule: {
        run: async ({ fn }) => {
          sweep = async () => fn(new AbortController().signal);
        },
      },
      now: () => new Date('2026-03-02T10:00:00.000Z'),
    });
    await source.start({
      record: async events => void recorded.push(...events),
      latest: async () => undefined,
      subjectsWithout: async () => [],
    });
  });

  it('tells how a task ended, and nothing that was entered', async () => {
    await hint({ id: 't1', status: 'completed' });
    expect(recorded).toEqual([
      {
        key: 'scaffolder.task:t1:completed:2026-03-02T09:05:00.000Z',
        type: 'rackstage.scaffolder.task.completed.v1',
        subject: 'tasks/t1',
        time: '2026-03-02T09:05:00.000Z',
        owner: 'group:default/civic',
        data: {
          id: 't1',
          status: 'completed',
          template: 'template:default/virtual-machine',
          owner: 'group:default/civic',
          createdBy: 'user:default/ann',
          createdAt: '2026-03-02T09:00:00.000Z',
        },
      },
    ]);
  });

  it.each(['completed', 'failed', 'cancelled'] as const)(
    'keeps what the catalogue promises about %s',
    async status => {
      tasks = [aTask({ status })];
      await hint({ id: 'event-7', taskId: 't1', status });
      const [{ type, data }] = recorded;
      expect(type).toBe(taskEventTypes[status].type);
      const ajv = new Ajv({ validateFormats: false });
      const fits = ajv.compile(taskEventTypes[status].dataSchema);
      expect(fits(data)).toBe(true);
      expect(fits(taskEventTypes[status].example)).toBe(true);
    },
  );

  it('tells nothing of a task that goes on, whatever the hint says', async () => {
    tasks = [aTask({ status: 'processing' })];
    await hint({ id: 't1', status: 'processing' });
    await hint({ id: 't1', status: 'cancelled' });
    await sweep();
    expect(recorded).toEqual([]);
  });

  it.each([
    [{ owner: 'nobody' }, { ref: 'user:default/ann' }, 'user:default/ann'],
    [{ owner: 5 }, { ref: 'user:default/ann' }, 'user:default/ann'],
    [{}, undefined, 'group:default/unknown'],
  ])('takes %j started by %j for %s', async (parameters, user, owner) => {
    tasks = [aTask({ spec: { parameters, user } })];
    await hint({ id: 't1', status: 'completed' });
    expect(recorded[0].owner).toBe(owner);
  });

  it('finds what no hint told of, with the key that a hint would have given', async () => {
    await hint({ id: 't1', status: 'completed' });
    await sweep();
    expect(recorded).toHaveLength(2);
    expect(recorded[1].key).toBe(recorded[0].key);
    tasks = [aTask({ lastHeartbeatAt: '2026-03-02T09:30:00.000Z' })];
    await sweep();
    expect(recorded[2].key).not.toBe(recorded[0].key);
  });

  it('sweeps no further back than two days', async () => {
    const old = { createdAt: '2026-02-01T09:00:00.000Z' };
    tasks = Array.from({ length: 350 }, (_, index) =>
      aTask({ id: `t${index}`, ...(index >= 150 && old) }),
    );
    await sweep();
    expect(pages).toBe(2);
  });

  it('leaves to the sweep what it cannot look at now', async () => {
    failure = new Error('The scaffolder restarts');
    await hint({ id: 't1', status: 'completed' });
    expect(recorded).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await sweep();
    expect(recorded).toHaveLength(1);
  });
});
