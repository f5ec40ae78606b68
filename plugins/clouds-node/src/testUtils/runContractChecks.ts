import { toError } from '@backstage/errors';
import { contractChecks } from './checks';
import { ContractCheck, skipReason } from './ContractCheck';
import { ContractHarness } from './ContractHarness';
import { ContractRun } from './ContractRun';

export type CheckResult = {
  /** Name of the check. */
  name: string;
} & (
  | { outcome: 'passed' }
  | { outcome: 'skipped'; reason: string }
  | { outcome: 'failed'; error: Error }
);

/**
 * Checks a driver against the contract, outside of any test framework.
 *
 * @param checks - those to make, all by default
 * @returns one result per check in their order, and one more when things are left that cannot be removed
 * @throws Error of the harness when it does not open
 */
export async function runContractChecks(
  harness: ContractHarness,
  checks: readonly ContractCheck[] = Object.values(contractChecks).flat(),
): Promise<CheckResult[]> {
  const run = await ContractRun.open(harness);
  const results: CheckResult[] = [];
  for (const check of checks) {
    results.push(await resultOf(check, harness, run));
  }
  try {
    await run.close();
  } catch (error) {
    const name = 'the run can be tidied up';
    results.push({ name, outcome: 'failed', error: toError(error) });
  }
  return results;
}

async function resultOf(
  check: ContractCheck,
  harness: ContractHarness,
  run: ContractRun,
): Promise<CheckResult> {
  const { name } = check;
  const reason = skipReason(check, harness);
  if (reason !== undefined) {
    return { name, outcome: 'skipped', reason };
  }
  try {
    await run.execute(check);
    return { name, outcome: 'passed' };
  } catch (error) {
    return { name, outcome: 'failed', error: toError(error) };
  }
}
