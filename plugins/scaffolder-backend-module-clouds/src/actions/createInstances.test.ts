import { aContext, aRequest, TaskOptions } from '../__testUtils__/aContext';
import { responseError, TestClouds } from '../__testUtils__/TestClouds';
import { createCreateInstancesAction } from './createInstances';

describe('clouds:instance:create', () => {
  let clouds: TestClouds;

  beforeEach(() => {
    clouds = new TestClouds();
  });

  const run = async (
    { input = {}, ...options }: Partial<TaskOptions> = {},
    stepId = 'create',
  ) => {
    const task = aContext({ input: { ...aRequest, ...input }, ...options });
    const action = createCreateInstancesAction({ clouds: clouds.service });
    const context = task.context as object;
    const step = { id: stepId, name: 'Create' };
    await action.handler({ ...context, step } as never);
    return task;
  };

  it('asks once, however often the task is taken up again', async () => {
    const first = await run({ input: { count: 3 } });
    const again = await run({ input: { count: 3 } });
    expect(clouds.requests).toHaveLength(1);
    expect(again.outputs).toEqual(first.outputs);
    expect(first.outputs.operationId).toEqual(expect.any(String));
    expect(first.lines).toEqual([
      'Asked for web-01',
      'Asked for web-02',
      'Asked for web-03',
    ]);
  });

  it('asks for others in another task and in another step', async () => {
    await run();
    await run({ taskId: 'task-2' });
    await run({}, 'create-more');
    const keys = clouds.requests.map(({ idempotencyKey }) => idempotencyKey);
    expect(new Set(keys).size).toBe(3);
  });

  it('asks for what the form says, without what it left empty', async () => {
    const values = { count: 2, labels: { team: 'web' }, volumeGiB: 5 };
    await run({ input: { ...values, zone: '', expiresAt: '' } });
    expect(clouds.requests).toEqual([
      { ...aRequest, ...values, idempotencyKey: expect.any(String) },
    ]);
  });

  it('names the person only when a service asks on their behalf', async () => {
    const user = 'user:default/ann';
    await run({ user });
    await run({ user, asService: true, taskId: 'task-2' });
    expect(clouds.requests.map(({ requestedBy }) => requestedBy)).toEqual([
      undefined,
      user,
    ]);
  });

  it('carries out an approved request only for a service', async () => {
    const request = {
      requestId: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
      requestedBy: 'user:default/ola',
    };
    await run({ input: request });
    await run({ input: request, asService: true, taskId: 'task-2' });
    expect(clouds.requests[0]).not.toHaveProperty('requestId');
    expect(clouds.requests[0]).not.toHaveProperty('requestedBy');
    expect(clouds.requests[1]).toMatchObject(request);
  });

  it('ends with what the API refuses, and leaves its own failures to the log', async () => {
    clouds.refusal = await responseError(409, 'Choose another name');
    await expect(run()).rejects.toMatchObject({ stack: 'Choose another name' });
    clouds.refusal = await responseError(503, 'Restarting');
    await expect(run()).rejects.toBe(clouds.refusal);
    expect(clouds.requests).toEqual([]);
  });
});
