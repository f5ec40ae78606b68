import { contractChecks } from './checks';
import { skipReason } from './ContractCheck';
import { ContractHarness } from './ContractHarness';

const harness: ContractHarness = {
  driver: {
    name: 'nothing',
    title: 'Nothing',
    configSchema: {},
    credentialSchema: {},
    connect: () => {
      throw new Error('No check needs a connection to be skipped');
    },
  },
  capabilities: ['zones', 'instances'],
  timing: { pollIntervalMs: 1, settleTimeoutMs: 1000 },
  skips: { excused: 'the lab is too small' },
  faults: {
    supports: kind => kind === 'hang',
    inject: async () => async () => {},
  },
  open: async () => {
    throw new Error('Nor an open harness');
  },
};

const run = async () => {};

describe('skipReason', () => {
  it('is none for a check whose needs are met', () => {
    const needs = { capabilities: ['zones'], fault: 'hang' } as const;
    expect(skipReason({ name: 'a', run }, harness)).toBeUndefined();
    expect(skipReason({ name: 'a', needs, run }, harness)).toBeUndefined();
  });

  it('names every capability that is missing', () => {
    const needs = { capabilities: ['zones', 'volumes', 'quotas'] } as const;
    expect(skipReason({ name: 'a', needs, run }, harness)).toBe(
      'the cloud has no volumes and quotas',
    );
  });

  it('names the fault that cannot be provoked, by this harness or by one without faults', () => {
    const check = { name: 'a', needs: { fault: 'quota' }, run } as const;
    const reason = 'quota cannot be provoked here';
    expect(skipReason(check, harness)).toBe(reason);
    expect(skipReason(check, { ...harness, faults: undefined })).toBe(reason);
  });

  it('is what the harness says of the check', () => {
    expect(skipReason({ name: 'excused', run }, harness)).toBe(
      'the lab is too small',
    );
  });
});

describe('the checks', () => {
  it('have a name each, so that a harness can excuse from one', () => {
    const names = Object.values(contractChecks)
      .flat()
      .map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
