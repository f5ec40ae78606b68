import {
  Account,
  AccountChangedEvent,
  cloudsAccountReadPermission,
  cloudsInstanceReadPermission,
  cloudsResourceReadPermission,
  InstanceChangedEvent,
  ResourceChangedEvent,
} from '@rackstage/plugin-clouds-common';
import { sharesFor } from '@rackstage/roles';
import { documentTypes } from '@rackstage/search-documents';
import {
  DocumentChanges,
  DocumentSource,
  DocumentVisibility,
} from '@rackstage/search-sources';
import { CloudsReader } from './CloudsReader';
import {
  accountDocument,
  driverDocument,
  instanceDocument,
  managedDocument,
  resourceDocument,
} from './documents';

/** A source, and what it does about a change that was heard of. */
export interface CloudsSource<TEvent> extends Omit<
  DocumentSource,
  'schedule' | 'watch'
> {
  onChange(event: TEvent, index: DocumentChanges): Promise<void>;
}

const byAttribute: DocumentVisibility['rules'] = {
  IS_OWNER: ({ claims }) => ({
    attribute: 'owner',
    values: claims as string[],
  }),
  IN_WORKSPACE: ({ workspaces }) => ({
    attribute: 'workspace',
    values: workspaces as string[],
  }),
  IS_SHARED_WITH: ({ workspaces }) => ({
    attribute: 'sharedWith',
    values: sharesFor(workspaces as string[]),
  }),
};

const everyDriver = () => ({ attribute: 'kind', values: ['driver'] });

export const driverSource = (
  reader: CloudsReader,
): Omit<DocumentSource, 'schedule'> => ({
  type: documentTypes.driver,
  // Drivers have no owner and no workspace, and say nothing about anybody's accounts.
  visibility: {
    permission: cloudsAccountReadPermission,
    rules: {
      IS_OWNER: everyDriver,
      IN_WORKSPACE: everyDriver,
      IS_SHARED_WITH: everyDriver,
    },
  },
  async *list() {
    yield (await reader.drivers()).map(driverDocument);
  },
});

export const accountSource = (
  reader: CloudsReader,
): CloudsSource<AccountChangedEvent> => ({
  type: documentTypes.account,
  visibility: { permission: cloudsAccountReadPermission, rules: byAttribute },
  async *list() {
    for await (const accounts of reader.accounts()) {
      yield accounts.map(accountDocument);
    }
  },
  async onChange({ accountId }, index) {
    const account = await reader.account(accountId);
    await (account
      ? index.put([accountDocument(account)])
      : index.remove([accountId]));
  },
});

export const instanceSource = (
  reader: CloudsReader,
): CloudsSource<InstanceChangedEvent> => ({
  type: documentTypes.instance,
  visibility: { permission: cloudsInstanceReadPermission, rules: byAttribute },
  async *list() {
    for await (const instances of reader.instances()) {
      yield instances.map(instanceDocument);
    }
  },
  async onChange({ instanceIds }, index) {
    for (const id of instanceIds) {
      const instance = await reader.instance(id);
      await (instance
        ? index.put([instanceDocument(instance)])
        : index.remove([id]));
    }
  },
});

export const managedSource = (
  reader: CloudsReader,
): CloudsSource<ResourceChangedEvent> => ({
  type: documentTypes.managed,
  visibility: { permission: cloudsResourceReadPermission, rules: byAttribute },
  async *list() {
    for await (const resources of reader.managed()) {
      yield resources.map(managedDocument);
    }
  },
  async onChange({ resourceIds }, index) {
    for (const id of resourceIds) {
      const resource = await reader.managedResource(id);
      await (resource
        ? index.put([managedDocument(resource)])
        : index.remove([id]));
    }
  },
});

export const resourceSource = (
  reader: CloudsReader,
): CloudsSource<AccountChangedEvent> => ({
  type: documentTypes.inventory,
  visibility: { permission: cloudsAccountReadPermission, rules: byAttribute },
  async *list() {
    for await (const accounts of reader.accounts()) {
      for (const account of accounts) {
        yield* resourceDocuments(reader, account);
      }
    }
  },
  async onChange({ accountId }, index) {
    const account = await reader.account(accountId);
    await index.replace(
      { attribute: 'accountId', values: [accountId] },
      account ? resourceDocuments(reader, account) : nothing(),
    );
  },
});

async function* resourceDocuments(reader: CloudsReader, account: Account) {
  for await (const resources of reader.resources(account)) {
    yield resources.map(resource => resourceDocument(resource, account));
  }
}

async function* nothing() {}
