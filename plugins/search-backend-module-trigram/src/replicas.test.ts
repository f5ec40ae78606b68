import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import searchPlugin from '@backstage/plugin-search-backend';
import {
  DocumentChanges,
  documentSourcesExtensionPoint,
} from '@rackstage/search-sources';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request from 'supertest';
import { aDocument, pages } from './__testUtils__/documents';
import { searchModuleTrigram } from './module';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'replicas on one index on %s',
  id => {
    let knex: Knex;
    let replicas: { backend: TestBackend; changes: DocumentChanges }[];
    /** By the replica that listed. */
    let listings: number[];

    beforeAll(async () => {
      knex = await databases.init(id);
      listings = [];
      replicas = [await startReplica(0), await startReplica(1)];
    });

    afterAll(async () => {
      await Promise.all(replicas.map(({ backend }) => backend.stop()));
      await knex.destroy();
    });

    async function startReplica(replica: number) {
      let changes: DocumentChanges;
      const things = createBackendModule({
        pluginId: 'search',
        moduleId: 'things',
        register(reg) {
          reg.registerInit({
            deps: {
              documents: documentSourcesExtensionPoint,
              scheduler: coreServices.scheduler,
            },
            async init({ documents, scheduler }) {
              documents.addSource({
                type: 'thing',
                schedule: scheduler.createScheduledTaskRunner({
                  frequency: { minutes: 10 },
                  timeout: { minutes: 10 },
                }),
                list: () => {
                  listings.push(replica);
                  return pages([aDocument('web-1')]);
                },
                watch: async index => {
                  changes = index;
                },
              });
            },
          });
        },
      });
      const backend = await startTestBackend({
        features: [
          mockServices.database.factory({ knex }),
          schedulerServiceFactory,
          searchPlugin,
          searchModuleTrigram,
          things,
        ],
      });
      return { backend, changes: changes! };
    }

    const titles = async (replica: number, term: string) => {
      const { body } = await request(replicas[replica].backend.server)
        .get(`/api/search/query?term=${term}`)
        .set('Authorization', mockCredentials.user.header())
        .expect(200);
      return body.results.map(
        ({ document }: { document: { title: string } }) => document.title,
      );
    };

    const tasks = () => knex('backstage_backend_tasks__tasks');

    /** As the scheduler keeps it; no ticket while no replica works at it. */
    const task = () =>
      tasks().where('id', 'like', '%thing%').first('id', 'current_run_ticket');

    async function listed(times: number) {
      const end = Date.now() + 25_000;
      while (Date.now() < end) {
        // Counted before the row is read: a listing that begins meanwhile
        // would be taken for one that has ended.
        const enough = listings.length >= times;
        // The scheduler makes its table when the portal has started.
        const row = await task().catch(() => undefined);
        if (enough && row?.current_run_ticket === null) {
          return;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      throw new Error(`It was listed ${listings.length} times`);
    }

    it('list everything once, whoever of them it is', async () => {
      for (let round = 1; round <= 3; round++) {
        await listed(round);
        expect(listings).toHaveLength(round);
        expect(await knex('search_documents').pluck('ref')).toEqual(['web-1']);
        // It is due again, for both of them.
        await tasks()
          .where({ id: (await task()).id })
          .update({ next_run_start_at: new Date(Date.now() - 1000) });
      }
    }, 90_000);

    it.each([
      [0, 1],
      [1, 0],
    ])(
      'find at once through %s what changed at the other',
      async (by, other) => {
        const name = `db-${by}`;
        await replicas[by].changes.put([aDocument(name)]);
        expect(await titles(other, name)).toEqual([name]);
        await replicas[by].changes.put([aDocument(name, { text: 'renewed' })]);
        expect(await titles(other, 'renewed')).toEqual([name]);
        await replicas[other].changes.remove([name]);
        expect(await titles(by, name)).toEqual([]);
      },
    );
  },
);
