import { dirname, join } from 'node:path';

/** What is used of the Scaffolder's `TaskManager`, which stands for one run of a task. */
interface TaskRun {
  isDone: boolean;
  heartbeatTimeoutId?: NodeJS.Timeout;
  complete(...how: unknown[]): Promise<void>;
  startTimeout(): void;
}

interface TaskRunClass {
  prototype: TaskRun;
}

/**
 * Lets a run whose end could not be written down, as the database was away, no longer say that it lives: then the task
 * is recovered. The Scaffolder itself goes on saying so until its process ends, and nobody does the work. To be called
 * once; twice is the same.
 */
export function endHeartbeats(taskRuns: TaskRunClass): void {
  const { complete, startTimeout } = taskRuns.prototype;
  taskRuns.prototype.complete = async function completeOrLeave(...how) {
    try {
      await complete.apply(this, how);
    } catch (error) {
      this.isDone = true;
      clearTimeout(this.heartbeatTimeoutId);
      throw error;
    }
  };
  // One may be under way in that moment.
  taskRuns.prototype.startTimeout = function startUnlessDone() {
    if (!this.isDone) {
      startTimeout.apply(this);
    }
  };
}

/** The class that the Scaffolder does not export. @throws when a release of the Scaffolder has it elsewhere */
export function taskRunsOfScaffolder(): TaskRunClass {
  const manifest =
    require.resolve('@backstage/plugin-scaffolder-backend/package.json');
  const file = 'dist/scaffolder/tasks/StorageTaskBroker.cjs.js';
  return require(join(dirname(manifest), file)).TaskManager;
}
