import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { eachAtMost, isSshError } from '@rackstage/ssh-runner';
import { DatabaseCommandsStore } from '../database/DatabaseCommandsStore';
import {
  CommandRecord,
  CommandTargetRecord,
} from '../database/reachingRecords';
import { InstanceReach } from './InstanceReach';
import { OutputLog, OutputLogs } from './OutputLog';

export interface CommandRunnerOptions {
  commands: DatabaseCommandsStore;
  reach: Pick<InstanceReach, 'connect'>;
  logs: OutputLogs;
  logger: LoggerService;
  now(): Date;
  /** Milliseconds between two looks whether it was cancelled, and writings of the output. */
  beat?: number;
}

class Cancelled extends Error {}

class TimedOut extends Error {}

/**
 * Runs commands. One that a replica began is never begun again: what has no end when the replica is gone is
 * `unknown`, and what had not begun is `not-run`.
 */
export class CommandRunner implements LeasedWork<CommandRecord> {
  readonly name = 'commands';
  readonly concurrency = 5;

  constructor(private readonly options: CommandRunnerOptions) {}

  claim(lease: LeaseOptions, limit: number): Promise<CommandRecord[]> {
    return this.options.commands.claim(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.commands.renew(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.commands.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.commands.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - +this.options.now();
  }

  async process(
    command: CommandRecord,
    _: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { commands } = this.options;
    const { id, concurrency } = command;
    if (await commands.begin(id, this.now())) {
      const ending = linkedTo(signal);
      const timer = setInterval(
        () => this.lookForCancellation(id, ending),
        this.options.beat ?? 1_000,
      );
      try {
        const targets = await commands.listTargets(id);
        await eachAtMost(concurrency, targets, target =>
          this.runOn(target, command, ending.signal),
        );
      } finally {
        clearInterval(timer);
      }
    }
    await commands.finish(
      id,
      { running: 'unknown', waiting: 'not-run' },
      this.now(),
    );
  }

  private async runOn(
    target: CommandTargetRecord,
    command: CommandRecord,
    signal: AbortSignal,
  ): Promise<void> {
    const { commands, logs, logger } = this.options;
    if (
      signal.aborted ||
      !(await commands.changeTarget(target.id, ['waiting'], {
        state: 'running',
        startedAt: this.now(),
      }))
    ) {
      return;
    }
    const log = logs.begin(target);
    const timer = setInterval(() => {
      // What cannot be stored now is with the next part, or the end tells.
      log.flush().catch(() => {});
    }, this.options.beat ?? 1_000);
    let change: Partial<CommandTargetRecord>;
    try {
      change = await this.outcome(target, command, log, signal);
      await log.flush();
    } catch (error) {
      logger.error('A command failed on a machine', toError(error));
      change = { state: 'unknown', message: 'The portal failed while it ran' };
    } finally {
      clearInterval(timer);
    }
    await commands.changeTarget(target.id, ['running'], {
      ...change,
      truncated: log.isFull,
      endedAt: this.now(),
    });
  }

  private async outcome(
    { instanceId }: CommandTargetRecord,
    { command, timeoutSeconds }: CommandRecord,
    log: OutputLog,
    ending: AbortSignal,
  ): Promise<Partial<CommandTargetRecord>> {
    const controller = linkedTo(ending);
    const { signal } = controller;
    const timer = setTimeout(
      () => controller.abort(new TimedOut('It took too long')),
      timeoutSeconds * 1000,
    );
    let begun = false;
    try {
      const { connection } = await this.options.reach.connect(
        instanceId,
        signal,
      );
      begun = true;
      try {
        const { code, signal: killedBy } = await connection.run(command, {
          signal,
          onOutput: (chunk, from) =>
            log.add(from === 'stdout' ? 'o' : 'e', chunk),
        });
        return code === undefined
          ? { state: 'exited', message: `It ended by the signal ${killedBy}` }
          : { state: 'exited', exitCode: code };
      } finally {
        connection.close();
      }
    } catch (error) {
      return failure(signal.aborted ? signal.reason : error, begun, signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async lookForCancellation(
    id: string,
    ending: AbortController,
  ): Promise<void> {
    try {
      const { cancelledAt } = await this.options.commands.get(id);
      if (cancelledAt !== undefined) {
        ending.abort(new Cancelled('It was cancelled'));
      }
    } catch (error) {
      // The next look tells.
      this.options.logger.warn(
        'Whether a command was cancelled could not be read',
        toError(error),
      );
    }
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

function failure(
  error: unknown,
  begun: boolean,
  { aborted }: AbortSignal,
): Partial<CommandTargetRecord> {
  if (error instanceof Cancelled) {
    return { state: 'cancelled' };
  }
  if (error instanceof TimedOut) {
    return { state: 'timed-out' };
  }
  if (aborted) {
    return {
      state: begun ? 'unknown' : 'not-run',
      message: 'The portal stopped',
    };
  }
  const message = toError(error).message.slice(0, 1000);
  if (begun) {
    return { state: 'unknown', message };
  }
  if (isSshError(error) || toError(error).name === 'ConflictError') {
    return { state: 'failed', message };
  }
  throw error;
}

/** Aborted with the other one. `AbortSignal.any` may be collected while somebody waits for it. */
function linkedTo(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) {
    abort();
  }
  signal.addEventListener('abort', abort, {
    once: true,
    signal: controller.signal,
  });
  return controller;
}
