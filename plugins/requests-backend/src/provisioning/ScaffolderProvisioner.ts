import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { NotFoundError, toError } from '@backstage/errors';
import { LogEvent } from '@backstage/plugin-scaffolder-common';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { Provisioner, Refused, Run, RunState, TaskStory } from './Provisioner';
import { findTask, isGone, isRefusal, outputOf } from './tasks';

export interface ScaffolderProvisionerOptions {
  auth: AuthService;
  scaffolder: ScaffolderService;
}

/** By tasks of the Scaffolder; a task is found again by the request and the attempt in its values. */
export class ScaffolderProvisioner implements Provisioner {
  constructor(private readonly options: ScaffolderProvisionerOptions) {}

  async find({ requestId, attempt, attemptedAt }: Run) {
    const { credentials } = await this.credentials();
    return findTask(
      this.options.scaffolder,
      {
        since: attemptedAt,
        isIt: parameters =>
          parameters.requestId === requestId &&
          parameters.requestAttempt === attempt,
      },
      credentials,
    );
  }

  async start({ requestId, attempt, templateRef, values }: Run) {
    try {
      const { taskId } = await this.options.scaffolder.scaffold(
        {
          templateRef,
          values: {
            ...(values as Record<string, JsonObject>),
            requestId,
            requestAttempt: attempt,
          },
        },
        await this.credentials(),
      );
      return taskId;
    } catch (error) {
      if (isGone(error)) {
        throw new Refused(
          `The template ${templateRef}, which would make this, is not in the catalog; have it registered again and retry`,
        );
      }
      if (isRefusal(error)) {
        throw new Refused(
          `The template ${templateRef} refused to start: ${messageOf(error)}`,
        );
      }
      throw error;
    }
  }

  async look(taskId: string): Promise<RunState> {
    const { scaffolder } = this.options;
    const credentials = await this.credentials();
    const task = await scaffolder
      .getTask({ taskId }, credentials)
      .catch(error => {
        if (isGone(error)) {
          return undefined;
        }
        throw error;
      });
    if (!task) {
      return {
        state: 'failed',
        message: `Task ${taskId} is gone; see what it made, and retry`,
      };
    }
    switch (task.status) {
      case 'completed':
        return { state: 'completed' };
      case 'failed':
      case 'cancelled': {
        const logs = await this.logs(taskId);
        return {
          state: 'failed',
          message: reasonOf(logs) ?? `Task ${taskId} was ${task.status}`,
        };
      }
      default:
        return { state: 'running' };
    }
  }

  async mayRead(taskId: string, credentials: BackstageCredentials) {
    try {
      await this.options.scaffolder.getTask({ taskId }, { credentials });
      return true;
    } catch (error) {
      if (isRefusal(error)) {
        return false;
      }
      throw error;
    }
  }

  async tell(taskId: string): Promise<TaskStory> {
    const { scaffolder } = this.options;
    const credentials = await this.credentials();
    const [task, logs] = await Promise.all([
      scaffolder.getTask({ taskId }, credentials),
      this.logs(taskId),
    ]).catch(error => {
      throw isGone(error) ? new NotFoundError(`Task ${taskId} is gone`) : error;
    });
    const { told, leftOut } = lastOf(logs);
    const stepOf = new Map<string, NamedStep>(
      task.spec.steps.map(step => [step.id, step]),
    );
    return {
      task: {
        status: task.status,
        steps: task.spec.steps.map(({ id, name }) => ({
          id,
          name,
          ...stepState(logs.filter(({ body }) => body.stepId === id)),
        })),
        made: madeBy(logs),
        ...(leftOut > 0 && { leftOut }),
      },
      entries: told.map(({ id, createdAt, body }) => ({
        id: `${taskId}:${id}`,
        at: new Date(createdAt).toISOString(),
        kind: body.stepId && body.status ? 'step' : 'log',
        text: body.message.slice(0, 8000),
        ...(body.stepId && {
          stepId: body.stepId,
          stepName: stepOf.get(body.stepId)?.name ?? body.stepId,
          'stepName@ko': stepOf.get(body.stepId)?.['name@ko'],
        }),
        ...(body.status && { status: body.status }),
      })),
    };
  }

  /** Without the events that a task was taken over, which say nothing and have no message. */
  private async logs(taskId: string): Promise<LogEvent[]> {
    const logs = await this.options.scaffolder.getLogs(
      { taskId },
      await this.credentials(),
    );
    return logs.filter(({ type }) => type !== 'recovered');
  }

  private async credentials() {
    return { credentials: await this.options.auth.getOwnServiceCredentials() };
  }
}

/** A template may name its steps in more languages. */
interface NamedStep {
  name: string;
  'name@ko'?: string;
}

/** Lines of what a task wrote that somebody reads here; all of them are with the task. */
const mostLines = 1000;

/** How each step went, and the last of what was written. */
function lastOf(logs: LogEvent[]): { told: LogEvent[]; leftOut: number } {
  const isLine = ({ body }: LogEvent) => !body.status;
  const lines = logs.filter(isLine);
  const shown = new Set(lines.slice(-mostLines));
  return {
    told: logs.filter(log => !isLine(log) || shown.has(log)),
    leftOut: lines.length - shown.size,
  };
}

function stepState(logs: LogEvent[]) {
  const told = logs.filter(({ body }) => body.status);
  const begun = told.find(({ body }) => body.status === 'processing');
  const last = told.at(-1);
  const isOver = last && last.body.status !== 'processing';
  return {
    status: last?.body.status ?? 'open',
    ...(begun && { startedAt: new Date(begun.createdAt).toISOString() }),
    ...(isOver && { endedAt: new Date(last.createdAt).toISOString() }),
  };
}

/** As the templates of ours say it. */
interface TaskOutput {
  links?: { entityRef?: string; title?: string }[];
}

/** Entities that the links of the task's output name; a template may name more than there are. */
function madeBy(logs: LogEvent[]): TaskStory['task']['made'] {
  const { links = [] } = outputOf(logs) as TaskOutput;
  return links.flatMap(({ entityRef, title }) =>
    entityRef ? [{ entityRef, title: title || entityRef }] : [],
  );
}

/** What went wrong, as the task has ended with it, or else as its failed step has said it, without a stack. */
function reasonOf(logs: LogEvent[]): string | undefined {
  const end = logs.findLast(({ type }) => type === 'completion');
  const { error } = (end?.body ?? {}) as { error?: { message?: string } };
  const step = logs.findLast(({ body }) => body.status === 'failed');
  const reason = error?.message || step?.body.message.split(/\n\s+at /)[0];
  return reason?.slice(0, 2000);
}

const messageOf = (error: unknown) => toError(error).message.slice(0, 1000);
