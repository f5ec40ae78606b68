import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  InstanceEventPage,
  ManagedResource,
  ManagedResourceChange,
  ManagedResourceFacets,
  ManagedResourcePage,
  mergeSpec,
  NewManagedResource,
  ResourceFacts,
  resourceFacts,
  ResourceKind,
  resourceKind,
  ResourceKindDescription,
  resourceKinds,
} from '@rackstage/plugin-clouds-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { InventoryStore } from '../database/InventoryStore';
import { PageQuery } from '@rackstage/stores';
import { AccountRecord, ResourceRecord } from '../database/records';
import {
  ResourceFilter,
  ResourceListQuery,
  ResourcesStore,
} from '../database/ResourcesStore';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { capabilityOf } from '../reconcilers/resourceCalls';
import { resolveLinks } from '../reconcilers/resourceLinks';
import { deriveResource } from '../reconcilers/resourceView';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import { countFacets } from './countFacets';
import { entityRefOf } from './entityRefOf';
import { eventView } from './instanceView';
import { readKubeconfig } from './readKubeconfig';
import { readPrices } from './readPrices';
import { requestDigest } from './requestDigest';
import {
  changeResourceSettings,
  requestResourceDeletion,
} from './resourceDesiredState';
import { requireReferences, validSpec } from './resourceRequest';
import { requireMovable } from './requireMovable';
import { workspaceOfRequest } from './resourceWorkspace';
import { RoleCredentials } from './RoleCredentials';
import { isUsableIn, notUsableIn } from './sharing';
import { WorkspaceRoom } from './WorkspaceRoom';
import { ResourceService } from './ResourceService';
import { ResourceViews } from './ResourceViews';

export interface ResourceServiceOptions {
  resources: ResourcesStore;
  instances: InstancesStore;
  accounts: AccountsStore;
  inventory: InventoryStore;
  drivers: DriverRegistry;
  connections: Connections;
  ownerExists: OwnerExists;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  room: WorkspaceRoom;
  roleCredentials: RoleCredentials;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  now(): Date;
  /** Resources were asked for something; ids only. */
  onChange(change: { resourceIds: string[] }): void;
}

const filterOfFacet = {
  kind: 'kinds',
  phase: 'phases',
  management: 'managements',
  accountId: 'accountIds',
  region: 'regions',
  owner: 'owners',
  workspaceId: 'workspaceIds',
} as const;

export class DefaultResourceService implements ResourceService {
  private readonly views: ResourceViews;

  constructor(private readonly options: ResourceServiceOptions) {
    this.views = new ResourceViews(options);
  }

  async listKinds(accountId?: string): Promise<ResourceKindDescription[]> {
    const account =
      accountId === undefined
        ? undefined
        : await this.options.accounts.get(accountId);
    return Promise.all(
      resourceKinds.map(async kind => ({
        ...described(kind),
        ...(account && { available: await this.has(account, kind) }),
      })),
    );
  }

  async create(
    asked: NewManagedResource,
    caller: Caller,
  ): Promise<ManagedResource> {
    const { requestedBy = caller.ref, idempotencyKey, ...request } = asked;
    const requestDigestOf = requestDigest({ ...request, requestedBy });
    const before =
      idempotencyKey === undefined
        ? undefined
        : await this.options.resources.findByKey(idempotencyKey);
    if (before) {
      return this.same(before, requestDigestOf);
    }
    const record = await this.newRecord({ ...asked, requestedBy });
    record.requestDigest = requestDigestOf;
    const stored = await this.options.resources.insert(
      record,
      {
        type: 'Normal',
        reason: 'Requested',
        params: {},
        message: 'Asked for',
        actor: requestedBy,
      },
      await this.options.room.admission(record.workspaceId),
    );
    return stored.id === record.id
      ? this.changed(record)
      : this.same(stored, requestDigestOf);
  }

  async list(query: ResourceListQuery): Promise<ManagedResourcePage> {
    const { items, nextCursor } = await this.options.resources.list(query);
    return { items: await this.views.many(items), nextCursor };
  }

  count(filter: ResourceFilter): Promise<ManagedResourceFacets> {
    const { accounts, resources } = this.options;
    return countFacets(filterOfFacet, filter, { accounts, items: resources });
  }

  async get(id: string): Promise<ManagedResource> {
    return this.views.one(await this.options.resources.get(id));
  }

  async listEvents(id: string, page: PageQuery): Promise<InstanceEventPage> {
    await this.options.resources.get(id);
    const events = await this.options.resources.listEvents(id, page);
    return { ...events, items: events.items.map(eventView) };
  }

  async update(
    id: string,
    { revision, spec, owner, ...rest }: ManagedResourceChange,
    caller: Caller,
  ): Promise<ManagedResource> {
    const before = await this.options.resources.get(id);
    const wanted = {
      ...rest,
      ...(owner !== undefined && { owner: await this.knownOwner(owner) }),
      ...(spec && (await this.changedSpec(before, spec))),
    };
    const { workspaceId = before.workspaceId } = rest;
    const moves = workspaceId !== before.workspaceId;
    if (moves) {
      await requireMovable({ ...before, ...wanted }, workspaceId, this.options);
    }
    const links = await resolveLinks({ ...before, ...wanted }, this.options);
    const changed = await this.options.resources.change(
      id,
      changeResourceSettings(wanted, links, await this.asked(before, caller)),
      // What was merged above is of this revision.
      revision ?? (spec && before.revision),
      moves || spec
        ? await this.options.room.admission(workspaceId)
        : undefined,
    );
    return this.changed(changed);
  }

