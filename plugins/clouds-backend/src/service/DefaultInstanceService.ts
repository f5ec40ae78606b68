import { ConflictError, InputError } from '@backstage/errors';
import {
  Instance,
  InstanceChange,
  InstanceEstimate,
  InstanceEventPage,
  InstanceFacets,
  InstancePage,
  InstanceRequest,
  NewInstances,
  Operation,
  PowerAction,
} from '@rackstage/plugin-clouds-common';
import { createHash, randomUUID } from 'node:crypto';
import { AccountsStore } from '../database/AccountsStore';
import {
  InstanceFacet,
  InstanceFilter,
  InstanceQuery,
  InstancesStore,
} from '../database/InstancesStore';
import { PageQuery } from '../database/paging';
import {
  AccountRecord,
  InstanceRecord,
  OperationRecord,
} from '../database/records';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { takeBack } from '../reconcilers/concludeInstance';
import { derive } from '../reconcilers/instanceView';
import { Caller } from './AccountService';
import { estimateInstances } from './estimateInstances';
import { InstanceService } from './InstanceService';
import {
  eventView,
  instanceView,
  operationState,
  operationView,
} from './instanceView';
import { CheckedRequest, RequestCheck } from './RequestCheck';

export interface InstanceServiceOptions {
  instances: InstancesStore;
  accounts: AccountsStore;
  drivers: DriverRegistry;
  connections: Connections;
  requestCheck: RequestCheck;
  now(): Date;
  workspaceId: string;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Instances were asked for something; ids only. */
  onChange(change: { instanceIds: string[]; operationId: string }): void;
}

const facets: InstanceFacet[] = ['phase', 'accountId', 'region', 'owner'];

/** The filter that a facet is not narrowed down by: its own. */
const filterOfFacet = {
  phase: 'phases',
  accountId: 'accountIds',
  region: 'regions',
  owner: 'owners',
} as const satisfies Record<InstanceFacet, keyof InstanceFilter>;

export class DefaultInstanceService implements InstanceService {
  constructor(private readonly options: InstanceServiceOptions) {}

  async estimate(request: InstanceRequest): Promise<InstanceEstimate> {
    const checked = await this.options.requestCheck.check(request);
    return estimateInstances(
      request,
      checked,
      await this.options.connections.get(checked.account),
      send => callDriver({ deadline: this.options.callDeadline }, send),
    );
  }

  async create(request: NewInstances, caller: Caller): Promise<Operation> {
    const { idempotencyKey, requestedBy = caller.ref, ...wish } = request;
    const requestDigest = digest({ ...wish, requestedBy });
    const before = await this.options.instances.findOperation(idempotencyKey);
    if (before) {
      return this.sameOperation(before, requestDigest);
    }
    const checked = await this.options.requestCheck.check(wish);
    const { account, facts } = requireNoProblems(checked);
    const operation: OperationRecord = {
      id: randomUUID(),
      workspaceId: this.options.workspaceId,
      idempotencyKey,
      requestDigest,
      requestedBy,
      createdAt: this.now(),
    };
    const records = checked.names.map(name =>
      this.newRecord(name, wish, { account, facts, operation }),
    );
    const stored = await this.options.instances.insertOperation(
      operation,
      records,
      {
        type: 'Normal',
        reason: 'Requested',
        params: {},
        message: 'Asked for',
        actor: requestedBy,
      },
    );
    if (stored.id !== operation.id) {
      return this.sameOperation(stored, requestDigest);
    }
    this.options.onChange({
      operationId: operation.id,
      instanceIds: records.map(({ id }) => id),
    });
    return operationView(operation, records, account);
  }

  async list(query: InstanceQuery): Promise<InstancePage> {
    const { items, nextCursor } = await this.options.instances.list(query);
    return { items: await this.views(items), nextCursor };
  }

