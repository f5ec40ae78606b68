import {
  createBackendModule,
  createServiceFactory,
  coreServices,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import {
  approverDirectoryExtensionPoint,
  requestTypesExtensionPoint,
} from '@rackstage/plugin-requests-node';
import { TestApproverDirectory } from '@rackstage/plugin-requests-node/testUtils';
import { createTestDatabases, TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request from 'supertest';
import { eventually } from './__testUtils__/eventually';
import { machineType } from './__testUtils__/machineType';
import { everybody, owners, ref } from './__testUtils__/people';
import { policy } from './__testUtils__/policies';
import { requestsPlugin } from './plugin';

const databases = createTestDatabases();

const draft = {
  type: 'machine',
  title: '웹 서버',
  workspaceId: 'development',
  owner: 'group:default/city',
  subject: { name: 'web', price: '1000' },
};

describe.each(databases.eachSupportedId())('requestsPlugin on %s', engine => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let logged: object[][];
  let permissions: TestPolicy;
  /** Templates that the Scaffolder does not have. */
  let missing: string[];

  beforeEach(async () => {
    knex = await databases.init(engine);
    logged = [];
    missing = [];
    permissions = new TestPolicy('requests');
    const tasks = new Map<string, { templateRef: string; values: object }>();
    const directory = new TestApproverDirectory();
    for (const environment of ['sandbox', 'development']) {
      directory.workspaces.set(environment, { environment });
    }
    directory.members.push({
      workspaceId: 'development',
      role: 'owner',
      entityRef: owners,
    });
    const logger = (meta: object = {}): never => {
      const log = (message: string, more: object = {}) =>
        void logged.push([meta, { message }, more]);
      return {
        error: log,
        warn: log,
        info: log,
        debug: log,
        child: (more: object) => logger({ ...meta, ...more }),
      } as never;
    };
    backend = await startTestBackend({
      features: [
        requestsPlugin,
        createBackendModule({
          pluginId: 'requests',
          moduleId: 'test',
          register(reg) {
            reg.registerInit({
              deps: {
                approvers: approverDirectoryExtensionPoint,
                types: requestTypesExtensionPoint,
              },
              async init({ approvers, types }) {
                approvers.setDirectory(directory);
                types.addType(machineType);
              },
            });
          },
        }),
        permissions.permissions.factory,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({ data: { requests: { policy } } }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => ({
            getUserInfo: async ({ principal }) => {
              const { userEntityRef } = principal as { userEntityRef: string };
              const person = everybody().find(
                ({ metadata }) => ref(metadata.name) === userEntityRef,
              );
              return {
                userEntityRef,
                ownershipEntityRefs: [
                  userEntityRef,
                  ...(person?.relations ?? []).map(
                    ({ targetRef }) => targetRef,
                  ),
                ],
              };
            },
          }),
        }),
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => logger(),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({ send: async () => {} }),
        }),
        createServiceFactory({
          service: scaffolderServiceRef,
          deps: {},
          factory: () =>
            ({
              listTasks: async () => ({ items: [] }),
              scaffold: async (asked: {
                templateRef: string;
                values: object;
              }) => {
                if (missing.includes(asked.templateRef)) {
                  throw new NotFoundError('No such template');
                }
                tasks.set(`task-${tasks.size + 1}`, asked);
                return { taskId: `task-${tasks.size}` };
              },
              getTask: async () => ({
                status: 'completed',
                createdAt: '2026-01-01T00:00:00.000Z',
                spec: { steps: [{ id: 'create', name: 'Create' }] },
              }),
              getLogs: async ({ taskId }: { taskId: string }) => [
                {
                  id: 1,
                  taskId,
                  type: 'log',
                  createdAt: '2026-01-01T00:00:00.000Z',
                  body: {
                    message: 'Finished step Create',
                    stepId: 'create',
                    status: 'completed',
                  },
                },
              ],
            }) as never,
        }),
        catalogServiceMock.factory({ entities: everybody() }),
      ],
    });
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const ask = (by: string, method: 'get' | 'post' | 'put', path: string) =>
    request(backend.server)
      [method](`/api/requests${path}`)
      .set('Authorization', mockCredentials.user.header(ref(by)));

  const submit = async (more = {}) => {
    const { status, body } = await ask('ann', 'post', '/requests').send({
      ...draft,
      idempotencyKey: 'one',
      ...more,
    });
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  };

  const inState = (id: string, state: string) =>
    eventually(
      async () => (await ask('ann', 'get', `/requests/${id}`)).body,
      body => body.state === state,
    );

  it('goes from the preview to what was made, and audits it', async () => {
    const outlook = await ask('ann', 'post', '/previews').send(draft);
    expect(outlook.body).toMatchObject({
      rule: 'Development',
      steps: [{ title: 'Owners', parts: [{ people: [owners] }] }],
    });
    const { id } = await submit();
    const counts = await ask('ola', 'get', '/counts');
    expect(counts.body).toMatchObject({ inbox: 1 });
    const decided = await ask('ola', 'post', `/requests/${id}/decisions`).send({
      verdict: 'approve',
      revision: 1,
      step: 0,
    });
    expect(decided.status).toBe(200);
    expect(await inState(id, 'completed')).toMatchObject({
      taskId: 'task-1',
      attempt: 1,
      rule: 'Development',
      'rule@ko': '개발',
    });
    const timeline = await ask('ann', 'get', `/requests/${id}/timeline`);
    expect(timeline.body.tasks).toMatchObject([
      { taskId: 'task-1', steps: [{ id: 'create', status: 'completed' }] },
    ]);
    const audited = logged
      .map(parts => Object.assign({}, ...parts))
      .filter(
        ({ isAuditEvent, status }) => isAuditEvent && status !== 'initiated',
      )
      .map(({ eventId, meta }) => [eventId, meta.verdict ?? meta.title]);
    expect(audited).toEqual([
      ['previewRequest', undefined],
      ['submitRequest', draft.title],
      ['decideRequest', 'approve'],
    ]);
  });

  it('says that the template is gone, and starts it again when it is there', async () => {
    missing = ['template:default/machine-provisioning'];
    const { id } = await submit({ workspaceId: 'sandbox' });
    expect(await inState(id, 'failed')).toMatchObject({
      message: expect.stringMatching(/machine-provisioning.*registered again/),
    });
    missing = [];
    await ask('ann', 'post', `/requests/${id}/retry`).send({}).expect(200);
    await inState(id, 'completed');
  });

  it.each([
    [{ title: ' ' }, /title/],
    [{ workspaceId: '../x' }, /workspaceId/],
    [{ owner: 'x' }, /owner/],
    [{ subject: [] }, /subject/],
    [{ requestedBy: 'user:default/ola' }, /on whose behalf/],
    [{ surprise: 1 }, /additional/],
  ])('refuses %j', async (change, message) => {
    const { status, body } = await ask('ann', 'post', '/requests').send({
      ...draft,
      idempotencyKey: 'x',
      ...change,
    });
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(body.error.message).toMatch(message);
  });

  it('lists by amount and by period, whatever zone the times are in', async () => {
    const { title, createdAt } = await submit();
    const found = async (query: Record<string, string>) => {
      const { status, body } = await ask('ann', 'get', '/requests').query(
        query,
      );
      return status === 200
        ? body.items.map((item: { title: string }) => item.title)
        : [status, body.error.message];
    };
    const inSeoul = new Date(Date.parse(createdAt) + 9 * 3_600_000)
      .toISOString()
      .replace('Z', '+09:00');

    expect(
      await found({ currency: 'KRW', amountFrom: '1000', amountTo: '1000.0' }),
    ).toEqual([title]);
    expect(await found({ currency: 'KRW', amountFrom: '1000.01' })).toEqual([]);
    expect(await found({ submittedFrom: inSeoul })).toEqual([title]);
    expect(await found({ submittedTo: inSeoul })).toEqual([]);
    expect(await found({ amountTo: '1000' })).toEqual([
      400,
      expect.stringMatching(/'currency' is needed/),
    ]);
    for (const wrong of [
      { currency: 'KRW', amountFrom: '-1' },
      { currency: "K'W" },
      { submittedFrom: 'yesterday' },
      { submittedTo: '2026-06-30T23:59:60Z' },
    ]) {
      expect((await found(wrong as never))[0]).toBe(400);
    }
  });

  it('asks the permission policy', async () => {
    const { id } = await submit();
    permissions.decide = name => !/(create|decide|update|manage)$/.test(name);
    await ask('ann', 'post', '/requests')
      .send({ ...draft, idempotencyKey: 'y' })
      .expect(403);
    await ask('ann', 'post', '/previews').send(draft).expect(403);
    await ask('ola', 'post', `/requests/${id}/decisions`)
      .send({ verdict: 'approve', revision: 1, step: 0 })
      .expect(403);
    const { policy: current, version } = (await ask('ann', 'get', '/policy'))
      .body;
    await ask('ann', 'put', '/policy')
      .send({ policy: current, baseVersion: version })
      .expect(403);
    await ask('ola', 'post', `/requests/${id}/withdraw`).send({}).expect(403);
    await ask('ann', 'post', `/requests/${id}/withdraw`).send({}).expect(200);
    await ask('ann', 'post', '/approval-checks')
      .send({ ...draft, title: undefined, requestedBy: ref('ann') })
      .expect(403);
    permissions.decide = () => false;
    await ask('ann', 'get', '/policy').expect(403);
    await ask('del', 'get', `/requests/${id}`).expect(404);
    expect((await ask('del', 'get', '/requests')).body.items).toEqual([]);
    await request(backend.server).get('/api/requests/counts').expect(401);
  });
});
