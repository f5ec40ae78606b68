import {
  CheckResult,
  ContractCheck,
  contractChecks,
  runContractChecks,
} from '@rackstage/plugin-clouds-node/testUtils';
import { withCalls } from './__testUtils__/mutants/mutate';
import { createSandboxHarness } from './__testUtils__/sandboxHarness';
import { sandboxDriver } from './sandboxDriver';

const allChecks = Object.values(contractChecks).flat();

const checksNamed = (...names: string[]): ContractCheck[] =>
  allChecks.filter(({ name }) => names.includes(name));

const outcomesOf = (results: CheckResult[]) =>
  results.map(({ name, outcome }) => [name, outcome]);

/** Short, because a broken driver makes the checks wait for what never comes. */
const settleTimeoutMs = 1000;

const leftBehind = 'nothing is left of what the checks before made';

describe('the driver contract', () => {
  it('is kept by the sandbox driver, without a skip', async () => {
    const results = await runContractChecks(createSandboxHarness());
    expect(outcomesOf(results)).toEqual(
      allChecks.map(({ name }) => [name, 'passed']),
    );
  }, 240_000);

  it('finds what a failed check left behind, and says when it cannot be removed', async () => {
    const driver = withCalls('volumes', () => ({ delete: async () => {} }));
    const check =
      'a volume that is deleted is not found in the end, and deleting it twice does nothing';
    const harness = createSandboxHarness({ driver, settleTimeoutMs });
    const results = await runContractChecks(
      harness,
      checksNamed(check, leftBehind),
    );
    expect(outcomesOf(results)).toEqual([
      [check, 'failed'],
      [leftBehind, 'failed'],
      ['the run can be tidied up', 'failed'],
    ]);
  }, 20_000);

  it('leaves nothing behind, also when a check fails half-way', async () => {
    const harness = createSandboxHarness();
    const halfWay: ContractCheck = {
      name: 'fails half-way',
      async run(context) {
        const call = context.call();
        await context.the('instances').create(context.newInstance(), call);
        await context.the('volumes').create(context.newVolume(), call);
        throw new Error('Half-way');
      },
    };
    const results = await runContractChecks(harness, [
      halfWay,
      ...checksNamed(leftBehind),
    ]);
    expect(outcomesOf(results)).toEqual([
      ['fails half-way', 'failed'],
      [leftBehind, 'passed'],
    ]);
  });

  it('skips what a cloud does not have, what cannot be provoked, and what the harness excuses', async () => {
    const harness = createSandboxHarness({
      driver: {
        ...sandboxDriver,
        connect: settings => {
          const { volumes, ...rest } = sandboxDriver.connect(settings);
          return rest;
        },
      },
    });
    const results = await runContractChecks({
      ...harness,
      capabilities: harness.capabilities.filter(name => name !== 'volumes'),
      faults: undefined,
      skips: { 'two instances may have the same name': 'no names here' },
    });
    const reasons = results.flatMap(result =>
      result.outcome === 'skipped' ? [result.reason] : [],
    );
    expect(new Set(reasons)).toEqual(
      new Set([
        'the cloud has no volumes',
        'rate-limit cannot be provoked here',
        'auth cannot be provoked here',
        'unavailable cannot be provoked here',
        'broken-answer cannot be provoked here',
        'out-of-stock cannot be provoked here',
        'quota cannot be provoked here',
        'lost-answer cannot be provoked here',
        'create-then-error cannot be provoked here',
        'hang cannot be provoked here',
        'no names here',
      ]),
    );
    expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  }, 120_000);

  it('refuses to excuse from a check that there is not', async () => {
    const harness = { ...createSandboxHarness(), skips: { nonsense: 'why' } };
    await expect(runContractChecks(harness)).rejects.toThrow(
      'There is no check "nonsense" to skip',
    );
  });
});
