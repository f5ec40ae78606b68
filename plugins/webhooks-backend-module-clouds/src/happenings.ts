import { Instance, Operation } from '@rackstage/plugin-clouds-common';
import { NewEvent } from '@rackstage/plugin-webhooks-node';
import { InstanceEventName, instanceEventTypes } from './eventTypes';

export const subjectOf = (id: string) => `instances/${id}`;

export const idOf = (subject: string): string | undefined =>
  /^instances\/(.+)$/.exec(subject)?.[1];

/**
 * What is told about an instance as it is now. Each has a key of what it tells,
 * so that looking again tells nothing twice.
 */
export function happeningsOf(instance: Instance): NewEvent[] {
  const { id, createdAt, conditions, failure, phase } = instance;
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
    happening('created', createdAt, 'created'),
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
  }: Pick<
    Operation['instances'][number],
    'id' | 'name' | 'entityRef' | 'failure'
  >,
  before: Pick<NewEvent, 'owner' | 'workspaceId' | 'data'>,
  time: string,
): NewEvent[] {
  const { owner, workspaceId } = before;
  const data = {
    ...before.data,
    id,
    name,
    entityRef,
    owner,
    phase: 'Deleted',
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
    happening('deleted'),
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
    addresses: instance.addresses.map(({ address }) => address),
    labels: instance.labels,
    requestedBy: instance.requestedBy,
    ...(expiresAt && { expiresAt }),
    ...(failure && { failure: failureOf(failure) }),
  };
}

const failureOf = ({ code, message }: NonNullable<Instance['failure']>) => ({
  code,
  message,
});
