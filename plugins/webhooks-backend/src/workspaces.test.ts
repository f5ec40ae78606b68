import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestBackend } from './__testUtils__/TestBackend';
import { templateRef } from './__testUtils__/TestScaffolder';

const databases = createTestDatabases();

const both = { name: 'Chat', owner: 'group:default/civic' };
const things = {
  subscriptions: {
    ...both,
    url: 'https://chat.example.org/hook',
    eventTypes: ['rackstage.*'],
  },
  endpoints: {
    ...both,
    verification: 'github',
    templateRef,
    mapping: { name: 'web' },
  },
} as const;
type Kind = keyof typeof things;

describe.each(databases.eachSupportedId())(
  'webhooks of workspaces on %s',
  engine => {
    let knex: Knex;
    let backend: TestBackend;

    beforeAll(async () => {
      knex = await databases.init(engine);
      backend = await TestBackend.start(knex);
      backend.workspaces.add({ id: 'parks' });
      backend.workspaces.add({ id: 'old', state: 'archived' });
    });

    beforeEach(() => backend.reset());

    afterAll(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const create = (kind: Kind, change: object = {}) =>
      backend.ask('post', `/${kind}`).send({ ...things[kind], ...change });
    const names = async (kind: Kind, query = '') => {
      const { body } = await backend.ask('get', `/${kind}${query}`);
      return body.items.map(({ name }: { name: string }) => name);
    };
    /** Somebody who has roles only in these. */
    const memberOf = (...workspaces: string[]) => {
      backend.policy.decide = name =>
        // What is decided before a place is known.
        name === 'scaffolder.task.create' || { workspaces };
    };

    describe.each(['subscriptions', 'endpoints'] as const)('%s', kind => {
      it('are listed, found and filtered by where they are', async () => {
        const here = await create(kind);
        const there = await create(kind, { name: 'P', workspaceId: 'parks' });
        expect([here.status, there.status]).toEqual([201, 201]);
        expect(here.body.workspaceId).toBe('default');
        expect(there.body.workspaceId).toBe('parks');
        expect(await names(kind)).toEqual(['Chat', 'P']);
        expect(await names(kind, '?workspaceId=parks')).toEqual(['P']);
        expect(await names(kind, '?workspaceId=parks,default')).toEqual([
          'Chat',
          'P',
        ]);

        memberOf('parks');
        expect(await names(kind)).toEqual(['P']);
        expect(await names(kind, '?workspaceId=default')).toEqual([]);
        const read = (id: string) => backend.ask('get', `/${kind}/${id}`);
        expect((await read(here.body.id)).status).toBe(404);
        expect((await read(there.body.id)).status).toBe(200);
      });

      it('are made only where one may, and where something new may be', async () => {
        memberOf('parks');
        expect((await create(kind)).status).toBe(403);
        expect((await create(kind, { workspaceId: 'old' })).status).toBe(403);

        backend.policy.decide = () => true;
        const archived = await create(kind, { workspaceId: 'old' });
        expect(archived.status).toBe(409);
        expect(archived.body.error.message).toMatch(/archived/);
        const unknown = await create(kind, { workspaceId: 'nowhere' });
        expect(unknown.status).toBe(404);
        const bad = await create(kind, { workspaceId: "a' or 1=1 --" });
        expect(bad.status).toBe(400);
      });

      it('stay where they are', async () => {
        const { body } = await create(kind);
        const moved = await backend
          .ask('patch', `/${kind}/${body.id}`)
          .send({ workspaceId: 'parks' });
        expect(moved.status).toBe(400);
      });
    });
  },
);
