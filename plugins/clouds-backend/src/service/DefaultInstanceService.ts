import { InputError } from '@backstage/errors';
import {
  ConsoleLog,
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
import { InstanceFilter, InstanceQuery } from '../database/InstancesStore';
import { InventoryStore } from '../database/InventoryStore';
import { PageQuery } from '@rackstage/stores';
import { InstanceRecord } from '../database/records';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import { countFacets } from './countFacets';
import { entityRefOf } from './entityRefOf';
import { estimateInstances } from './estimateInstances';
import {
  InstanceOperations,
  InstanceOperationsOptions,
} from './InstanceOperations';
import { InstanceResizing } from './InstanceResizing';
import { InstanceService } from './InstanceService';
import { eventView } from './instanceView';
import { InstanceViews } from './InstanceViews';
import { changePower, changeSettings, requestDeletion } from './desiredState';
import { readConsole } from './readConsole';

const filterOfFacet = {
  phase: 'phases',
  accountId: 'accountIds',
  region: 'regions',
  owner: 'owners',
} as const;

export interface InstanceServiceOptions extends InstanceOperationsOptions {
  drivers: DriverRegistry;
  connections: Connections;
  inventory: InventoryStore;
  ownerExists: OwnerExists;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
}

export class DefaultInstanceService implements InstanceService {
  private readonly operations: InstanceOperations;
  private readonly views: InstanceViews;
  private readonly resizing: InstanceResizing;

  constructor(private readonly options: InstanceServiceOptions) {
    this.operations = new InstanceOperations(options);
    this.views = new InstanceViews(options);
    this.resizing = new InstanceResizing(options);
  }

  async estimate(request: InstanceRequest): Promise<InstanceEstimate> {
    const checked = await this.options.requestCheck.check(request);
    return estimateInstances(
      request,
      checked,
      await this.options.connections.get(checked.account),
      send => callDriver({ deadline: this.options.callDeadline }, send),
    );
  }

  create(request: NewInstances, caller: Caller): Promise<Operation> {
    return this.operations.create(request, caller);
  }

  getOperation(id: string): Promise<Operation> {
    return this.operations.get(id);
  }

  cancelOperation(id: string): Promise<Operation> {
    return this.operations.cancel(id);
  }

  async list(query: InstanceQuery): Promise<InstancePage> {
    const { items, nextCursor } = await this.options.instances.list(query);
    return { items: await this.views.many(items), nextCursor };
  }

  count(filter: InstanceFilter): Promise<InstanceFacets> {
    const { accounts, instances } = this.options;
    return countFacets(filterOfFacet, filter, { accounts, items: instances });
  }

  async get(id: string): Promise<Instance> {
    return this.views.one(await this.options.instances.get(id));
  }

  async listEvents(id: string, page: PageQuery): Promise<InstanceEventPage> {
    await this.options.instances.get(id);
    const events = await this.options.instances.listEvents(id, page);
    return { ...events, items: events.items.map(eventView) };
  }

  async update(
    id: string,
    { revision, spec, ...asked }: InstanceChange,
    caller: Caller,
  ): Promise<Instance> {
    const { expiresAt, owner } = asked;
    if (expiresAt && Date.parse(expiresAt) <= +this.options.now()) {
      throw new InputError(
        'The time it expires at is over already; choose a later one',
      );
    }
    const change = { ...asked, ...(owner && { owner: entityRefOf(owner) }) };
    if (change.owner) {
      await requireOwner(this.options.ownerExists, change.owner);
    }
    const changed = await this.options.instances.change(
      id,
      changeSettings(change, {
        ...this.asked(caller),
        resize: spec === undefined ? undefined : await this.newSpec(id, spec),
        warningLeads: this.options.warningLeads,
      }),
      revision,
    );
    return this.changed(changed);
  }

  async estimateResize(id: string, spec: string): Promise<InstanceEstimate> {
    return this.resizing.estimate(await this.options.instances.get(id), spec);
  }

  async readConsole(id: string, lines: number): Promise<ConsoleLog> {
    const record = await this.options.instances.get(id);
    const account = await this.options.accounts.get(record.accountId);
    const connection = await this.options.connections.get(account);
    const log = await readConsole(record, lines, connection, send =>
      callDriver({ deadline: this.options.callDeadline }, send),
    );
    return { ...log, readAt: this.options.now().toISOString() };
  }

  async changePower(
    id: string,
    action: PowerAction,
    caller: Caller,
  ): Promise<Instance> {
    const changed = await this.options.instances.change(
      id,
      changePower(action, this.asked(caller)),
    );
    return this.changed(changed);
  }

  async delete(id: string, caller: Caller): Promise<Instance> {
    const changed = await this.options.instances.change(
      id,
      requestDeletion(this.asked(caller)),
    );
    return this.changed(changed);
  }

  /** Absent when it is the one that it has, which may have been withdrawn. */
  private async newSpec(id: string, spec: string) {
    const record = await this.options.instances.get(id);
    return record.specId === spec
      ? undefined
      : this.resizing.require(record, spec);
  }

  private asked(caller: Caller) {
    return { caller, now: this.options.now().toISOString() };
  }

  private async changed(record: InstanceRecord): Promise<Instance> {
    this.options.onChange({
      operationId: record.operationId,
      instanceIds: [record.id],
    });
    return this.views.one(record);
  }
}
