import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Caller } from '@rackstage/ownership';
import {
  Instance,
  instancePrice,
  inManagedTerms,
  ManagedResource,
  managedReferences,
  resourceFacts,
  resourceKind,
  ResourceLinks,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../../database/AccountsStore';
import { InstancesStore } from '../../database/InstancesStore';
import { InventoryStore } from '../../database/InventoryStore';
import { ManagedThings } from '../../database/ManagedThings';
import {
  InstanceFacts,
  InstanceRecord,
  ResourceRecord,
} from '../../database/records';
import { ResourcesStore } from '../../database/ResourcesStore';
import { DriverRegistry } from '../../drivers/DriverRegistry';
import { resolveLinks } from '../../reconcilers/resourceLinks';
import { InstanceViews } from '../InstanceViews';
import { readPrices } from '../readPrices';
import { validSpec } from '../resourceRequest';
import { ResourceViews } from '../ResourceViews';
import { RoleCredentials } from '../RoleCredentials';
import { WorkspaceRoom } from '../WorkspaceRoom';
import { chosenDrift } from './chosenDrift';
import {
  acceptInstance,
  makeInstanceAgain,
  restoreInstance,
} from './decideInstance';
import {
  acceptResource,
  makeResourceAgain,
  restoreResource,
} from './decideResource';
import { DriftDecision, DriftService } from './DriftService';

export interface DriftServiceOptions {
  accounts: AccountsStore;
  drivers: DriverRegistry;
  instances: InstancesStore;
  inventory: InventoryStore;
  managedThings: ManagedThings;
  resources: ResourcesStore;
  room: WorkspaceRoom;
  roleCredentials: RoleCredentials;
  now(): Date;
  onInstancesChange(change: {
    instanceIds: string[];
    operationId: string;
  }): void;
  onResourcesChange(change: { resourceIds: string[] }): void;
}

export class DefaultDriftService implements DriftService {
  private readonly instanceViews: InstanceViews;
  private readonly resourceViews: ResourceViews;

  constructor(private readonly options: DriftServiceOptions) {
    this.instanceViews = new InstanceViews(options);
    this.resourceViews = new ResourceViews(options);
  }

  async decideInstance(
    id: string,
    { decision, fields, revision }: DriftDecision,
    caller: Caller,
  ): Promise<Instance> {
    const before = await this.options.instances.get(id);
    const decided = { ...(await this.decided(before, caller)), fields };
    const change =
      before.management === 'missing'
        ? this.onlyRestored(decision, makeInstanceAgain(decided))
        : decisionOn[decision](
            decided,
            await this.factsThere(before, decision, fields),
          );
    const changed = await this.options.instances.change(
      id,
      change,
      revision ?? before.revision,
      await this.options.room.admission(before.workspaceId),
    );
    this.options.onInstancesChange({
      instanceIds: [id],
      operationId: changed.operationId,
    });
    return this.instanceViews.one(changed);
  }

  async decideResource(
    id: string,
    { decision, fields, revision }: DriftDecision,
    caller: Caller,
  ): Promise<ManagedResource> {
    const before = await this.options.resources.get(id);
    const decided = { ...(await this.decided(before, caller)), fields };
    const changed = await this.options.resources.change(
      id,
      await this.resourceChange(before, decision, decided),
      revision ?? before.revision,
      await this.options.room.admission(before.workspaceId),
    );
    this.options.onResourcesChange({ resourceIds: [id] });
    return this.resourceViews.one(changed);
  }

  private async resourceChange(
    before: ResourceRecord,
    decision: DriftDecision['decision'],
    decided: Parameters<typeof acceptResource>[0],
  ) {
    const links = await resolveLinks(before, this.options);
    if (before.management === 'missing') {
      return this.onlyRestored(decision, makeResourceAgain(decided, links));
    }
    if (decision === 'restore') {
      return restoreResource(decided, links);
    }
    const accepted = await this.acceptedSpec(before, decided.fields);
    return acceptResource(
      decided,
      accepted,
      await resolveLinks({ ...before, ...accepted }, this.options),
    );
  }

  /** There is nothing to accept of what is gone. */
  private onlyRestored<T>(decision: DriftDecision['decision'], change: T): T {
    if (decision === 'accept') {
      throw new ConflictError(
        'It is gone from the cloud: make it again by restoring it, or release it',
      );
    }
    return change;
  }

  /** @throws ConflictError when it names something in the cloud that nobody manages */
  private async acceptedSpec(
    record: ResourceRecord,
    fields: string[] | undefined,
  ): Promise<Pick<ResourceRecord, 'spec' | 'facts'>> {
    const kind = resourceKind(record.kind);
    const drift = chosenDrift(record, fields).filter(
      ({ restorable }) => restorable,
    );
    if (drift.length === 0) {
      return { spec: record.spec, facts: record.facts };
    }
    const told = Object.fromEntries(
      drift.map(({ field, observed }) => [field, observed]),
    );
    const links = await this.linksOf(record, told);
    const spec = Object.fromEntries(
      Object.entries({
        ...record.spec,
        ...Object.fromEntries(drift.map(({ field }) => [field, undefined])),
        ...inManagedTerms(kind, told, links),
      }).filter(([, value]) => value !== undefined && value !== null),
    );
    const account = await this.options.accounts.get(record.accountId);
    const valid = validSpec(kind, spec);
    const prices = await readPrices(this.options.inventory, account, {
      ...record,
      spec: valid,
    });
    return {
      spec: valid,
      facts: { ...record.facts, ...resourceFacts(kind, valid, prices) },
    };
  }

  private async linksOf(
    { kind, accountId, region, workspaceId }: ResourceRecord,
    told: object,
  ): Promise<ResourceLinks> {
    const references = managedReferences(
      resourceKind(kind),
      told as JsonObject,
    );
    const found = await this.options.managedThings.find(
      accountId,
      references.map(reference => ({
        kind: reference.kind,
        region,
        id: reference.id,
      })),
    );
    return Object.fromEntries(
      references.map(reference => {
        const managed = found.find(
          one => one.kind === reference.kind && one.cloudId === reference.id,
        );
        if (!managed || managed.workspaceId !== workspaceId) {
          throw new ConflictError(
            `The ${reference.kind} '${reference.id}' that it leads to in the cloud is not managed in workspace '${workspaceId}'; adopt that first, or restore what was asked for`,
          );
        }
        return [
          reference.path,
          { id: managed.id, cloudId: reference.id, state: 'ready' as const },
        ];
      }),
    );
  }

  /** With the spec, and the volume, that the cloud shows. */
  private async factsThere(
    record: InstanceRecord,
    decision: DriftDecision['decision'],
    fields: string[] | undefined,
  ): Promise<InstanceFacts | undefined> {
    const { accountId, region, seenInstance, facts } = record;
    const names = chosenDrift(record, fields).map(({ field }) => field);
    const account = await this.options.accounts.get(accountId);
    const specId =
      names.includes('spec') && typeof seenInstance === 'object'
        ? (seenInstance.specId ?? record.specId)
        : record.specId;
    const item = await this.options.inventory.findItem(
      { accountId, kind: 'spec', region },
      specId,
    );
    const spec = item?.data as Spec | undefined;
    if (!spec) {
      return specId === record.specId ? facts : undefined;
    }
    const volumeGiB =
      decision === 'accept' && names.includes('volume')
        ? undefined
        : record.volumeGiB;
    const { name, vcpus, memoryMiB } = spec;
    return {
      ...facts,
      spec: { name, vcpus, memoryMiB },
      hourlyPrice: instancePrice(spec, volumeGiB, account.priceList),
    };
  }

  private async decided(
    record: InstanceRecord | ResourceRecord,
    caller: Caller,
  ) {
    return {
      caller,
      now: this.options.now().toISOString(),
      credentialRole: await this.options.roleCredentials.roleOf(
        record,
        caller.ref,
      ),
    };
  }
}

const decisionOn = { accept: acceptInstance, restore: restoreInstance };
