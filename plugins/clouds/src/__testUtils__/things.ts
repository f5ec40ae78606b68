import {
  Account,
  Instance,
  ManagedResource,
  Resource,
} from '@rackstage/plugin-clouds-common';

/** An instance of the sandbox that runs. */
export const anInstance = (change: Partial<Instance> = {}): Instance => ({
  id: '334373bc-4e70-4a25-8078-f1824468af32',
  name: 'web-01',
  entityRef: 'resource:default/web-01.sandbox',
  account: {
    id: 'ce93de7e-99cb-4978-9559-124fccf1bbf8',
    name: 'sandbox',
    title: 'Sandbox',
    driver: 'sandbox',
    simulated: true,
  },
  region: 'kr-central-1',
  zone: 'kr-central-1a',
  image: { id: 'ubuntu-24.04', name: 'Ubuntu 24.04 LTS', os: 'ubuntu 24.04' },
  spec: { id: 'g1-2x8', name: 'General', vcpus: 2, memoryMiB: 8192 },
  labels: {},
  owner: 'group:default/civic-services',
  workspaceId: 'default',
  sharedWith: [],
  requestedBy: 'user:default/sora.park',
  deletionProtection: false,
  phase: 'Running',
  power: 'running',
  deleting: false,
  management: 'in-sync',
  drift: [],
  releasing: false,
  conditions: [
    {
      type: 'Ready',
      status: 'True',
      reason: 'AsAsked',
      since: '2026-11-21T07:15:50.153Z',
    },
  ],
  addresses: [{ address: '10.16.0.4', type: 'private', version: 4 }],
  price: {
    hourly: { amount: '70', currency: 'KRW' },
    monthly: { amount: '51100', currency: 'KRW' },
  },
  operationId: '4f047350-8987-4365-ae17-93f669a71300',
  observedAt: '2026-11-21T07:40:11.436Z',
  revision: 1,
  createdAt: '2026-11-21T07:15:46.925Z',
  updatedAt: '2026-11-21T07:40:11.438Z',
  ...change,
});

/** The account of the sandbox, as an administrator has added it. */
export const anAccount = (change: Partial<Account> = {}): Account => ({
  ...anInstance().account,
  driverTitle: 'Sandbox',
  owner: 'group:default/cloud-operations',
  workspaceId: 'default',
  sharedWith: [],
  credentialRoles: [],
  entityRef: 'resource:default/account-sandbox',
  config: {},
  declared: false,
  capabilities: ['instances', 'volumes', 'keyPairs', 'securityGroups'],
  instanceCount: 2,
  inventory: {
    state: 'ok',
    synchronizing: false,
    intervalSeconds: 300,
    hasOwnInterval: false,
    nextAt: '2026-11-21T07:45:11.381Z',
    observedAt: '2026-11-21T07:40:11.381Z',
  },
  revision: 1,
  createdAt: '2026-11-21T07:13:49.420Z',
  updatedAt: '2026-11-21T07:13:49.420Z',
  ...change,
});

export const aResource = (
  kind: Resource['kind'],
  id: string,
  data: Resource['data'] = {},
): Resource => ({ kind, id, name: id, region: 'kr-central-1', data });

/** The account of a real cloud. */
export const realAccount = {
  ...anInstance().account,
  id: 'a0000000-0000-4000-8000-000000000000',
  name: 'stack',
  title: 'Stack',
  driver: 'openstack',
  simulated: false,
};

/** What the client throws at an answer that is no success. */
export const refusal = (statusCode: number, message: string) =>
  Object.assign(new Error(`Request failed with ${statusCode}`), {
    statusCode,
    cause: new Error(message),
  });

/** A volume of the sandbox that is attached to nothing. */
export const aVolume = (
  change: Partial<ManagedResource> = {},
): ManagedResource => ({
  id: 'f7a1cf0e-9a6c-4a7f-8f6a-9a35b1c2d301',
  kind: 'volume',
  name: 'data-01',
  account: anInstance().account,
  region: 'kr-central-1',
  spec: { sizeGiB: 10 },
  observed: { sizeGiB: 10, status: 'available' },
  facts: {},
  references: [],
  labels: {},
  owner: 'group:default/civic-services',
  workspaceId: 'default',
  requestedBy: 'user:default/sora.park',
  deletionProtection: false,
  phase: 'Ready',
  deleting: false,
  management: 'in-sync',
  drift: [],
  releasing: false,
  conditions: [
    {
      type: 'AsAsked',
      status: 'True',
      reason: 'AsAsked',
      since: '2026-11-21T07:15:50.153Z',
    },
  ],
  revision: 3,
  createdAt: '2026-11-21T07:15:46.925Z',
  updatedAt: '2026-11-21T07:40:11.438Z',
  ...change,
});

/** The same volume, attached to the instance. */
export const anAttachedVolume = (change: Partial<ManagedResource> = {}) =>
  aVolume({
    spec: { sizeGiB: 10, attachedTo: anInstance().id },
    observed: { sizeGiB: 10, status: 'in-use' },
    references: [
      {
        field: 'attachedTo',
        kind: 'instance',
        id: anInstance().id,
        name: 'web-01',
      },
    ],
    ...change,
  });
