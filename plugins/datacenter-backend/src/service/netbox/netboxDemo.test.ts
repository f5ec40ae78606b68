import {
  createTestDatabases,
  readDump,
  startNetboxStub,
} from '@rackstage/test-kit';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  sumsOf,
  TestNetboxImports,
} from '../../__testUtils__/TestNetboxImports';
import { TestPlant } from '../../__testUtils__/TestPlant';

const file = resolve(
  __dirname,
  '../../../../../../shared/data/netbox-demo-3.6.json.gz',
);
const databases = createTestDatabases();
const mostMilliseconds = 10_000;

(existsSync(file) ? describe : describe.skip)(
  'the demo of NetBox [needs shared/data]',
  () => {
    it.each(databases.eachSupportedId())(
      'is imported on %s in time, and is the same afterwards',
      async engine => {
        const stub = await startNetboxStub({ dump: readDump(file) });
        const knex = await databases.init(engine);
        try {
          const plant = await TestPlant.create(knex);
          const imports = new TestNetboxImports(knex, plant);
          const server = await imports.server(stub);
          const start = performance.now();
          const done = await imports.import(server);
          const milliseconds = performance.now() - start;
          process.stdout.write(`${engine}: ${Math.round(milliseconds)} ms\n`);
          const { items: skipped } = await imports.service.listItems(done.id, {
            outcome: 'skipped',
            limit: 500,
          });
          expect(skipped.map(({ reason, detail }) => detail ?? reason)).toEqual(
            [...Array(4).fill('virtual-chassis'), 'provider-network'],
          );
          expect(await plant.all('cables')).toHaveLength(108);
          expect(sumsOf(await imports.read(server))).toMatchObject({
            create: 0,
            change: 0,
            gone: 0,
          });
          expect(milliseconds).toBeLessThan(mostMilliseconds);
        } finally {
          await knex.destroy();
          await stub.close();
        }
      },
      60_000,
    );
  },
);