  async count(filter: InstanceFilter): Promise<InstanceFacets> {
    const [all, ...counts] = await Promise.all([
      this.options.instances.countBy('phase', filter),
      ...facets.map(facet =>
        this.options.instances.countBy(facet, {
          ...filter,
          [filterOfFacet[facet]]: undefined,
        }),
      ),
    ]);
    const [phase, accountId, region, owner] = counts;
    const accounts = await this.options.accounts.getMany(
      accountId.map(({ value }) => value),
    );
    return {
      total: all.reduce((sum, { count }) => sum + count, 0),
      phase,
      accountId: accountId.map(({ value, count }) => ({
        value,
        count,
        label: accounts.find(({ id }) => id === value)?.title,
      })),
      region,
      owner,
    };
  }

  async get(id: string): Promise<Instance> {
    return this.view(await this.options.instances.get(id));
  }

  async update(
    id: string,
    change: InstanceChange,
    caller: Caller,
  ): Promise<Instance> {
    const { revision, expiresAt, ...rest } = change;
    if (expiresAt && Date.parse(expiresAt) <= +this.options.now()) {
      throw new InputError(
        'The time it expires at is over already; choose a later one',
      );
    }
    const changed = await this.options.instances.change(
      id,
      current => {
        refuseWhileDeleting(current);
        const fields = {
          ...rest,
          ...(expiresAt !== undefined && {
            expiresAt: expiresAt ? this.utc(expiresAt) : undefined,
          }),
          nextAttemptAt: this.now(),
        };
        return {
          fields,
          events: [
            {
              type: 'Normal',
              reason: 'Changed',
              params: {
                fields: Object.keys({
                  ...rest,
                  ...(expiresAt !== undefined && { expiresAt }),
                }).join(', '),
              },
              message: 'Its settings were changed',
              actor: caller.ref,
            },
          ],
        };
      },
      revision,
    );
    return this.changed(changed);
  }

  async changePower(
    id: string,
    action: PowerAction,
    caller: Caller,
  ): Promise<Instance> {
    const changed = await this.options.instances.change(id, current => {
      refuseWhileDeleting(current);
      if (current.readyAt === undefined) {
        throw new ConflictError(
          'The instance is still being made; wait until it runs',
        );
      }
      if (action === 'reboot' && current.power === 'stopped') {
        throw new ConflictError('The instance is stopped; start it instead');
      }
      const fields: Partial<InstanceRecord> = {
        ...(action === 'reboot'
          ? { rebootsRequested: current.rebootsRequested + 1 }
          : { power: action === 'start' ? 'running' : 'stopped' }),
        attempts: 0,
        nextAttemptAt: this.now(),
      };
      return this.wish(current, fields, powerEvents[action], caller);
    });
    return this.changed(changed);
  }

  async delete(id: string, caller: Caller): Promise<Instance> {
    const changed = await this.options.instances.change(id, current => {
      if (current.deletionProtection) {
        throw new ConflictError(
          'The instance is protected from deletion; take the protection off first',
        );
      }
      const fields = {
        deleteRequestedAt: current.deleteRequestedAt ?? this.now(),
        attempts: 0,
        nextAttemptAt: this.now(),
      };
      return this.wish(current, fields, 'DeletionRequested', caller);
    });
    return this.changed(changed);
  }

  async listEvents(id: string, page: PageQuery): Promise<InstanceEventPage> {
    await this.options.instances.get(id);
    const events = await this.options.instances.listEvents(id, page);
    return { ...events, items: events.items.map(eventView) };
  }

  async getOperation(id: string): Promise<Operation> {
    return this.operation(await this.options.instances.getOperation(id));
  }

  async cancelOperation(id: string): Promise<Operation> {
    const operation = await this.options.instances.getOperation(id);
    const records = await this.options.instances.listByOperation(id);
    if (operationState(operation, records) === 'succeeded') {
      throw new ConflictError(
        'Everything was made already; delete the instances instead',
      );
    }
    await this.options.instances.failOperation(
      id,
      { code: 'Cancelled', message: 'Cancelled', permanent: true },
      current => takeBack(current, this.options.now()),
    );
    this.options.onChange({
      operationId: id,
      instanceIds: records.map(record => record.id),
    });
    return this.getOperation(id);
  }

