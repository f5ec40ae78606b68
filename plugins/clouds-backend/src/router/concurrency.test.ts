import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { hang, hangForGood } from '../__testUtils__/faults';
import { aRequest, anAccount } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const settings = { callDeadline: { milliseconds: 300 } };

describe.each(databases.eachSupportedId())(
  'several requests at once on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 0);
      backend = await TestBackend.start({ knex, world, settings });
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const post = (path: string, body: object, user?: string) =>
      backend.ask('post', path, user).send(body);
    const statuses = (answers: { status: number }[]) =>
      answers.map(({ status }) => status).sort();

    it('give one name to one of two people', async () => {
      const answers = await Promise.all([
        post('/instances', aRequest(), 'user:default/ann'),
        post('/instances', aRequest(), 'user:default/bob'),
      ]);
      expect(statuses(answers)).toEqual([202, 409]);
      const loser = answers.find(({ status }) => status === 409)!;
      expect(loser.body.error.message).toMatch(/choose another name/);
      expect(await knex('instances')).toHaveLength(1);
      expect(await knex('operations')).toHaveLength(1);
    });

    it('give one name to one of two accounts', async () => {
      const answers = await Promise.all([
        post('/accounts', anAccount()),
        post('/accounts', anAccount()),
      ]);
      expect(statuses(answers)).toEqual([201, 409]);
      expect(await knex('accounts').where({ name: 'second' })).toHaveLength(1);
    });

    it('make one operation of ten equal requests with one key', async () => {
      const request = aRequest({ count: 2 });
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post('/instances', request)),
      );
      expect(new Set(statuses(answers))).toEqual(new Set([202]));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      expect(await knex('instances')).toHaveLength(2);
    });

    it('do not remove an account under a request for it', async () => {
      const { id } = (await world.accounts.findByName('main'))!;
      const [made, removed] = await Promise.all([
        post('/instances', aRequest()),
        backend.ask('delete', `/accounts/${id}`),
      ]);
      expect([
        [202, 409],
        [404, 204],
      ]).toContainEqual([made.status, removed.status]);
      expect((await knex('instances')).length).toBe(
        made.status === 202 ? 1 : 0,
      );
    });

    it.each([
      ['listens', hang],
      ['does not listen', hangForGood],
    ])(
      'are answered while the driver of another one hangs and %s',
      async (_, fault) => {
        const finished: string[] = [];
        world.cloud.faults.set('stock.check', fault);
        world.cloud.faults.set('verify', fault);
        const { idempotencyKey, ...request } = aRequest();
        const hanging = [
          post('/instance-estimates', request),
          post('/accounts', anAccount()),
        ].map(async test => {
          const answer = await test;
          finished.push('hanging');
          return answer;
        });
        await eventually(
          async () => world.cloud.calls,
          calls => calls.includes('verify') && calls.includes('stock.check'),
        );
        await backend.ask('get', '/instances').expect(200);
        finished.push('other');
        const [estimate, account] = await Promise.all(hanging);
        expect(finished).toEqual(['other', 'hanging', 'hanging']);
        expect(estimate.body).toMatchObject({
          ok: false,
          stock: 'unknown',
          problems: [
            {
              code: 'CloudUnavailable',
              message:
                'The cloud could not be asked: The cloud did not answer within 0.3 s',
            },
          ],
        });
        expect(account.status).toBe(400);
        expect(account.body.error.message).toMatch(/did not answer within/);
      },
    );
  },
);
