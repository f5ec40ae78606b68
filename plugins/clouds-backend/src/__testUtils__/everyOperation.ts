import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { aDeployment, aGroup, aRequest, aResource, caller } from './requests';
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
  const { id: deploymentId } = await world.deploymentService.create(
    aDeployment({ name: 'shop' }),
    caller,
  );
  world.workspaces.add({ id: 'second' });
  const examples: Record<string, { query?: string; body?: object }> = {
    listDrivers: {},
    updateDriver: { body: { enabled: true } },
    listDriverPackages: {},
    uploadDriverPackage: {
      query: `integrity=sha512-${'A'.repeat(86)}==`,
      body: Buffer.from('no package'),
    },
    installDriverPackage: { body: { name: 'acme' } },
    updateDriverPackage: { body: { active: true } },
    removeDriverPackage: {},
    searchDriverRegistry: {},
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
    synchronizeRegion: { body: { region: 'seoul', kinds: ['volume'] } },
    listInventory: { query: 'q=small&sort=-changedAt' },
    countInventory: { query: 'kind=spec' },
    listInventoryTree: { query: `node=${accountId}%2Fseoul` },
    listInventoryRegions: { query: 'kind=instance' },
    listInventoryEvents: { query: 'type=Warning' },
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
    reviewDeployment: {
      body: { ...aDeployment({ name: 'more' }), idempotencyKey: undefined },
    },
    recommendPlacements: {
      body: {
        accounts: ['main'],
        requirements: { vcpus: 1, memoryMiB: 1024 },
      },
    },
    listDeployments: {},
    createDeployment: { body: aDeployment({ name: 'more' }) },
    countDeployments: {},
    getDeployment: {},
    updateDeployment: { body: { description: 'Ours' } },
    deleteDeployment: {},
    addDeploymentGroup: { body: aGroup({ name: 'more' }) },
    scaleDeployment: { body: { group: 'web', count: 1 } },
    changeDeploymentPower: { body: { action: 'suspend' } },
    listDeploymentEvents: {},
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
    readKubeconfig: {},
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
  };
  return documented.map(({ operationId: name, method, path }) => {
    const example = examples[name];
    if (!example) {
      throw new Error(`Say how to ask for ${name} here, so that it is tested`);
    }
    const [, collection] = path.split('/');
    const ids: Record<string, string> = {
      accounts: accountId,
      deployments: deploymentId,
      // None is installed.
      'driver-packages': accountId,
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
