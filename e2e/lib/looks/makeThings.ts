import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import {
  listInstances,
  sandboxInstance,
  sandboxRegion,
  startTask,
  taskEnd,
} from '../instances';
import { aPicture } from '../aPicture';
import { approvePlan, makeRack, planMove } from '../datacenter';
import { PortalApi } from '../PortalApi';
import { makeResource } from '../resources';
import { until } from '../until';

/** What there is to look at. */
export interface Made {
  name: string;
  volumeId: string;
  groupId: string;
  instanceId: string;
  /** That ran on the instance. */
  commandId: string;
  entityRef: string;
  accountId: string;
  /** Of two groups in two regions, saved as a template, too. */
  deploymentId: string;
  /** That made the instance. */
  taskId: string;
  subscriptionId: string;
  /** Of which a tenth of the instances is used. */
  workspaceId: string;
  /** In the workspace, waiting for an approval. */
  requestId: string;
  journeyId: string;
  roomId: string;
  typeId: string;
  rackId: string;
  deviceId: string;
  /** That moves the device. */
  planId: string;
  /** Approved; somebody is at its step, and has taken a picture. */
  workPlanId: string;
}

interface Callers {
  administrator: PortalApi;
  developer: PortalApi;
  operator: PortalApi;
}

/** @param receiver - address of whoever hears of the instance */
export async function makeThings(
  { administrator, developer, operator }: Callers,
  name: string,
  receiver: string,
): Promise<Made> {
  return {
    name,
    subscriptionId: await subscribe(developer, name, receiver),
    ...(await makeMachine(developer, name)),
    deploymentId: await makeDeployment(developer, name),
    ...(await makeWorkspace({ administrator, developer }, name)),
    journeyId: await beginJourney(developer, name),
    ...(await makePlans({ administrator, operator }, name)),
  };
}

async function makePlans(
  { administrator, operator }: Pick<Callers, 'administrator' | 'operator'>,
  name: string,
) {
  const { roomId, rackId, typeId, a, b } = await makeRack(operator, name);
  await connect(operator, [a.id, b.id], `${name}-c1`);
  const planId = await planMove(operator, name, a.id, 9);
  await operator.post('/api/datacenter/netbox-servers', {
    name,
    url: 'https://netbox.example.com',
    token: 'unused',
  });
  const workPlanId = await planMove(operator, `${name}-work`, b.id, 12);
  await approvePlan(administrator, workPlanId);
  const plan = `/api/datacenter/plans/${workPlanId}`;
  const { items } = await operator.get<{ items: { id: string }[] }>(
    `${plan}/steps`,
  );
  const step = `${plan}/steps/${items[0].id}`;
  await administrator.post(`${step}/claim`, {});
  await administrator.post(`${step}/photos`, { content: aPicture });
  return { roomId, rackId, typeId, deviceId: a.id, planId, workPlanId };
}

/** By the first ports of two devices. */
async function connect(
  api: PortalApi,
  deviceIds: [string, string],
  label: string,
): Promise<void> {
  const [a, b] = await Promise.all(
    deviceIds.map(async id => {
      const { items } = await api.get<{ items: { id: string }[] }>(
        `/api/datacenter/objects/ports?filter=deviceId=${id}`,
      );
      return [items[0].id];
    }),
  );
  await api.post('/api/datacenter/objects/cables', { fields: { label, a, b } });
}

async function subscribe(api: PortalApi, name: string, url: string) {
  const { id } = await api.post<{ id: string }>('/api/webhooks/subscriptions', {
    name,
    owner: 'group:default/civic-services',
    url,
    eventTypes: ['rackstage.clouds.instance.*'],
    filter: [{ pointer: '/data/name', operator: 'equals', values: [name] }],
  });
  return id;
}

