import { contractChecks } from './checks';
import { ContractCheck, skipReason } from './ContractCheck';
import { ContractHarness } from './ContractHarness';
import { ContractRun } from './ContractRun';

/** What the tests are declared with: jest's globals, or those of a framework like it. */
export interface TestFramework {
  describe(name: string, declare: () => void): void;
  it: {
    (name: string, run: () => Promise<void>, timeoutMs: number): void;
    skip(name: string, run: () => void): void;
  };
  beforeAll(run: () => Promise<void>, timeoutMs: number): void;
  afterAll(run: () => Promise<void>, timeoutMs: number): void;
}

/** A check waits for this many changes at most, its tidying up included. */
const changesPerCheck = 8;

/**
 * Declares one test per check of the driver contract. Checks that cannot be
 * made with the harness are skipped, with the reason in the name.
 */
export function describeCloudDriverContract(
  name: string,
  harness: ContractHarness,
  framework: TestFramework = globalThis,
): void {
  const { describe, it, beforeAll, afterAll } = framework;
  const timeoutMs = harness.timing.settleTimeoutMs * changesPerCheck;

  describe(name, () => {
    let run: ContractRun;

    beforeAll(async () => {
      run = await ContractRun.open(harness);
    }, timeoutMs);
    // Without a run there is nothing to close: the harness did not open.
    afterAll(async () => run?.close(), timeoutMs);

    const declare = (check: ContractCheck) => {
      const reason = skipReason(check, harness);
      if (reason === undefined) {
        it(check.name, () => run.execute(check), timeoutMs);
      } else {
        it.skip(`${check.name} (skipped: ${reason})`, () => {});
      }
    };
    for (const [group, checks] of Object.entries(contractChecks)) {
      describe(group, () => checks.forEach(declare));
    }
  });
}
