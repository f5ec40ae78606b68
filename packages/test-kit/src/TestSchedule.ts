import { SchedulerServiceTaskFunction } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

/** A scheduler whose tasks wait until the test has them run. */
export class TestSchedule {
  private readonly tasks: SchedulerServiceTaskFunction[] = [];

  readonly scheduler = mockServices.scheduler.mock({
    createScheduledTaskRunner: () => ({
      run: async ({ fn }) => {
        this.tasks.push(fn);
      },
    }),
  });

  /** Each once, one after the other. */
  async runAll(): Promise<void> {
    for (const task of this.tasks) {
      await task(new AbortController().signal);
    }
  }
}