/** An instance with a volume, and a security group. */
async function makeMachine(api: PortalApi, name: string) {
  const form = await startTask(
    api,
    // Where the volume is made that is attached to it.
    sandboxInstance(name, { zone: `${sandboxRegion}a` }),
  );
  const end = await taskEnd(api, form);
  expect(end).toMatchObject({ status: 'completed' });
  const { tasks } = await api.get<{
    tasks: { taskId: string; source: string }[];
  }>(`/api/requests/requests/${end.requestId}/timeline`);
  const [{ id: instanceId, entityRef }] = await listInstances(api, name);
  const { id: commandId } = await api.post<{ id: string }>(
    '/api/clouds/commands',
    {
      command: 'cat /etc/os-release',
      instanceIds: [instanceId],
      idempotencyKey: randomUUID(),
    },
  );
  const { items } = await api.get<{ items: { id: string; name: string }[] }>(
    '/api/clouds/accounts',
  );
  const volume = await makeResource(api, 'volume', name, {
    sizeGiB: 10,
    attachedTo: instanceId,
  });
  const group = await makeResource(api, 'security-group', name, {
    rules: [
      {
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: '10.0.0.0/8',
      },
    ],
  });
  return {
    taskId: tasks.find(({ source }) => source === 'provisioning')!.taskId,
    instanceId,
    commandId,
    entityRef,
    accountId: items.find(account => account.name === 'sandbox')!.id,
    volumeId: volume.id,
    groupId: group.id,
  };
}

async function makeDeployment(api: PortalApi, name: string) {
  const { image, spec, account, owner } = sandboxInstance(name);
  const group = { account, image, spec, count: 2 };
  const { id } = await api.post<{ id: string }>('/api/clouds/deployments', {
    name,
    owner,
    description: 'A shop, and what it keeps its books in',
    labels: { team: 'shop' },
    groups: [
      { ...group, name: 'web', region: sandboxRegion },
      { ...group, name: 'db', region: 'us-east-1', count: 1 },
    ],
    idempotencyKey: randomUUID(),
  });
  await api.post(`/api/clouds/deployments/${id}/templates`, {
    name,
    title: name,
    description: 'Two groups in two regions',
  });
  await until(`deployment ${name} runs`, async () => {
    const { phase } = await api.get<{ phase: string }>(
      `/api/clouds/deployments/${id}`,
    );
    return phase === 'Running';
  });
  return id;
}

/** What the workspace of the looks is called. */
export const workspaceTitle = 'Gangnam district';

/** A workspace of a team, with a machine in it, a request that is not made without an approval, and a program's token. */
async function makeWorkspace(
  { administrator, developer }: Omit<Callers, 'operator'>,
  name: string,
) {
  const workspaceId = `${name}-district`;
  const at = `/api/workspaces/workspaces/${workspaceId}`;
  await administrator.post('/api/workspaces/workspaces', {
    id: workspaceId,
    title: workspaceTitle,
    environment: 'sandbox',
    limits: {
      instances: 10,
      vcpu: 120,
      memoryMiB: 524288,
      monthlySpend: { amount: '3000000', currency: 'KRW' },
    },
  });
  await administrator.post(`${at}/members`, {
    entityRef: 'group:default/civic-services',
    role: 'developer',
  });
  const small = await ask(developer, workspaceId, { name: `${name}-web` });
  await until(`request ${small} is completed`, async () => {
    const { state } = await developer.get<{ state: string }>(
      `/api/requests/requests/${small}`,
    );
    return state === 'completed';
  });
  await developer.post('/api/workspaces/access-tokens', {
    name,
    workspaceId,
    permissions: ['clouds.instance.read'],
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  });
  const requestId = await ask(developer, workspaceId, {
    name: `${name}-data`,
    spec: 'g1-16x64',
    count: 6,
  });
  return { workspaceId, requestId };
}

/** Asks for machines in the workspace, as somebody does whose form was filled in. */
async function ask(
  api: PortalApi,
  workspaceId: string,
  values: { name: string; spec?: string; count?: number },
) {
  const { owner, ...subject } = sandboxInstance(values.name, values);
  const { id } = await api.post<{ id: string }>('/api/requests/requests', {
    type: 'instance',
    title: values.name,
    workspaceId,
    owner,
    subject,
    idempotencyKey: randomUUID(),
  });
  return id;
}

async function beginJourney(api: PortalApi, name: string) {
  const { id } = await api.post<{ id: string }>('/api/requests/journeys', {
    templateRef: 'template:default/new-service',
    parameters: { name, owner: 'group:default/civic-services' },
    idempotencyKey: randomUUID(),
  });
  return id;
}
