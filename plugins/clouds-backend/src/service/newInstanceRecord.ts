import { InstanceRequest, warnedBefore } from '@rackstage/plugin-clouds-common';
import { randomUUID } from 'node:crypto';
import {
  AccountRecord,
  InstanceFacts,
  InstanceRecord,
  OperationRecord,
} from '../database/records';
import { utc } from '@rackstage/stores';
import { derive } from '../reconcilers/instanceView';

/** An instance that was asked for, of which nothing is there yet. */
export function newInstanceRecord(
  name: string,
  request: InstanceRequest,
  context: {
    operation: OperationRecord;
    account: AccountRecord;
    facts: InstanceFacts;
    /** With what makes the login account. */
    userData?: string;
    credentialRole?: string;
    warningLeads: number[];
  },
): InstanceRecord {
  const { operation, account, facts, userData, credentialRole, warningLeads } =
    context;
  const expiresAt = request.expiresAt && utc(request.expiresAt);
  const record: InstanceRecord = {
    id: randomUUID(),
    workspaceId: operation.workspaceId,
    accountId: account.id,
    operationId: operation.id,
    name,
    region: request.region,
    zone: request.zone,
    imageId: request.image,
    specId: request.spec,
    networkId: request.network,
    keyPair: request.keyPair,
    securityGroups: request.securityGroups,
    userData,
    volumeGiB: request.volumeGiB,
    labels: request.labels ?? {},
    facts,
    owner: request.owner,
    requestedBy: operation.requestedBy,
    sharedWith: [],
    credentialRole,
    expiresAt,
    expiryWarnedSeconds: warnedBefore(
      expiresAt,
      operation.createdAt,
      warningLeads,
    ),
    deletionProtection: request.deletionProtection ?? false,
    power: 'running',
    rebootsRequested: 0,
    revision: 1,
    timesMissing: 0,
    rebootsDone: 0,
    attempts: 0,
    phase: 'Pending',
    management: 'only-here',
    conditions: [],
    nextAttemptAt: operation.createdAt,
    createdAt: operation.createdAt,
    updatedAt: operation.createdAt,
  };
  return { ...record, ...derive(record, operation.createdAt) };
}
