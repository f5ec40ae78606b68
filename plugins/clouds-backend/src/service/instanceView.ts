import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Instance,
  instanceEntityName,
  InstanceEvent,
  Operation,
  OperationState,
  perMonth,
} from '@rackstage/plugin-clouds-common';
import { loginView } from '../loginAccount/loginView';
import {
  AccountRecord,
  EventRecord,
  InstanceRecord,
  OperationRecord,
} from '../database/records';

export function instanceView(
  record: InstanceRecord,
  account: AccountRecord,
  simulated: boolean,
): Instance {
  const { facts } = record;
  const seen =
    typeof record.seenInstance === 'object' ? record.seenInstance : undefined;
  return {
    id: record.id,
    name: record.name,
    entityRef: entityRef(record, account),
    account: {
      id: account.id,
      name: account.name,
      title: account.title,
      driver: account.driver,
      simulated,
    },
    region: record.region,
    zone: seen?.zone ?? record.zone,
    image: { id: record.imageId, ...facts.image },
    spec: { id: record.specId, ...facts.spec },
    network:
      record.networkId === undefined
        ? undefined
        : {
            id: record.networkId,
            name: facts.network?.name ?? record.networkId,
          },
    keyPair: record.keyPair,
    securityGroups: record.securityGroups,
    resizing: record.resizeFrom && {
      from: {
        id: record.resizeFrom.specId,
        name: record.resizeFrom.facts.spec.name,
      },
    },
    volumeGiB: record.volumeGiB,
    labels: record.labels,
    owner: record.owner,
    workspaceId: record.workspaceId,
    sharedWith: record.sharedWith,
    requestedBy: record.requestedBy,
    expiresAt: record.expiresAt,
    deletionProtection: record.deletionProtection,
    phase: record.phase,
    power: record.power,
    deleting: record.deleteRequestedAt !== undefined,
    management: record.management,
    drift: record.drift ?? [],
    releasing: record.releaseRequestedAt !== undefined,
    conditions: record.conditions,
    failure: record.failure,
    addresses: seen?.addresses ?? [],
    login: loginView(facts.login, seen?.addresses ?? []),
    cloudId: record.cloudId,
    price: facts.hourlyPrice && {
      hourly: facts.hourlyPrice,
      monthly: perMonth(facts.hourlyPrice),
    },
    operationId: record.operationId,
    deployment:
      record.deploymentId === undefined
        ? undefined
        : {
            id: record.deploymentId,
            group: record.deploymentGroup!,
            index: record.deploymentIndex!,
          },
    observedAt: record.observedAt,
    adoptedAt: record.adoptedAt,
    revision: record.revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}

export function eventView(record: EventRecord): InstanceEvent {
  const { id, at, type, reason, params, message, actor } = record;
  return { id, at, type, reason, params, message, actor };
}

export function operationView(
  operation: OperationRecord,
  instances: InstanceRecord[],
  account: AccountRecord,
): Operation {
  return {
    id: operation.id,
    state: operationState(operation, instances),
    percent: percentDone(instances),
    requestedBy: operation.requestedBy,
    owner: instances[0].owner,
    workspaceId: operation.workspaceId,
    sharedWith: instances[0].sharedWith.filter(id =>
      instances.every(({ sharedWith }) => sharedWith.includes(id)),
    ),
    failure: operation.failure,
    instances: instances.map(instance => ({
      id: instance.id,
      name: instance.name,
      entityRef: entityRef(instance, account),
      phase: instance.phase,
      ready: instance.readyAt !== undefined,
      failure: instance.failure,
    })),
    createdAt: operation.createdAt,
  };
}

export function operationState(
  operation: OperationRecord,
  instances: InstanceRecord[],
): OperationState {
  if (operation.failure) {
    return instances.every(({ deletedAt }) => deletedAt !== undefined)
      ? 'failed'
      : 'rolling-back';
  }
  // What somebody deletes before it is ready is no longer waited for.
  const done = instances.every(
    ({ readyAt, deleteRequestedAt }) =>
      readyAt !== undefined || deleteRequestedAt !== undefined,
  );
  return done ? 'succeeded' : 'running';
}

/** Accepted by the cloud counts for a half, ready for the whole. */
function percentDone(instances: InstanceRecord[]): number {
  const halves = instances.map(({ cloudId, readyAt }) => {
    if (readyAt !== undefined) {
      return 2;
    }
    return cloudId === undefined ? 0 : 1;
  });
  const sum = halves.reduce<number>((total, half) => total + half, 0);
  return Math.floor((sum / (2 * Math.max(1, instances.length))) * 100);
}

function entityRef(record: InstanceRecord, account: AccountRecord): string {
  return stringifyEntityRef({
    kind: 'resource',
    name: instanceEntityName(record.name, account.name),
  });
}
