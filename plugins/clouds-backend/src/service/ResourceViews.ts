import {
  ManagedResource,
  managedReferences,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import {
  AccountRecord,
  InstanceRecord,
  ResourceRecord,
} from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { DriverRegistry } from '../drivers/DriverRegistry';
import {
  instanceEntityRef,
  Reference,
  resourceEntityRef,
  resourceView,
} from './resourceView';

/** Resources as the API shows them, each with its account and the names of what it refers to. */
export class ResourceViews {
  constructor(
    private readonly options: {
      accounts: Pick<AccountsStore, 'getMany'>;
      instances: Pick<InstancesStore, 'getMany'>;
      resources: Pick<ResourcesStore, 'getMany'>;
      drivers: DriverRegistry;
    },
  ) {}

  async one(record: ResourceRecord): Promise<ManagedResource> {
    return (await this.many([record]))[0];
  }

  async many(records: ResourceRecord[]): Promise<ManagedResource[]> {
    const references = records.map(referencesOf);
    const idsOf = (wanted: 'instance' | 'resource') =>
      unique(
        references
          .flat()
          .filter(
            ({ kind }) => (kind === 'instance') === (wanted === 'instance'),
          )
          .map(({ id }) => id),
      );
    const [accounts, instances, resources] = await Promise.all([
      this.options.accounts
        .getMany(unique(records.map(({ accountId }) => accountId)))
        .then(byId),
      this.options.instances.getMany(idsOf('instance')).then(byId),
      this.options.resources.getMany(idsOf('resource')).then(byId),
    ]);
    return records.flatMap((record, index) => {
      const account = accounts.get(record.accountId);
      // Removed between the two reads: its resources are gone as well.
      return account
        ? [
            resourceView(record, account, {
              simulated: this.simulated(account),
              references: references[index].map(reference => ({
                ...reference,
                ...described(reference, account, { instances, resources }),
              })),
            }),
          ]
        : [];
    });
  }

  private simulated(account: AccountRecord): boolean {
    return this.options.drivers.findOf(account)?.simulated ?? false;
  }
}

function referencesOf({ kind, spec }: ResourceRecord): Reference[] {
  return managedReferences(resourceKind(kind), spec).map(
    ({ path, kind: target, id }) => ({ field: path, kind: target, id }),
  );
}

/** Both are in the same account. */
function described(
  { kind, id }: Reference,
  account: AccountRecord,
  known: {
    instances: Map<string, InstanceRecord>;
    resources: Map<string, ResourceRecord>;
  },
): Pick<Reference, 'name' | 'cloudId' | 'entityRef'> {
  if (kind === 'instance') {
    const instance = known.instances.get(id);
    return instance
      ? named(instance, instanceEntityRef(instance, account))
      : {};
  }
  const resource = known.resources.get(id);
  return resource ? named(resource, resourceEntityRef(resource, account)) : {};
}

const named = (
  { name, cloudId }: Pick<ResourceRecord, 'name' | 'cloudId'>,
  entityRef: string | undefined,
) => ({ name, cloudId, entityRef });

const unique = (ids: string[]) => [...new Set(ids)];

const byId = <T extends { id: string }>(items: T[]) =>
  new Map(items.map(item => [item.id, item]));
