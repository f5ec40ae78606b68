import {
  Account,
  Instance,
  ManagedResource,
} from '@rackstage/plugin-clouds-common';

const at = '2026-03-02T09:00:00.000Z';

export const anAccount = (name: string, values: Partial<Account> = {}) =>
  ({
    id: `id-of-${name}`,
    name,
    title: `Account ${name}`,
    driver: 'sandbox',
    driverTitle: 'Sandbox',
    simulated: true,
    owner: 'group:default/cloud-operations',
    entityRef: `resource:default/account-${name}`,
    config: {},
    declared: false,
    capabilities: [],
    instanceCount: 0,
    inventory: { state: 'ok', synchronizing: false },
    revision: 1,
    createdAt: at,
    updatedAt: at,
    ...values,
  }) satisfies Account;

export const anInstance = (
  name: string,
  values: Partial<Instance> = {},
): Instance => ({
  id: `id-of-${name}`,
  name,
  entityRef: `resource:default/${name}.main`,
  account: {
    id: 'id-of-main',
    name: 'main',
    title: 'Account main',
    driver: 'sandbox',
    simulated: true,
  },
  region: 'seoul',
  image: { id: 'ubuntu', name: 'Ubuntu', os: 'ubuntu 24.04' },
  spec: { id: 'small', name: 'Small', vcpus: 1, memoryMiB: 2048 },
  labels: {},
  owner: 'group:default/civic',
  requestedBy: 'user:default/ann',
  deletionProtection: false,
  phase: 'Running',
  power: 'running',
  deleting: false,
  conditions: [],
  addresses: [],
  operationId: 'op',
  revision: 1,
  createdAt: at,
  updatedAt: at,
  ...values,
});

export const aVolume = (
  name: string,
  values: Partial<ManagedResource> = {},
): ManagedResource => ({
  id: `id-of-${name}`,
  kind: 'volume',
  name,
  entityRef: `resource:default/${name}.main.volume`,
  account: anInstance('any').account,
  region: 'seoul',
  spec: { sizeGiB: 10 },
  facts: {},
  references: [],
  labels: {},
  owner: 'group:default/civic',
  requestedBy: 'user:default/ann',
  deletionProtection: false,
  phase: 'Ready',
  deleting: false,
  conditions: [],
  revision: 1,
  createdAt: at,
  updatedAt: at,
  ...values,
});
