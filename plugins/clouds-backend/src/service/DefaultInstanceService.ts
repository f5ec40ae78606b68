import { InputError } from '@backstage/errors';
import {
  addDemand,
  ConsoleLog,
  Instance,
  InstanceChange,
  InstanceEstimate,
  InstanceEventPage,
  InstanceFacets,
  InstancePage,
  InstanceRequest,
  NewInstances,
  noDemand,
  Operation,
  PowerAction,
} from '@rackstage/plugin-clouds-common';
import { InstanceFilter, InstanceQuery } from '../database/InstancesStore';
import { InventoryStore } from '../database/InventoryStore';
import { ResourcesStore } from '../database/ResourcesStore';
import { demandOfInstance } from '../database/demand';
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
import { InstanceSharing } from './InstanceSharing';
import { requireMovable } from './requireMovable';
import { InstanceService } from './InstanceService';
import { eventView } from './instanceView';
import { InstanceViews } from './InstanceViews';
import { changePower, changeSettings, requestDeletion } from './desiredState';
import { readConsole } from './readConsole';

const filterOfFacet = {
  phase: 'phases',
  management: 'managements',
  accountId: 'accountIds',
  region: 'regions',
  owner: 'owners',
  workspaceId: 'workspaceIds',
} as const;

export interface InstanceServiceOptions extends InstanceOperationsOptions {
  drivers: DriverRegistry;
  connections: Connections;
  inventory: InventoryStore;
  resources: ResourcesStore;
  ownerExists: OwnerExists;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
}

export class DefaultInstanceService implements InstanceService {
  private readonly operations: InstanceOperations;
  private readonly views: InstanceViews;
  private readonly resizing: InstanceResizing;
  private readonly sharing: InstanceSharing;

  constructor(private readonly options: InstanceServiceOptions) {
    this.operations = new InstanceOperations(options);
    this.views = new InstanceViews(options);
    this.resizing = new InstanceResizing(options);
    this.sharing = new InstanceSharing({
      ...options,
      views: this.views,
      getOperation: id => this.operations.get(id),
    });
  }

  async estimate(
    request: InstanceRequest,
    caller: Caller,
  ): Promise<InstanceEstimate> {
    const { connections, requestCheck, roleCredentials, room } = this.options;
    const checked = await requestCheck.check(request);
    const { account, facts, names, workspaceId } = checked;
    const place = { accountId: account.id, workspaceId };
    const role = await roleCredentials.roleOf(place, caller.ref);
    const each = facts ? demandOfInstance({ ...request, facts }) : noDemand;
    return estimateInstances(
      request,
      checked,
      await connections.get(account, role),
      send =>
        callDriver(
          {
            deadline: this.options.callDeadline,
            turn: connections.turn({ ...place, region: request.region }),
          },
          send,
        ),
      await room.estimate(
        workspaceId,
        names.reduce(sum => addDemand(sum, each), noDemand),
      ),
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
    const before = await this.options.instances.get(id);
    const { workspaceId = before.workspaceId } = change;
    const moves = workspaceId !== before.workspaceId;
    if (moves) {
      await requireMovable(before, workspaceId, this.options);
    }
    const changed = await this.options.instances.change(
      id,
      changeSettings(change, {
        ...(await this.asked(before, caller)),
        resize:
          spec === undefined || spec === before.specId
            ? // It may have been withdrawn.
              undefined
            : await this.resizing.require(before, spec, caller),
        warningLeads: this.options.warningLeads,
      }),
      revision,
      moves || spec !== undefined
        ? await this.options.room.admission(workspaceId)
        : undefined,
    );
    return this.changed(changed);
  }

  async estimateResize(
    id: string,
    spec: string,
    caller: Caller,
  ): Promise<InstanceEstimate> {
    const record = await this.options.instances.get(id);
    return this.resizing.estimate(record, spec, caller);
  }

  async readConsole(
    id: string,
    lines: number,
    caller: Caller,
  ): Promise<ConsoleLog> {
    const record = await this.options.instances.get(id);
    const account = await this.options.accounts.get(record.accountId);
    const connection = await this.options.connections.get(
      account,
      await this.options.roleCredentials.roleOf(record, caller.ref),
    );
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
    const before = await this.options.instances.get(id);
    const changed = await this.options.instances.change(
      id,
      changePower(action, await this.asked(before, caller)),
    );
    return this.changed(changed);
  }

  async delete(id: string, caller: Caller): Promise<Instance> {
    const before = await this.options.instances.get(id);
    const changed = await this.options.instances.change(
      id,
      requestDeletion(await this.asked(before, caller)),
    );
    return this.changed(changed);
  }

  share(id: string, workspaceId: string, caller: Caller): Promise<Instance> {
    return this.sharing.share(id, workspaceId, caller);
  }

  unshare(id: string, workspaceId: string, caller: Caller): Promise<Instance> {
    return this.sharing.unshare(id, workspaceId, caller);
  }

  shareOperation(
    id: string,
    workspaceId: string,
    caller: Caller,
  ): Promise<Operation> {
    return this.sharing.shareAll(id, workspaceId, caller);
  }

  unshareOperation(
    id: string,
    workspaceId: string,
    caller: Caller,
  ): Promise<Operation> {
    return this.sharing.unshareAll(id, workspaceId, caller);
  }

  private async asked(record: InstanceRecord, caller: Caller) {
    return {
      caller,
      now: this.options.now().toISOString(),
      credentialRole: await this.options.roleCredentials.roleOf(
        record,
        caller.ref,
      ),
    };
  }

  private async changed(record: InstanceRecord): Promise<Instance> {
    this.options.onChange({
      operationId: record.operationId,
      instanceIds: [record.id],
    });
    return this.views.one(record);
  }
}