  private newRecord(
    name: string,
    wish: InstanceRequest,
    context: { operation: OperationRecord } & Pick<
      Required<CheckedRequest>,
      'account' | 'facts'
    >,
  ): InstanceRecord {
    const { operation, account, facts } = context;
    const record: InstanceRecord = {
      id: randomUUID(),
      workspaceId: account.workspaceId,
      accountId: account.id,
      operationId: operation.id,
      name,
      region: wish.region,
      zone: wish.zone,
      imageId: wish.image,
      specId: wish.spec,
      networkId: wish.network,
      keyPair: wish.keyPair,
      userData: wish.userData,
      volumeGiB: wish.volumeGiB,
      labels: wish.labels ?? {},
      facts,
      owner: wish.owner,
      requestedBy: operation.requestedBy,
      expiresAt: wish.expiresAt && this.utc(wish.expiresAt),
      deletionProtection: wish.deletionProtection ?? false,
      power: 'running',
      rebootsRequested: 0,
      revision: 1,
      timesMissing: 0,
      rebootsDone: 0,
      attempts: 0,
      phase: 'Pending',
      conditions: [],
      nextAttemptAt: operation.createdAt,
      createdAt: operation.createdAt,
      updatedAt: operation.createdAt,
    };
    return { ...record, ...derive(record, operation.createdAt) };
  }

  private wish(
    current: InstanceRecord,
    fields: Partial<InstanceRecord>,
    reason: string,
    caller: Caller,
  ) {
    const view = derive({ ...current, ...fields }, this.now());
    return {
      fields: { ...fields, ...view },
      events: [
        {
          type: 'Normal' as const,
          reason,
          params: {},
          message: `${reason} by ${caller.ref}`,
          actor: caller.ref,
        },
      ],
    };
  }

  private async sameOperation(
    before: OperationRecord,
    requestDigest: string,
  ): Promise<Operation> {
    if (before.requestDigest !== requestDigest) {
      throw new ConflictError(
        'This idempotency key was used for another request; take a new one',
      );
    }
    return this.operation(before);
  }

  private async operation(operation: OperationRecord): Promise<Operation> {
    const records = await this.options.instances.listByOperation(operation.id);
    const account = await this.options.accounts.get(records[0].accountId);
    return operationView(operation, records, account);
  }

  private async changed(record: InstanceRecord): Promise<Instance> {
    this.options.onChange({
      operationId: record.operationId,
      instanceIds: [record.id],
    });
    return this.view(record);
  }

  private async view(record: InstanceRecord): Promise<Instance> {
    return (await this.views([record]))[0];
  }

  private async views(records: InstanceRecord[]): Promise<Instance[]> {
    const ids = new Set(records.map(({ accountId }) => accountId));
    const accounts = new Map(
      (await this.options.accounts.getMany([...ids])).map(account => [
        account.id,
        account,
      ]),
    );
    return records.flatMap(record => {
      const account = accounts.get(record.accountId);
      // Removed between the two reads: its instances are gone as well.
      return account
        ? [instanceView(record, account, this.simulated(account))]
        : [];
    });
  }

  private simulated(account: AccountRecord): boolean {
    return this.options.drivers.find(account.driver)?.simulated ?? false;
  }

  private now(): string {
    return this.options.now().toISOString();
  }

  /** The same instant in the one form that sorts as text. */
  private utc(time: string): string {
    return new Date(time).toISOString();
  }
}

const powerEvents: Record<PowerAction, string> = {
  start: 'StartRequested',
  stop: 'StopRequested',
  reboot: 'RebootRequested',
};

function requireNoProblems(checked: CheckedRequest) {
  const { problems, account, facts } = checked;
  const message = problems.map(problem => problem.message).join('; ');
  if (
    problems.length > 0 &&
    problems.every(({ code }) => code === 'NameTaken')
  ) {
    throw new ConflictError(message);
  }
  if (problems.length > 0 || !facts) {
    throw new InputError(message);
  }
  return { account, facts };
}

function refuseWhileDeleting({ deleteRequestedAt }: InstanceRecord): void {
  if (deleteRequestedAt !== undefined) {
    throw new ConflictError('The instance is being deleted');
  }
}

/** Order of fields does not matter. */
function digest(request: Record<string, unknown>): string {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)])
      : value;
  return createHash('sha256')
    .update(JSON.stringify(sorted(request)))
    .digest('hex');
}
