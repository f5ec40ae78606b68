import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { isError, NotAllowedError, toError } from '@backstage/errors';
import { ScaffolderService } from '@backstage/plugin-scaffolder-node';
import { JsonObject } from '@backstage/types';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { onBehalfOf } from '@rackstage/ownership';
import { applyMapping } from '@rackstage/plugin-webhooks-common';
import { EndpointRecord, ReceivedEventRecord } from '../database/records';
import { ReceivedEventsStore } from '../database/ReceivedEventsStore';
import { SettingsStore } from '../database/SettingsStore';
import { RunAsCheck } from '../incoming/RunAsCheck';
import { eventIdParameter, findStartedTask } from './findStartedTask';

/** Tries until an event is given up: about ten minutes. */
const mostAttempts = 8;

/** What the API refuses stays refused. */
class Refused extends Error {}

export interface TemplateStarterOptions {
  receivedEvents: ReceivedEventsStore;
  endpoints: SettingsStore<EndpointRecord>;
  scaffolder: ScaffolderService;
  auth: AuthService;
  runAs: RunAsCheck;
  logger: LoggerService;
  now(): Date;
  concurrency: number;
  /** The verdict is known. */
  onConcluded(event: ReceivedEventRecord): void;
}

/** Starts the template of each event that came in: once, also if the process dies in between. */
export class TemplateStarter implements LeasedWork<ReceivedEventRecord> {
  readonly name = 'received-events';
  readonly concurrency: number;

  constructor(private readonly options: TemplateStarterOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<ReceivedEventRecord[]> {
    return this.options.receivedEvents.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.receivedEvents.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.receivedEvents.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.receivedEvents.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    event: ReceivedEventRecord,
    lease: LeaseOptions,
  ): Promise<void> {
    const fields = await this.start(event, lease).catch(error =>
      this.failure(event, error),
    );
    await this.options.receivedEvents.write(lease, event.id, fields, {
      release: true,
    });
    if (fields.verdict) {
      this.options.onConcluded(event);
    }
  }

  private async start(
    event: ReceivedEventRecord,
    lease: LeaseOptions,
  ): Promise<Partial<ReceivedEventRecord>> {
    const { auth, endpoints, receivedEvents, runAs, scaffolder } = this.options;
    const credentials = await auth.getOwnServiceCredentials();
    const started =
      event.attemptedAt &&
      (await findStartedTask(scaffolder, credentials, event));
    if (started) {
      return this.started(started);
    }
    const endpoint = await endpoints.get(event.endpointId);
    await runAs.requireRights(endpoint);
    const { values, problems } = applyMapping(
      endpoint.mapping as JsonObject,
      event.payload,
    );
    if (problems.length > 0) {
      throw new Refused(
        problems
          .map(({ parameter, message }) => `${parameter}: ${message}`)
          .join('; '),
      );
    }
    // Before it is done: whoever takes over then looks whether it was.
    await receivedEvents.write(
      lease,
      event.id,
      { values, attemptedAt: event.attemptedAt ?? this.now() },
      { release: false },
    );
    const { taskId } = await scaffolder.scaffold(
      {
        templateRef: endpoint.templateRef,
        values: { ...values, [eventIdParameter]: event.id },
        secrets: onBehalfOf(endpoint.runAs),
      },
      { credentials },
    );
    return this.started(taskId);
  }

  private started(taskId: string): Partial<ReceivedEventRecord> {
    return {
      verdict: 'started',
      taskId,
      reason: undefined,
      nextAttemptAt: undefined,
    };
  }

  private failure(
    event: ReceivedEventRecord,
    error: unknown,
  ): Partial<ReceivedEventRecord> {
    const reason = toError(error).message.slice(0, 1000);
    const attempts = event.attempts + 1;
    this.options.logger.warn('An incoming event did not start its template', {
      receivedEventId: event.id,
      reason,
    });
    if (isRefusal(error) || attempts >= mostAttempts) {
      return { verdict: 'failed', reason, attempts, nextAttemptAt: undefined };
    }
    const pause = 5_000 * 2 ** (attempts - 1);
    const next = new Date(this.options.now().getTime() + pause);
    return { reason, attempts, nextAttemptAt: next.toISOString() };
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

function isRefusal(error: unknown): boolean {
  const { statusCode = 0 } = error as { statusCode?: number };
  return (
    error instanceof Refused ||
    (isError(error) && error.name === NotAllowedError.name) ||
    (statusCode >= 400 && statusCode < 500 && statusCode !== 429)
  );
}
