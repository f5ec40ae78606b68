import { randomBytes } from 'node:crypto';
import { InputError } from '@backstage/errors';
import { CheckContext } from './CheckContext';
import { contractChecks } from './checks';
import { ContractCheck } from './ContractCheck';
import { ContractEnvironment, ContractHarness } from './ContractHarness';
import { removeOurs } from './removeOurs';

/** The checks of one driver, from the opening of its harness to the last thing removed. */
export class ContractRun {
  private contexts = 0;

  private constructor(
    private readonly harness: ContractHarness,
    private readonly environment: ContractEnvironment,
    private readonly mark: string,
  ) {}

  /** @throws InputError when the harness skips a check that there is not */
  static async open(harness: ContractHarness): Promise<ContractRun> {
    const known = Object.values(contractChecks)
      .flat()
      .map(({ name }) => name);
    for (const name of Object.keys(harness.skips ?? {})) {
      if (!known.includes(name)) {
        throw new InputError(`There is no check "${name}" to skip`);
      }
    }
    // Short enough to leave room for two numbers in the 50 characters of a tag.
    const mark = `contract-${randomBytes(4).toString('hex')}`;
    return new ContractRun(harness, await harness.open(), mark);
  }

  /** Rejects when the promise is broken, or when what the check created cannot be removed. */
  async execute(check: ContractCheck): Promise<void> {
    const context = await this.newContext();
    try {
      await check.run(context);
    } catch (error) {
      // What this leaves behind is found by the last check; the reason of the failure is this one.
      await this.tidy(context).catch(() => {});
      throw error;
    }
    await this.tidy(context);
  }

  /** Removes whatever is left, also of checks that failed, and closes the harness. */
  async close(): Promise<void> {
    try {
      await removeOurs(await this.newContext());
    } finally {
      await this.harness.close?.();
    }
  }

  private async tidy(context: CheckContext): Promise<void> {
    await context.endFaults();
    if (context.hasCreated) {
      await removeOurs(context);
    }
  }

  private async newContext(): Promise<CheckContext> {
    const { harness, environment } = this;
    const connection = await harness.driver.connect(environment.settings);
    this.contexts += 1;
    return new CheckContext(
      harness,
      environment,
      connection,
      this.mark,
      this.contexts,
    );
  }
}
