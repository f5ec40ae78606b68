import { ConflictError, InputError } from '@backstage/errors';
import {
  Command,
  CommandPage,
  NewCommand,
  OutputPart,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { AccessFilter, Caller } from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import { randomUUID } from 'node:crypto';
import { DatabaseCommandsStore } from '../database/DatabaseCommandsStore';
import { InstanceFilter, InstancesStore } from '../database/InstancesStore';
import { InstanceRecord } from '../database/records';
import {
  CommandRecord,
  CommandTargetRecord,
} from '../database/reachingRecords';
import { OutputLogs } from './OutputLog';

export interface CommandsOptions {
  commands: DatabaseCommandsStore;
  instances: Pick<InstancesStore, 'getMany' | 'list'>;
  logs: OutputLogs;
  now(): Date;
  /** There is one to run, or to cancel. */
  onChange(): void;
}

/** What one command reaches at most. */
const mostTargets = 100;

/** Commands on groups of machines, as they are asked for and read. */
export class Commands {
  constructor(private readonly options: CommandsOptions) {}

  /** The instances that a request means. @throws InputError when there are none, or too many */
  async targetsOf(request: NewCommand): Promise<InstanceRecord[]> {
    const { instanceIds, labels, deploymentId, group } = request;
    const ways = [instanceIds, labels, deploymentId];
    if (ways.filter(way => way !== undefined).length !== 1) {
      throw new InputError(
        "Give one of 'instanceIds', 'labels' and 'deploymentId'",
      );
    }
    if (group !== undefined && deploymentId === undefined) {
      throw new InputError(
        "A 'group' is one of a deployment: give 'deploymentId'",
      );
    }
    if (instanceIds) {
      return this.byIds(instanceIds);
    }
    return deploymentId === undefined
      ? this.running({
          labels: Object.entries(labels!).map(pair => pair.join('=')),
          workspaceIds: [workspaceOf(request)],
        })
      : this.running({
          deploymentIds: [deploymentId],
          groups: group === undefined ? undefined : [group],
        });
  }

  /** @throws ConflictError when the key was used for something else */
  async run(
    request: NewCommand,
    targets: InstanceRecord[],
    caller: Caller,
  ): Promise<Command> {
    const { commands, now, onChange } = this.options;
    const createdAt = now().toISOString();
    const id = randomUUID();
    const stored = await commands.insert(
      {
        id,
        workspaceId: workspaceOf(request, targets),
        owner: caller.ref,
        command: request.command,
        concurrency: request.concurrency ?? 10,
        timeoutSeconds: request.timeoutSeconds ?? 300,
        // Nobody finds out about another one's.
        idempotencyKey: `${caller.ref} ${request.idempotencyKey}`,
        state: 'running',
        nextAttemptAt: createdAt,
        createdAt,
      },
      targets.map(record => ({
        id: randomUUID(),
        commandId: id,
        workspaceId: record.workspaceId,
        instanceId: record.id,
        instanceName: record.name,
        owner: record.owner,
        state: 'waiting',
        truncated: false,
      })),
    );
    if (stored.command !== request.command) {
      throw new ConflictError(
        'This idempotencyKey was used for another command; use a new one',
      );
    }
    onChange();
    return this.get(stored.id);
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<Command> {
    const record = await this.options.commands.get(id);
    const targets = await this.options.commands.listTargets(id);
    return {
      ...summary(record),
      cancelling:
        record.cancelledAt !== undefined && record.state === 'running',
      concurrency: record.concurrency,
      timeoutSeconds: record.timeoutSeconds,
      targets: targets.map(targetView),
    };
  }

  async list(
    query: PageQuery & { visible?: AccessFilter },
  ): Promise<CommandPage> {
    const { items, nextCursor } = await this.options.commands.list(query);
    return { items: items.map(summary), nextCursor };
  }

  /** What it wrote on one machine. @throws InputError when that is none of its machines */
  async output(
    id: string,
    { targetId, after = 0 }: { targetId: string; after?: number },
  ): Promise<OutputPart> {
    const { commands, logs } = this.options;
    // Before the output is read: what is written in between comes with the next part.
    const targets = await commands.listTargets(id);
    const target = targets.find(each => each.id === targetId);
    if (!target) {
      throw new InputError(`The command has no target with id ${targetId}`);
    }
    const { events, next, isLast } = await logs.read(targetId, after);
    return { events, nextAfter: next, ended: isLast && isOver(target) };
  }

  /** Again changes nothing. @throws NotFoundError */
  async cancel(id: string): Promise<Command> {
    const { commands, now, onChange } = this.options;
    await commands.cancel(id, now().toISOString());
    onChange();
    return this.get(id);
  }

  private async byIds(ids: string[]): Promise<InstanceRecord[]> {
    const found = (await this.options.instances.getMany(ids)).filter(
      ({ deletedAt }) => deletedAt === undefined,
    );
    const missing = ids.find(id => !found.some(each => each.id === id));
    if (missing !== undefined) {
      throw new InputError(`No instance with id ${missing}; leave it out`);
    }
    return found;
  }

  private async running(filter: InstanceFilter): Promise<InstanceRecord[]> {
    const { items, nextCursor } = await this.options.instances.list({
      ...filter,
      phases: ['Running'],
      sort: 'name',
      limit: mostTargets,
    });
    if (nextCursor !== undefined) {
      throw new InputError(
        `More than ${mostTargets} instances run there; narrow them down by another label, or by a group`,
      );
    }
    if (items.length === 0) {
      throw new InputError(
        'No running instance has these labels, or is in this deployment and group; choose others',
      );
    }
    return items;
  }
}

function workspaceOf(
  { workspaceId }: NewCommand,
  targets: InstanceRecord[] = [],
): string {
  return workspaceId ?? targets[0]?.workspaceId ?? defaultWorkspaceId;
}

function isOver({ state }: Pick<CommandTargetRecord, 'state'>): boolean {
  return state !== 'waiting' && state !== 'running';
}

function summary(record: CommandRecord) {
  const { id, command, workspaceId, owner, state, createdAt } = record;
  return { id, command, workspaceId, requestedBy: owner, state, createdAt };
}

function targetView(record: CommandTargetRecord): Command['targets'][number] {
  const { id, instanceId, instanceName, state, exitCode, message } = record;
  const { startedAt, endedAt, truncated } = record;
  return {
    id,
    instance: { id: instanceId, name: instanceName },
    state,
    exitCode,
    message,
    startedAt,
    endedAt,
    truncated,
  };
}
