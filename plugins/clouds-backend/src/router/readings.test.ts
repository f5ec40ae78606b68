import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import {
  everyOperation,
  ExampleRequest,
} from '../__testUtils__/everyOperation';
import { refuse } from '../__testUtils__/faults';
import { aResource, caller } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

// Every operation there is.
jest.setTimeout(60_000);

describe.each(databases.eachSupportedId())(
  'readings over HTTP on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;
    let instanceId: string;
    let readings: ExampleRequest[];

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      instanceId = await world.run({ volumeGiB: 10 });
      readings = (
        await everyOperation(world, instanceId, await world.make('volume'))
      ).filter(({ method }) => method === 'get');
      backend = await TestBackend.start({ knex, world });
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    it('call no cloud', async () => {
      world.cloud.calls.length = 0;
      world.cloud.faults.set(
        '*',
        refuse(new Error('A reading called the cloud')),
      );
      for (const { path } of readings) {
        const { status } = await backend.ask('get', path);
        expect({ path, status }).toEqual({ path, status: 200 });
      }
      expect(world.cloud.calls).toEqual([]);
    });

    it('write nothing', async () => {
      const tables = [
        'accounts',
        'instances',
        'operations',
        'instance_events',
        'resources',
        'resource_events',
        'account_access',
        'host_keys',
        'terminal_sessions',
        'output_chunks',
        'commands',
        'command_targets',
      ];
      const rows = () => Promise.all(tables.map(table => knex(table)));
      const before = await rows();
      for (const { path } of readings) {
        await backend.ask('get', path);
      }
      expect(await rows()).toEqual(before);
    });

    it('need the same number of queries for fifty rows as for one', async () => {
      let queries = 0;
      knex.on('query', () => {
        queries += 1;
      });
      const budget = async () => {
        const counts: Record<string, number> = {};
        for (const { path, operationId } of readings) {
          queries = 0;
          await backend.ask('get', path).expect(200);
          counts[operationId] = queries;
        }
        return counts;
      };
      const forOne = await budget();
      for (let index = 0; index < 50; index++) {
        await world.addAccount(`more-${index}`);
        await world.instanceService.update(instanceId, { labels: {} }, caller);
        await world.resourceService.create(
          aResource('volume', { name: `more-${index}` }),
          caller,
        );
      }
      for (let index = 0; index < 5; index++) {
        await world.ask({ name: `more-${index}`, count: 10 });
      }
      const rowsOf = async (path: string) =>
        (await backend.ask('get', path)).body.items.length;
      expect(await rowsOf('/accounts')).toBe(50);
      expect(await rowsOf('/instances')).toBe(50);
      expect(await rowsOf('/resources')).toBe(50);

      expect(await budget()).toEqual(forOne);
      expect(Math.max(...Object.values(forOne))).toBeLessThanOrEqual(8);
    });

    it.each([
      '/accounts',
      '/instances',
      '/drivers',
      '/instance-facets',
      '/resources',
      '/resource-facets',
    ])(
      'answer %s from several accounts with titles that people know',
      async path => {
        await world.addAccount('second');
        const { status, body } = await backend.ask('get', path);
        expect(status).toBe(200);
        expect(JSON.stringify(body)).toMatch(/main|Fake cloud/);
      },
    );

    it('show an instance with its price, its place and what it is for', async () => {
      const { body } = await backend.ask('get', `/instances/${instanceId}`);
      expect(body).toMatchObject({
        name: 'web',
        entityRef: 'resource:default/web.main',
        account: { name: 'main', driver: 'fake', simulated: true },
        region: 'seoul',
        zone: 'seoul-a',
        image: { id: 'ubuntu', name: 'Ubuntu 24.04', os: 'Ubuntu 24.04' },
        spec: { id: 'small', vcpus: 1, memoryMiB: 2048 },
        owner: 'group:default/civic',
        requestedBy: 'user:default/ann',
        phase: 'Running',
        addresses: [{ address: '10.0.0.1', version: 4, type: 'private' }],
      });
      // The price of volumes is not known: a sum without it would be wrong.
      expect(body.price).toBeUndefined();
    });
  },
);
