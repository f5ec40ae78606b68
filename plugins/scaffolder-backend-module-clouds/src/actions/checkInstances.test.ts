import { aContext, aRequest } from '../__testUtils__/aContext';
import { responseError, TestClouds } from '../__testUtils__/TestClouds';
import { createCheckInstancesAction } from './checkInstances';

describe('clouds:instance:check', () => {
  let clouds: TestClouds;

  beforeEach(() => {
    clouds = new TestClouds();
  });

  const run = async (input: object = {}) => {
    const task = aContext({ input: { ...aRequest, ...input } });
    const action = createCheckInstancesAction({ clouds: clouds.service });
    await action.handler(task.context);
    return task;
  };

  it('tells names, price and quota, and makes nothing', async () => {
    const money = (amount: string) => ({ amount, currency: 'KRW' });
    clouds.estimate = {
      price: { hourly: money('10'), monthly: money('7300') },
      quotas: [
        { resource: 'instances', used: 3, limit: 10, requested: 2, ok: true },
        { resource: 'vcpus', used: 3, requested: 2, ok: true },
      ],
    };
    const { outputs, lines } = await run({ count: 2 });
    expect(outputs).toEqual({
      names: ['web-01', 'web-02'],
      monthlyPrice: '7300 KRW',
    });
    expect(lines).toEqual([
      'Quota of instances: 2 wanted, 3 of 10 in use',
      'Quota of vcpus: 2 wanted, 3 of any number in use',
      'Nothing speaks against web-01, web-02; about 7300 KRW a month',
    ]);
    expect(clouds.requests).toEqual([]);
  });

  it('says that the price is not known', async () => {
    const { outputs, lines } = await run();
    expect(outputs.monthlyPrice).toBeUndefined();
    expect(lines.at(-1)).toMatch(/the price is not known/);
  });

  it('leaves out what the form left empty', async () => {
    await run({ zone: '', network: '', keyPair: undefined, labels: {} });
    expect(clouds.estimated).toEqual([{ ...aRequest, labels: {} }]);
  });

  it('ends with everything that speaks against it', async () => {
    clouds.estimate = {
      ok: false,
      problems: [
        { code: 'NameTaken', message: 'Choose another name' },
        { code: 'QuotaExceeded', message: 'Ask for fewer' },
      ],
    };
    await expect(run()).rejects.toMatchObject({
      message: 'Choose another name; Ask for fewer',
      // The log of a task shows the stack.
      stack: 'Choose another name; Ask for fewer',
    });
  });

  it('ends with what the API refuses', async () => {
    clouds.refusal = await responseError(404, "No cloud account named 'main'");
    await expect(run()).rejects.toMatchObject({
      stack: "No cloud account named 'main'",
    });
  });
});
