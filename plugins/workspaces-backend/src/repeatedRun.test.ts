import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestBackend } from './__testUtils__/TestBackend';

const databases = createTestDatabases();

const owner = 'user:default/bob';

const run = {
  id: 'alpha',
  title: '알파',
  environment: 'development',
  owner,
  idempotencyKey: 'request:1',
};

describe.each(databases.eachSupportedId())(
  'a run that makes a workspace again, on %s',
  engine => {
    let knex: Knex;
    let backend: TestBackend;

    beforeEach(async () => {
      knex = await databases.init(engine);
      backend = await TestBackend.start(knex, {});
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const make = async (changes: object = {}, user?: string) => {
      const { status, body } = await backend
        .ask(
          'post',
          '/.backstage/actions/v1/actions/workspaces:create-workspace/invoke',
          user,
        )
        .send({ ...run, ...changes });
      return [status, body.output?.id];
    };

    it('is answered with the one that is there, once there', async () => {
      expect(await make()).toEqual([200, 'alpha']);
      expect(await make({ title: 'Another' })).toEqual([200, 'alpha']);
      const { body } = await backend.ask('get', '/workspaces/alpha');
      expect(body).toMatchObject({ title: '알파', revision: 1 });
      expect(body).not.toHaveProperty('idempotencyKey');
      const members = await backend.ask('get', '/workspaces/alpha/members');
      expect(members.body.items).toMatchObject([
        { entityRef: owner, role: 'owner' },
      ]);
    });

    it('makes one of two at the same instant', async () => {
      expect(await Promise.all([make(), make()])).toEqual([
        [200, 'alpha'],
        [200, 'alpha'],
      ]);
    });

    it('is refused with another key, with none, or by somebody else', async () => {
      await make();
      for (const refused of [
        make({ idempotencyKey: 'request:2' }),
        make({ idempotencyKey: undefined }),
        make({}, 'user:default/bob'),
      ]) {
        expect(await refused).toEqual([409, undefined]);
      }
    });
  },
);
