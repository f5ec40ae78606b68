import { InputError } from '@backstage/errors';
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
import { InstanceFilter, InstanceQuery } from '../database/InstancesStore';
import { PageQuery } from '@rackstage/stores';
import { InstanceRecord } from '../database/records';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { Caller } from '@rackstage/ownership';
import { countFacets } from './countFacets';
import { entityRefOf } from './entityRefOf';
import { estimateInstances } from './estimateInstances';
import {
  InstanceOperations,
  InstanceOperationsOptions,
} from './InstanceOperations';
import { InstanceService } from './InstanceService';
import { eventView } from './instanceView';
import { InstanceViews } from './InstanceViews';
import { changePower, changeSettings, requestDeletion } from './desiredState';
import { OwnerExists, requireOwner } from './requireOwner';

export interface InstanceServiceOptions extends InstanceOperationsOptions {
  drivers: DriverRegistry;
  connections: Connections;
  ownerExists: OwnerExists;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
}

export class DefaultInstanceService implements InstanceService {
  private readonly operations: InstanceOperations;
  private readonly views: InstanceViews;

  constructor(private readonly options: InstanceServiceOptions) {
    this.operations = new InstanceOperations(options);
    this.views = new InstanceViews(options);
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
    return countFacets(this.options, filter);
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
    { revision, ...asked }: InstanceChange,
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
      changeSettings(change, this.asked(caller)),
      revision,
    );
    return this.changed(changed);
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
