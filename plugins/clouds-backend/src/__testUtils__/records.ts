import { randomUUID } from 'node:crypto';
import {
  AccountRecord,
  InstanceRecord,
  OperationRecord,
  ResourceRecord,
} from '../database/records';

const at = '2026-03-02T09:00:00.000Z';

export const anAccount = (
  values: Partial<AccountRecord> = {},
): AccountRecord => ({
  id: randomUUID(),
  workspaceId: 'default',
  name: 'main',
  title: 'Main',
  driver: 'fake',
  owner: 'group:default/platform',
  config: {},
  credential: 'encrypted',
  credentialKeyId: 'k1',
  sharedWith: [],
  declared: false,
  revision: 1,
  nextSyncAt: at,
  createdAt: at,
  updatedAt: at,
  ...values,
});

export const anOperation = (
  values: Partial<OperationRecord> = {},
): OperationRecord => ({
  id: randomUUID(),
  workspaceId: 'default',
  idempotencyKey: randomUUID(),
  requestDigest: 'digest',
  requestedBy: 'user:default/ann',
  createdAt: at,
  ...values,
});

/** Just asked for, and due. */
export const anInstance = (
  account: Pick<AccountRecord, 'id' | 'workspaceId'>,
  operation: Pick<OperationRecord, 'id'>,
  values: Partial<InstanceRecord> = {},
): InstanceRecord => ({
  id: randomUUID(),
  workspaceId: account.workspaceId,
  accountId: account.id,
  operationId: operation.id,
  name: 'web',
  region: 'seoul',
  imageId: 'ubuntu',
  specId: 'small',
  labels: {},
  facts: {
    image: { name: 'Ubuntu 24.04' },
    spec: { name: 'Small', vcpus: 1, memoryMiB: 2048 },
  },
  owner: 'group:default/civic',
  requestedBy: 'user:default/ann',
  sharedWith: [],
  deletionProtection: false,
  power: 'running',
  rebootsRequested: 0,
  revision: 1,
  timesMissing: 0,
  rebootsDone: 0,
  attempts: 0,
  phase: 'Pending',
  management: 'only-here',
  conditions: [],
  nextAttemptAt: at,
  createdAt: at,
  updatedAt: at,
  ...values,
});

/** Just asked for, and due. */
export const aResourceRecord = (
  account: Pick<AccountRecord, 'id' | 'workspaceId'>,
  values: Partial<ResourceRecord> = {},
): ResourceRecord => ({
  id: randomUUID(),
  workspaceId: account.workspaceId,
  accountId: account.id,
  kind: 'volume',
  name: 'mine',
  region: 'seoul',
  spec: { sizeGiB: 10 },
  facts: {},
  labels: {},
  owner: 'group:default/civic',
  requestedBy: 'user:default/ann',
  deletionProtection: false,
  revision: 1,
  timesMissing: 0,
  attempts: 0,
  phase: 'Pending',
  management: 'only-here',
  conditions: [],
  nextAttemptAt: at,
  createdAt: at,
  updatedAt: at,
  ...values,
});
