import { contractChecks } from './checks';
import { ContractHarness } from './ContractHarness';
import {
  describeCloudDriverContract,
  TestFramework,
} from './describeCloudDriverContract';

/** Takes down what would be declared. */
function recordingFramework() {
  const tests: string[] = [];
  const skipped: string[] = [];
  const timeouts: number[] = [];
  const framework: TestFramework = {
    describe: (_, declare) => declare(),
    it: Object.assign(
      (name: string, _: () => Promise<void>, timeoutMs: number) => {
        tests.push(name);
        timeouts.push(timeoutMs);
      },
      { skip: (name: string) => skipped.push(name) },
    ),
    beforeAll: () => {},
    afterAll: () => {},
  };
  return { framework, tests, skipped, timeouts };
}

const harness: ContractHarness = {
  driver: {
    name: 'nothing',
    title: 'Nothing',
    configSchema: {},
    credentialSchema: {},
    connect: () => {
      throw new Error('Declaring tests needs no connection');
    },
  },
  capabilities: ['zones'],
  timing: { pollIntervalMs: 100, settleTimeoutMs: 30_000 },
  open: async () => {
    throw new Error('Declaring tests opens no harness');
  },
};

describe('describeCloudDriverContract', () => {
  it('declares a test or a skip for every check, in their order', () => {
    const { framework, tests, skipped } = recordingFramework();
    describeCloudDriverContract('a cloud', harness, framework);
    const names = Object.values(contractChecks)
      .flat()
      .map(({ name }) => name);
    expect(tests).toEqual(names.filter(name => tests.includes(name)));
    expect(tests.length + skipped.length).toBe(names.length);
    expect(tests).toContain('zones come in pages, each once');
  });

  it('says in the name of a skip why it is one', () => {
    const { framework, skipped } = recordingFramework();
    describeCloudDriverContract('a cloud', harness, framework);
    expect(skipped).toContain(
      'two instances may have the same name (skipped: the cloud has no instances)',
    );
  });

  it('gives every test time for several changes of the cloud', () => {
    const { framework, timeouts } = recordingFramework();
    describeCloudDriverContract('a cloud', harness, framework);
    expect(new Set(timeouts)).toEqual(new Set([240_000]));
  });
});