  async delete(id: string, caller: Caller): Promise<ManagedResource> {
    const before = await this.options.resources.get(id);
    const changed = await this.options.resources.change(
      id,
      requestResourceDeletion(await this.asked(before, caller)),
    );
    return this.changed(changed);
  }

  async readKubeconfig(
    id: string,
    caller: Caller,
  ): Promise<{ kubeconfig: string }> {
    const record = await this.options.resources.get(id);
    const account = await this.options.accounts.get(record.accountId);
    const connection = await this.options.connections.get(
      account,
      await this.options.roleCredentials.roleOf(record, caller.ref),
    );
    const kubeconfig = await readKubeconfig(record, connection, send =>
      callDriver({ deadline: this.options.callDeadline }, send),
    );
    return { kubeconfig };
  }

  private async newRecord(
    request: NewManagedResource & { requestedBy: string },
  ): Promise<ResourceRecord> {
    const { kind, region } = request;
    const account = await this.options.accounts.findByName(request.account);
    if (!account) {
      throw new NotFoundError(
        `No cloud account named '${request.account}'; choose another one`,
      );
    }
    const definition = resourceKind(kind);
    const spec = validSpec(definition, request.spec);
    await this.requirePlace(account, definition, region);
    const workspaceId = await workspaceOfRequest(request, this.options);
    await this.options.workspaces.requireActive(workspaceId);
    if (!isUsableIn(account, workspaceId)) {
      throw new InputError(notUsableIn(account, workspaceId));
    }
    await requireReferences(
      { kind, region, spec, workspaceId },
      account,
      this.options,
    );
    const now = this.options.now().toISOString();
    const record: ResourceRecord = {
      id: randomUUID(),
      workspaceId,
      accountId: account.id,
      kind,
      name: request.name,
      region,
      spec,
      facts: await this.factsOf({ kind, region, spec }, account),
      labels: request.labels ?? {},
      owner: await this.knownOwner(request.owner),
      requestedBy: request.requestedBy,
      idempotencyKey: request.idempotencyKey,
      credentialRole: await this.options.roleCredentials.roleOf(
        { accountId: account.id, workspaceId },
        request.requestedBy,
      ),
      deletionProtection: request.deletionProtection ?? false,
      revision: 1,
      timesMissing: 0,
      attempts: 0,
      phase: 'Pending',
      management: 'only-here',
      conditions: [],
      nextAttemptAt: now,
      createdAt: now,
      updatedAt: now,
    };
    const links = await resolveLinks(record, this.options);
    return { ...record, ...deriveResource(record, links, now) };
  }

  /** @throws InputError when the account cannot make this kind, or has no such region */
  private async requirePlace(
    account: AccountRecord,
    kind: ResourceKind,
    region: string,
  ): Promise<void> {
    if (!(await this.has(account, kind))) {
      throw new InputError(
        `Account '${account.name}' has no ${kind.capability}; choose another account`,
      );
    }
    const scope = { accountId: account.id, kind: 'region' } as const;
    if (!(await this.options.inventory.findItem(scope, region))) {
      throw new InputError(
        `Account '${account.name}' has no region '${region}'; choose another one, or synchronise the account if it is new`,
      );
    }
  }

  private async changedSpec(
    before: ResourceRecord,
    change: object,
  ): Promise<Pick<ResourceRecord, 'spec' | 'facts'>> {
    const kind = resourceKind(before.kind);
    const spec = validSpec(kind, mergeSpec(before.spec, change));
    const account = await this.options.accounts.get(before.accountId);
    await requireReferences(
      { ...before, spec },
      account,
      this.options,
      Object.keys(spec).filter(field => spec[field] !== before.spec[field]),
    );
    return { spec, facts: await this.factsOf({ ...before, spec }, account) };
  }

  private async factsOf(
    record: Pick<ResourceRecord, 'kind' | 'region' | 'spec'>,
    account: AccountRecord,
  ): Promise<ResourceFacts> {
    const { inventory } = this.options;
    const prices = await readPrices(inventory, account, record);
    return resourceFacts(resourceKind(record.kind), record.spec, prices);
  }

  private async has(
    account: AccountRecord,
    { kind }: ResourceKind,
  ): Promise<boolean> {
    try {
      const connection = await this.options.connections.get(account);
      const able = connection[capabilityOf(kind)];
      // What others made may be listed where nobody can make any.
      return able !== undefined && 'create' in able;
    } catch {
      // Its driver or key is not there: it can do nothing now.
      return false;
    }
  }

  private async same(
    before: ResourceRecord,
    digest: string,
  ): Promise<ManagedResource> {
    if (before.requestDigest !== digest) {
      throw new ConflictError(
        'This idempotency key was used for another request; take a new one',
      );
    }
    return this.views.one(before);
  }

  private async knownOwner(text: string): Promise<string> {
    const owner = entityRefOf(text);
    await requireOwner(this.options.ownerExists, owner);
    return owner;
  }

  private async asked(record: ResourceRecord, caller: Caller) {
    return {
      caller,
      now: this.options.now().toISOString(),
      credentialRole: await this.options.roleCredentials.roleOf(
        record,
        caller.ref,
      ),
    };
  }

  private async changed(record: ResourceRecord): Promise<ManagedResource> {
    this.options.onChange({ resourceIds: [record.id] });
    return this.views.one(record);
  }
}

/** What is plain data in a kind. */
function described(kind: ResourceKind): ResourceKindDescription {
  return {
    kind: kind.kind,
    title: kind.title,
    'title@ko': kind['title@ko'],
    plural: kind.plural,
    description: kind.description,
    capability: kind.capability,
    entityType: kind.entityType,
    schema: kind.schema as unknown as JsonObject,
    columns: kind.columns,
    facts: kind.facts,
    changes: kind.changes,
  };
}
