import {
  Account,
  Instance,
  InventoryDiscoveredEvent,
  Operation,
} from '@rackstage/plugin-clouds-common';
import { NewEvent } from '@rackstage/plugin-webhooks-node';
import { createHash } from 'node:crypto';
import {
  discoveredEventType,
  InstanceEventName,
  instanceEventTypes,
} from './eventTypes';

export const subjectOf = (id: string) => `instances/${id}`;

export const idOf = (subject: string): string | undefined =>
  /^instances\/(.+)$/.exec(subject)?.[1];

/**
 * What is told about an instance as it is now. Each has a key of what it tells,
 * so that looking again tells nothing twice.
 */
export function happeningsOf(instance: Instance): NewEvent[] {
  const { id, adoptedAt, createdAt, conditions, failure, phase } = instance;
  const since =
    conditions.find(({ type }) => type === 'Ready')?.since ?? createdAt;
  const happening = (
    name: InstanceEventName,
    time: string,
    key = `${name}:${time}`,
  ): NewEvent => ({
    key: `clouds.instance:${id}:${key}`,
    type: instanceEventTypes[name].type,
    subject: subjectOf(id),
    time,
    owner: instance.owner,
    workspaceId: instance.workspaceId,
    data: dataOf(instance),
  });
  return [
    adoptedAt
      ? happening('adopted', adoptedAt, 'adopted')
      : happening('created', createdAt, 'created'),
    ...(instance.management === 'drifted'
      ? [happening('drifted', driftedAt(instance), driftKey(instance))]
      : []),
    ...(phase === 'Running' ? [happening('ready', since)] : []),
    ...(phase === 'Stopped' ? [happening('stopped', since)] : []),
    ...(phase === 'Missing' ? [happening('missing', since)] : []),
    ...(phase === 'Failed' || failure?.permanent
      ? [happening('failed', since, 'failed')]
      : []),
  ];
}

/** What is told about one that can no longer be read. */
export function farewellOf(
  {
    id,
    name,
    entityRef,
    failure,
    phase,
  }: Pick<
    Operation['instances'][number],
    'id' | 'name' | 'entityRef' | 'failure' | 'phase'
  >,
  before: Pick<NewEvent, 'owner' | 'workspaceId' | 'data'>,
  time: string,
): NewEvent[] {
  const { owner, workspaceId } = before;
  const isReleased = phase === 'Released';
  const data = {
    ...before.data,
    id,
    name,
    entityRef,
    owner,
    phase: isReleased ? phase : 'Deleted',
    ...(failure && { failure: failureOf(failure) }),
  };
  const happening = (key: InstanceEventName): NewEvent => ({
    key: `clouds.instance:${id}:${key}`,
    type: instanceEventTypes[key].type,
    subject: subjectOf(id),
    time,
    owner,
    workspaceId,
    data,
  });
  return [
    ...(failure?.permanent ? [happening('failed')] : []),
    happening(isReleased ? 'released' : 'deleted'),
  ];
}

function dataOf(instance: Instance): NewEvent['data'] {
  const { zone, expiresAt, failure } = instance;
  return {
    id: instance.id,
    name: instance.name,
    entityRef: instance.entityRef,
    owner: instance.owner,
    workspace: instance.workspaceId,
    account: instance.account.name,
    region: instance.region,
    ...(zone && { zone }),
    image: instance.image.name,
    spec: instance.spec.name,
    phase: instance.phase,
    operation: instance.operationId,
    drift: instance.drift.map(({ field }) => field),
    addresses: instance.addresses.map(({ address }) => address),
    labels: instance.labels,
    requestedBy: instance.requestedBy,
    ...(expiresAt && { expiresAt }),
    ...(failure && { failure: failureOf(failure) }),
  };
}

/** When it was seen that somebody had changed it. */
const driftedAt = ({ observedAt, updatedAt }: Instance) =>
  observedAt ?? updatedAt;

/** The same for the same difference from the same thing that was asked for. */
const driftKey = ({ drift, revision }: Instance) =>
  `drifted:${revision}:${digestOf(drift)}`;

const digestOf = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url');

/** What is told of things that are new in an account. */
export const discoveryOf = (
  { accountId, kind, region, ids }: InventoryDiscoveredEvent,
  { name, owner, workspaceId }: Account,
  time: string,
): NewEvent => ({
  key: `clouds.inventory:${accountId}:${digestOf([kind, region, ids])}`,
  type: discoveredEventType.type,
  subject: `accounts/${accountId}/inventory`,
  time,
  owner,
  workspaceId,
  data: { account: name, workspace: workspaceId, kind, region, ids },
});

const failureOf = ({ code, message }: NonNullable<Instance['failure']>) => ({
  code,
  message,
});
