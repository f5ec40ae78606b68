import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { aRequest, aResource } from './requests';
import { Method } from './TestBackend';
import { TestWorld } from './TestWorld';

export interface ExampleRequest {
  operationId: string;
  method: Method;
  /** What stands in the path. */
  parameters: Record<string, string>;
  /** With query. */
  path: string;
  body?: object;
}

const methods: Method[] = ['get', 'post', 'put', 'patch', 'delete'];

/** Id, method and path of each operation of the document, whatever is in it. */
const documented = Object.entries(openapi.paths).flatMap(([path, item]) =>
  methods
    .filter(method => method in item)
    .map(method => ({
      method,
      path,
      operationId: (item as Record<string, { operationId: string }>)[method]
        .operationId,
    })),
);

/** A request for each operation that nothing but permissions speaks against. */
export async function everyOperation(
  world: TestWorld,
  instanceId: string,
  resourceId: string,
): Promise<ExampleRequest[]> {
  const { accountId, operationId } = await world.record(instanceId);
  world.workspaces.add({ id: 'second' });
  await renameInCloud(world, instanceId, resourceId);
  const adoption = {
    account: 'main',
    owner: 'group:default/civic',
    items: [{ kind: 'instance', region: 'seoul', id: world.strange().id }],
  };
  const examples: Record<string, { query?: string; body?: object }> = {
    listDrivers: {},
    updateDriver: { body: { enabled: true } },
    readAccountImport: {
      body: { driver: 'fake', format: 'passwords', text: 'one=right' },
    },
    testConnection: { body: { accountId } },
    listAccounts: {},
    createAccount: {
      body: {
        name: 'new',
        title: 'New',
        driver: 'fake',
        owner: 'group:default/civic',
        credential: { password: world.cloud.password },
      },
    },
    getAccount: {},
    updateAccount: { body: { title: 'Renamed' } },
    deleteAccount: {},
    synchronizeAccount: {},
    listInventoryScopes: {},
    listResources: { query: 'kind=spec&region=seoul' },
    estimateInstances: {
      body: { ...aRequest({ name: 'other' }), idempotencyKey: undefined },
    },
    listInstances: {},
    createInstances: { body: aRequest({ name: 'other' }) },
    countInstances: {},
    getInstance: {},
    updateInstance: { body: { labels: { team: 'web' } } },
    deleteInstance: {},
    changeInstancePower: { body: { action: 'stop' } },
    estimateResize: { body: { spec: 'large' } },
    readConsoleLog: { body: { lines: 10 } },
    listInstanceEvents: {},
    listResourceKinds: {},
    listManagedResources: {},
    createManagedResource: { body: aResource('volume', { name: 'other' }) },
    countManagedResources: {},
    getManagedResource: {},
    updateManagedResource: { body: { labels: { team: 'web' } } },
    deleteManagedResource: {},
    listManagedResourceEvents: {},
    getOperation: {},
    cancelOperation: {},
    shareAccount: { body: { workspaceId: 'second' } },
    unshareAccount: {},
    shareInstance: { body: { workspaceId: 'second' } },
    unshareInstance: {},
    shareOperation: { body: { workspaceId: 'second' } },
    unshareOperation: {},
    setRoleCredential: {
      body: { credential: { password: world.cloud.password } },
    },
    removeRoleCredential: {},
    getWorkspaceUsage: {},
    previewAdoption: { body: adoption },
    adoptThings: { body: adoption },
    releaseThings: { body: { items: [{ kind: 'instance', id: instanceId }] } },
    decideInstanceDrift: { body: { decision: 'accept' } },
    decideResourceDrift: { body: { decision: 'accept' } },
  };
  return documented.map(({ operationId: name, method, path }) => {
    const example = examples[name];
    if (!example) {
      throw new Error(`Say how to ask for ${name} here, so that it is tested`);
    }
    const [, collection] = path.split('/');
    const ids: Record<string, string> = {
      accounts: accountId,
      instances: instanceId,
      operations: operationId,
      resources: resourceId,
    };
    const values: Record<string, string> = {
      id: ids[collection],
      name: 'fake',
      role: 'developer',
      workspaceId: collection === 'workspaces' ? 'default' : 'second',
    };
    const parameters = Object.fromEntries(
      [...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => [key, values[key]]),
    );
    const query = example.query ? `?${example.query}` : '';
    return {
      operationId: name,
      method,
      parameters,
      path: path.replace(/\{(\w+)\}/g, (_, key) => values[key]) + query,
      body: example.body,
    };
  });
}

/** Somebody changes both there, so that there is drift to decide on. */
async function renameInCloud(
  world: TestWorld,
  instanceId: string,
  resourceId: string,
): Promise<void> {
  const [instance, resource] = [
    await world.record(instanceId),
    await world.resource(resourceId),
  ];
  if (!instance.cloudId || !resource.cloudId) {
    return;
  }
  world.cloud.alterInstance(instance.cloudId, { name: 'renamed' });
  world.cloud.alterVolume(resource.cloudId, { name: 'renamed' });
  await world.lookAgain();
  world.cloud.calls.length = 0;
}
