import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { TimelineEntry, TimelineTask } from '@rackstage/plugin-requests-common';

export interface Run {
  requestId: string;
  /** Counts the runs of a request. */
  attempt: number;
  /** No task of this run is older. */
  attemptedAt: string;
  templateRef: string;
  values: JsonObject;
}

export type RunState =
  { state: 'running' | 'completed' } | { state: 'failed'; message: string };

export interface TaskStory {
  task: Pick<TimelineTask, 'status' | 'steps' | 'made' | 'leftOut'>;
  entries: Omit<TimelineEntry, 'source' | 'taskId'>[];
}

/** What carries out what was approved. */
export interface Provisioner {
  /** The task of a run, if an earlier try has started it and did not live to write that down. */
  find(run: Run): Promise<string | undefined>;

  /** @throws Refused when trying again is in vain */
  start(run: Run): Promise<string>;

  look(taskId: string): Promise<RunState>;

  /** Whether somebody may see a task, and what it has logged. */
  mayRead(taskId: string, credentials: BackstageCredentials): Promise<boolean>;

  /** @throws NotFoundError */
  tell(taskId: string): Promise<TaskStory>;
}

/** What is refused stays refused; the message is for people. */
export class Refused extends Error {}
