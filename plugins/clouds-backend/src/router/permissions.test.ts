import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  everyOperation,
  ExampleRequest,
} from '../__testUtils__/everyOperation';
import { aResource } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
// Each test asks for every operation.
jest.setTimeout(30_000);

// Every operation there is.
jest.setTimeout(60_000);
/** Drivers are nobody's: of them one may see and do all, or nothing. */
const isAboutOne = ({ path }: ExampleRequest) =>
  /\/[0-9a-f]{8}-/.test(path) && !path.startsWith('/driver-packages/');

/** What people see where they may not see anything. */
const emptyAnswers: Record<string, object> = {
  listAccounts: { items: [] },
  listDriverPackages: { items: [] },
  searchDriverRegistry: { items: [] },
  listInstances: { items: [] },
  countInstances: {
    total: 0,
    phase: [],
    management: [],
    accountId: [],
    region: [],
    owner: [],
    workspaceId: [],
  },
  listInventory: { items: [] },
  countInventory: {
    total: 0,
    kind: [],
    accountId: [],
    region: [],
    status: [],
    management: [],
    workspaceId: [],
  },
  listInventoryRegions: { items: [] },
  listInventoryEvents: { items: [] },
  listDeployments: { items: [] },
  listDeploymentTemplates: { items: [] },
  countDeployments: { total: 0, phase: [], owner: [], workspaceId: [] },
  listCommands: { items: [] },
  listManagedResources: { items: [] },
  listTerminalSessions: { items: [] },
  countManagedResources: {
    total: 0,
    kind: [],
    phase: [],
    management: [],
    accountId: [],
    region: [],
    owner: [],
    workspaceId: [],
  },
};

describe('who may do what over HTTP', () => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;
  let requests: ExampleRequest[];

  // One for all tests, as hardly any of them can change something.
  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    const id = await world.run();
    requests = await everyOperation(world, id, await world.make('volume'));
    backend = await TestBackend.start({ knex, world });
  });

  beforeEach(() => {
    backend.policy.decide = () => true;
    world.cloud.calls.length = 0;
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const send = ({ method, path, body }: ExampleRequest) =>
    backend.ask(method, path).send(body);
  const answers = async (wanted: ExampleRequest[]) => {
    const all: Record<string, unknown> = {};
    for (const one of wanted) {
      const { status, body } = await send(one);
      all[one.operationId] = status < 300 ? body : status;
    }
    return all;
  };
  const reads = () => requests.filter(({ method }) => method === 'get');
  const writes = () => requests.filter(({ method }) => method !== 'get');
  const statusOf = (wanted: ExampleRequest[], status: number) =>
    Object.fromEntries(wanted.map(({ operationId }) => [operationId, status]));

  it('answers nobody who is not signed in', async () => {
    for (const { operationId, method, path, body } of requests) {
      const answer = await backend.askAnonymously(method, path).send(body);
      expect({ operationId, status: answer.status }).toEqual({
        operationId,
        status: 401,
      });
      expect(answer.body.error.name).toBe('AuthenticationError');
    }
    expect(world.cloud.calls).toEqual([]);
  });

  it('answers everybody who may', async () => {
    for (const one of reads()) {
      expect({ ...one, status: (await send(one)).status }).toEqual({
        ...one,
        status: 200,
      });
    }
  });

  it('shows nothing to people without any permission, and lets them change nothing', async () => {
    backend.policy.decide = () => false;
    const open = [
      'listDrivers',
      'listResourceKinds',
      ...Object.keys(emptyAnswers),
    ];
    const hidden = reads().filter(one => !open.includes(one.operationId));
    expect(await answers(hidden)).toEqual(statusOf(hidden, 404));
    expect(
      await answers(reads().filter(one => one.operationId in emptyAnswers)),
    ).toEqual(emptyAnswers);

    const onSomething = writes().filter(
      one =>
        isAboutOne(one) ||
        ['testConnection', 'releaseThings'].includes(one.operationId),
    );
    const onNothing = writes().filter(one => !onSomething.includes(one));
    expect(await answers(onSomething)).toEqual(statusOf(onSomething, 404));
    expect(await answers(onNothing)).toEqual(statusOf(onNothing, 403));
    expect(world.cloud.calls).toEqual([]);
  });

  it('refuses every change to people who may only read', async () => {
    backend.policy.decide = permission => permission.endsWith('.read');
    expect(await answers(writes())).toEqual(statusOf(writes(), 403));
    const { body } = await send(writes()[0]);
    expect(body.error).toEqual(
      expect.objectContaining({
        name: 'NotAllowedError',
        message: expect.stringMatching(
          /You lack the permission 'clouds\..*'.*ask an administrator/,
        ),
      }),
    );
    expect(world.cloud.calls).toEqual([]);
  });

  it('lets nobody copy a volume that they may not change', async () => {
    const volume = await world.make('volume', { name: 'precious' });
    const copy = () =>
      backend
        .ask('post', '/resources')
        .send(aResource('snapshot', { name: 'copy', spec: { volume } }));
    backend.policy.decide = permission =>
      permission === 'clouds.resource.update' ? ['group:default/other'] : true;
    const refused = await copy();
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('clouds.resource.update');
    backend.policy.decide = () => true;
    expect((await copy()).status).toBe(202);
  });

  it("hides what others own, and lets nobody change what is another's", async () => {
    backend.policy.decide = (_, user) =>
      user === 'user:default/ann' ? ['group:default/other'] : true;
    const single = reads().filter(isAboutOne);
    expect(await answers(single)).toEqual(statusOf(single, 404));
    expect(
      await answers(reads().filter(one => one.operationId in emptyAnswers)),
    ).toEqual(emptyAnswers);

    backend.policy.decide = permission =>
      permission.endsWith('.read') ? true : ['group:default/other'];
    expect(await answers(writes())).toEqual(statusOf(writes(), 403));
    expect(world.cloud.calls).toEqual([]);
  });

  it('does not take an instance for an account that the asker may not see', async () => {
    backend.policy.decide = permission => permission !== 'clouds.account.read';
    const [create, estimate] = ['createInstances', 'estimateInstances'].map(
      id => requests.find(one => one.operationId === id)!,
    );
    for (const one of [create, estimate]) {
      const { status, body } = await send(one);
      expect(status).toBe(404);
      expect(body.error.message).toBe(
        "No cloud account named 'main'; there are: none",
      );
    }
  });

  it('lets only services say on whose behalf they ask', async () => {
    const { path, body } = requests.find(
      one => one.operationId === 'createInstances',
    )!;
    const onBehalf = { ...body, requestedBy: 'user:default/bob' };
    const refused = await backend.ask('post', path).send(onBehalf);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toMatch(/leave 'requestedBy'/);
    const taken = await backend.askAsService('post', path).send(onBehalf);
    expect(taken.status).toBe(202);
    expect(taken.body.requestedBy).toBe('user:default/bob');
  });

  it('lets owners see and change what is theirs', async () => {
    backend.policy.decide = () => [
      'group:default/civic',
      'group:default/platform',
    ];
    const onSomething = requests.filter(
      one =>
        isAboutOne(one) &&
        // An account in use, an operation that is done, and a volume, which has no kubeconfig.
        !['deleteAccount', 'cancelOperation', 'readKubeconfig'].includes(
          one.operationId,
        ),
    );
    const deletionLast = onSomething.sort(
      (a, b) => +(a.method === 'delete') - +(b.method === 'delete'),
    );
    for (const one of deletionLast) {
      const { status } = await send(one);
      expect({ ...one, succeeded: status < 300 }).toEqual({
        ...one,
        succeeded: true,
      });
    }
  });
});
