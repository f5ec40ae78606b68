import {
  CheckResult,
  ContractCheck,
  contractChecks,
  runContractChecks,
} from '@rackstage/plugin-clouds-node/testUtils';
import { Mutant, mutants } from './__testUtils__/mutants';
import { createSandboxHarness } from './__testUtils__/sandboxHarness';

const allChecks = Object.values(contractChecks).flat();

/** `npm run test:long` puts each mutant to the whole kit; otherwise it is the check for it and a few others. */
const isWhole = process.env.RACKSTAGE_WHOLE_CONTRACT === '1';

/** Short, because a broken driver makes the checks wait for what never comes. */
const settleTimeoutMs = 2000;

/**
 * What is run with a mutant that this check is there to find: first what its group
 * begins with, so that a driver that is broken altogether is not taken for the mutant.
 */
function companyOf(check: string): ContractCheck[] {
  if (isWhole) {
    return allChecks;
  }
  const { cleanliness, ...others } = contractChecks;
  const group =
    Object.values(others).find(checks =>
      checks.some(({ name }) => name === check),
    ) ??
    // Something has to be made first for something to be left of it.
    contractChecks['key pairs'];
  const [first] = group;
  return [
    ...group.filter(one => one === first || one.name === check),
    ...cleanliness,
  ];
}

const isFailed = (
  result: CheckResult,
): result is CheckResult & { outcome: 'failed' } => result.outcome === 'failed';

async function failuresOf({ driver, check }: Mutant) {
  const harness = createSandboxHarness({ driver, settleTimeoutMs });
  const results = await runContractChecks(harness, companyOf(check));
  return results.filter(isFailed);
}

describe('the driver contract', () => {
  it('has a mutant for every check, and none for a check that there is not', () => {
    const found = new Set(mutants.map(({ check }) => check));
    const names = allChecks.map(({ name }) => name);
    expect(names.filter(name => !found.has(name))).toEqual([]);
    expect([...found].filter(name => !names.includes(name))).toEqual([]);
  });

  it('has mutants that differ', () => {
    const defects = mutants.map(({ defect }) => defect);
    expect(new Set(defects).size).toBe(defects.length);
  });

  describe('finds, by just the check for it, a driver that', () => {
    it.each(mutants)(
      '$defect',
      async mutant => {
        const { check, complaint, alsoFails = {} } = mutant;
        const inCompany = companyOf(check).map(({ name }) => name);
        const expected = [check, ...Object.keys(alsoFails)].filter(name =>
          inCompany.includes(name),
        );
        const failures = await failuresOf(mutant);
        expect(failures.map(({ name }) => name).sort()).toEqual(
          expected.sort(),
        );
        const failure = failures.find(({ name }) => name === check);
        expect(failure?.error.message).toMatch(complaint);
      },
      120_000,
    );
  });
});
