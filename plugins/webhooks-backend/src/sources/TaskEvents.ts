import {
  AuthService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { EventsService } from '@backstage/plugin-events-node';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import {
  EventRecorder,
  EventSource,
  NewEvent,
} from '@rackstage/plugin-webhooks-node';
import { taskEventTypes } from './taskEventTypes';

type Task = Awaited<ReturnType<ScaffolderService['getTask']>>;

const topic = 'scaffolder.task';
const pageSize = 100;

/** Tasks that began earlier are not looked at again. */
const sweptMilliseconds = 2 * 86_400_000;

/** As Backstage names it; such tasks are told to who is sent everything. */
const unknownOwner = 'group:default/unknown';

export interface TaskEventsOptions {
  scaffolder: ScaffolderService;
  auth: AuthService;
  events: EventsService;
  logger: LoggerService;
  /** Looks at the latest tasks for what no hint told of. */
  schedule: SchedulerServiceTaskRunner;
  now(): Date;
}

/** Hears that something about a task of a template changed, looks at it, and tells how it ended. */
export class TaskEvents implements EventSource {
  readonly pluginId = 'scaffolder';
  readonly types = Object.values(taskEventTypes);

  constructor(private readonly options: TaskEventsOptions) {}

  async start(recorder: EventRecorder): Promise<void> {
    const { events, logger, schedule } = this.options;
    await events.subscribe({
      id: 'webhooks-scaffolder',
      topics: [topic],
      onEvent: async ({ eventPayload }) => {
        try {
          await this.onChange(eventPayload as Hint, recorder);
        } catch (error) {
          logger.warn(
            'The end of a task was not told; the next sweep will tell it',
            toError(error),
          );
        }
      },
    });
    await schedule.run({
      id: 'webhooks-scaffolder-sweep',
      fn: () => this.sweep(recorder),
    });
  }

  private async onChange(hint: Hint, recorder: EventRecorder): Promise<void> {
    if (!isEnd(hint.status)) {
      return;
    }
    const { auth, scaffolder } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const task = await scaffolder.getTask(
      { taskId: hint.taskId ?? hint.id },
      { credentials },
    );
    await recorder.record(endOf(task));
  }

  private async sweep(recorder: EventRecorder): Promise<void> {
    const { auth, now, scaffolder } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const earliest = now().getTime() - sweptMilliseconds;
    // The newest come first.
    for (let offset = 0; ; offset += pageSize) {
      const { items } = await scaffolder.listTasks(
        { limit: pageSize, offset },
        { credentials },
      );
      await recorder.record(items.flatMap(endOf));
      const last = items.at(-1);
      if (!last || Date.parse(last.createdAt) < earliest) {
        return;
      }
    }
  }
}

/** As the Scaffolder publishes it: an id is that of the task, or of an event of the task that it names. */
interface Hint {
  id: string;
  taskId?: string;
  status: string;
}

const isEnd = (status: string): status is keyof typeof taskEventTypes =>
  Object.hasOwn(taskEventTypes, status);

/** The owner that the template was given for what it makes. */
function ownerIn({ owner }: Task['spec']['parameters']): string | undefined {
  if (typeof owner !== 'string' || !ownerRef.test(owner)) {
    return undefined;
  }
  return owner.toLocaleLowerCase('en-US');
}

const ownerRef = /^(group|user):[a-z0-9._-]{1,63}\/[a-z0-9._-]{1,63}$/i;

/** A task that is started again ends again: its last heartbeat tells the ends apart. */
function endOf(task: Task): NewEvent[] {
  const { id, status, createdAt, lastHeartbeatAt, spec } = task;
  if (!isEnd(status)) {
    return [];
  }
  const time = lastHeartbeatAt ?? createdAt;
  const createdBy = spec.user?.ref;
  const owner = ownerIn(spec.parameters) ?? createdBy ?? unknownOwner;
  const template = spec.templateInfo?.entityRef;
  return [
    {
      key: `scaffolder.task:${id}:${status}:${time}`,
      type: taskEventTypes[status].type,
      subject: `tasks/${id}`,
      time,
      owner,
      data: {
        id,
        status,
        ...(template && { template }),
        owner,
        ...(createdBy && { createdBy }),
        createdAt,
      },
    },
  ];
}
