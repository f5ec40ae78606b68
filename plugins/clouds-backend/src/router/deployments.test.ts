import { Deployment, Instance } from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { aDeployment, aGroup } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())(
  'deployments over HTTP on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 0);
      backend = await TestBackend.start({ knex, world, reconciles: true });
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const review = async (values: Parameters<typeof aDeployment>[0] = {}) => {
      const { idempotencyKey, ...request } = aDeployment(values);
      return backend.ask('post', '/deployment-reviews').send(request);
    };
    const create = async (values: Parameters<typeof aDeployment>[0] = {}) => {
      const { body, status } = await backend
        .ask('post', '/deployments')
        .send(aDeployment(values));
      expect(status).toBe(202);
      return body as Deployment;
    };
    const comesTo = (id: string, is: (deployment: Deployment) => boolean) =>
      eventually(
        async () =>
          (await backend.ask('get', `/deployments/${id}`)).body as Deployment,
        is,
      );

    it('are reviewed: resolved, priced, judged, and nothing is made', async () => {
      const { body, status } = await review({
        groups: [
          aGroup({
            spec: undefined,
            image: undefined,
            requirements: { vcpus: 2, memoryMiB: 4096 },
            os: { distribution: 'ubuntu' },
            count: 3,
          }),
        ],
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        ok: true,
        problems: [],
        groups: [
          {
            names: ['shop-web-1', 'shop-web-2', 'shop-web-3'],
            spec: { id: 'large' },
            image: { id: 'ubuntu' },
            problems: [],
          },
        ],
        prices: [{ hourly: { currency: 'USD' } }],
      });
      expect(await knex('deployments')).toEqual([]);
      expect(world.cloud.listInstances()).toEqual([]);
    });

    it('are reviewed with what is in the way, group by group', async () => {
      const { body } = await review({
        groups: [
          aGroup(),
          aGroup({
            name: 'db',
            spec: undefined,
            requirements: { vcpus: 512, memoryMiB: 1024 },
          }),
        ],
      });
      expect(body).toMatchObject({
        ok: false,
        groups: [{ problems: [] }, { problems: [{ code: 'NoSpecSuffices' }] }],
      });
      const wrong = await backend
        .ask('post', '/deployment-reviews')
        .send({ name: 'shop', owner: 'group:default/civic', groups: [] });
      expect(wrong.status).toBe(400);
    });

    it('are reviewed for those only who may make them', async () => {
      backend.policy.decide = name => name !== 'clouds.instance.create';
      expect((await review()).status).toBe(403);
    });

    it('are taken back as a whole, told why, and can be deleted', async () => {
      world.cloud.room.set('seoul', 1);
      const { id } = await create({ onFailure: 'roll-back' });
      const back = await comesTo(id, ({ phase }) => phase === 'RolledBack');
      expect(back).toMatchObject({
        failure: { code: 'OutOfStock', message: 'No room' },
        groups: [{ count: 0 }],
      });
      expect(world.cloud.listInstances()).toEqual([]);
      const { body } = await backend.ask('get', `/deployments/${id}/events`);
      expect(
        body.items.map(({ reason }: { reason: string }) => reason),
      ).toContain('RolledBack');
      await backend.ask('delete', `/deployments/${id}`).expect(202);
      await eventually(
        () => backend.ask('get', `/deployments/${id}`),
        ({ status }) => status === 404,
      );
    });

    it('are tried elsewhere, in the order that was asked for', async () => {
      world.cloud.room.set('seoul', 1);
      const { id } = await create({
        onFailure: 'retry-elsewhere',
        alternatives: [{ account: 'main', region: 'tokyo' }],
      });
      await comesTo(id, ({ status }) => status.text === 'Running:2 (R:2/2)');
      const { body } = await backend.ask(
        'get',
        `/instances?deploymentId=${id}&sort=name`,
      );
      expect(body.items.map(({ region }: Instance) => region).sort()).toEqual([
        'seoul',
        'tokyo',
      ]);
      expect(world.cloud.listInstances()).toHaveLength(2);
    });

    it('are given to another owner only by who may change them', async () => {
      const { id } = await create();
      const give = () =>
        backend
          .ask('patch', `/deployments/${id}`)
          .send({ owner: 'group:default/other' });
      backend.policy.decide = name => name !== 'clouds.instance.update';
      expect((await give()).status).toBe(403);
      backend.policy.decide = () => true;
      const { body, status } = await give();
      expect([status, body.owner]).toEqual([200, 'group:default/other']);
      const unknown = await backend
        .ask('patch', `/deployments/${id}`)
        .send({ owner: 'group:default/nobody' });
      expect(unknown.status).toBe(400);
    });
  },
);
