import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'drivers over HTTP on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      backend = await TestBackend.start({ knex, world });
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const change = (enabled: unknown, name = 'fake') =>
      backend.ask('patch', `/drivers/${name}`).send({ enabled });
    const credential = () => ({ password: world.cloud.password });
    const anAccount = () => ({
      name: 'new',
      title: 'New',
      driver: 'fake',
      owner: 'group:default/civic',
      credential: credential(),
    });

    it('one that is off takes no new accounts, in any replica, until it is on again', async () => {
      const replica = await TestBackend.start({ knex, world });
      const off = await change(false).expect(200);
      expect(off.body).toMatchObject({
        name: 'fake',
        enabled: false,
        disabledBy: 'user:default/ann',
        disabledAt: expect.stringMatching(/Z$/),
      });
      const list = await replica.ask('get', '/drivers').expect(200);
      expect(list.body.items).toEqual([off.body]);

      const refused = [
        replica.ask('post', '/accounts').send(anAccount()),
        replica
          .ask('post', '/connection-tests')
          .send({ driver: 'fake', credential: credential() }),
        replica
          .ask('post', '/account-imports')
          .send({ driver: 'fake', format: 'passwords', text: 'one=right' }),
      ];
      for (const { status, body } of await Promise.all(refused)) {
        expect(status).toBe(409);
        expect(body.error.message).toContain(
          "'fake' is switched off for new accounts",
        );
      }

      const on = await change(true).expect(200);
      expect(on.body.enabled).toBe(true);
      expect(on.body).not.toHaveProperty('disabledBy');
      await replica.ask('post', '/accounts').send(anAccount()).expect(201);
      await replica.stop();
    });

    it('accounts that there are go on', async () => {
      await change(false).expect(200);
      const { body } = await backend.ask('get', '/accounts').expect(200);
      const [{ id }] = body.items;
      await backend
        .ask('patch', `/accounts/${id}`)
        .send({ title: 'Renamed', credential: credential() })
        .expect(200);
      const test = await backend
        .ask('post', '/connection-tests')
        .send({ accountId: id })
        .expect(200);
      expect(test.body.ok).toBe(true);
      const instance = await world.run();
      expect((await world.record(instance)).phase).toBe('Running');
    });

    it('keeps who switched it off first, and is on however often that is said', async () => {
      await change(false).expect(200);
      const again = await backend
        .ask('patch', '/drivers/fake', 'user:default/bob')
        .send({ enabled: false })
        .expect(200);
      expect(again.body.disabledBy).toBe('user:default/ann');
      await change(true).expect(200);
      await change(true).expect(200);
    });

    it('is in the audit log', async () => {
      await change(false).expect(200);
      expect(backend.audited().at(-1)).toMatchObject({
        status: 'succeeded',
        actor: 'user:default/ann',
        meta: expect.objectContaining({ enabled: false }),
      });
    });

    it('needs a permission', async () => {
      backend.policy.decide = permission =>
        permission !== 'clouds.driver.update';
      const { body } = await change(false).expect(403);
      expect(body.error.message).toContain("'clouds.driver.update'");
      const { body: list } = await backend.ask('get', '/drivers').expect(200);
      expect(list.items[0].enabled).toBe(true);
    });

    it.each([['yes'], [null], [undefined]])('takes no %p', async value => {
      const { status } = await change(value);
      expect(status).toBe(400);
    });

    it('names the drivers there are when asked for another', async () => {
      const { body } = await change(false, 'acme').expect(404);
      expect(body.error.message).toBe(
        "No cloud driver named 'acme'; there are: fake",
      );
    });
  },
);
