import { NetboxServer, objectKinds } from '@rackstage/plugin-datacenter-common';
import {
  createTestDatabases,
  DumpRow,
  Lifeline,
  NetboxStub,
  smallNetbox,
  startNetboxStub,
} from '@rackstage/test-kit';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  ann,
  sumsOf,
  TestNetboxImports,
} from '../../__testUtils__/TestNetboxImports';
import { TestPlant } from '../../__testUtils__/TestPlant';

const databases = createTestDatabases();

/** The same NetBox with rows that are changed, or no longer there. */
const changedNetbox = (change: (row: DumpRow) => object | undefined) =>
  smallNetbox().flatMap(row => {
    const fields = change(row);
    return fields ? [{ ...row, fields: { ...row.fields, ...fields } }] : [];
  });

describe.each(databases.eachSupportedId())(
  'imports of a NetBox on %s',
  engine => {
    let stub: NetboxStub;
    let knex: Knex;
    let plant: TestPlant;
    let imports: TestNetboxImports;
    let server: NetboxServer;

    beforeEach(async () => {
      stub = await startNetboxStub({ dump: smallNetbox() });
      knex = await databases.init(engine);
      plant = await TestPlant.create(knex);
      imports = new TestNetboxImports(knex, plant);
      server = await imports.server(stub);
    });

    afterEach(async () => {
      await stub.close();
      await knex.destroy();
    });

    const named = async (
      kind: 'racks' | 'devices' | 'places',
      name: string,
    ) => {
      const found = (await plant.all(kind)).filter(
        ({ fields }) => fields.name === name,
      );
      expect(found).toHaveLength(1);
      return found[0];
    };
    const items = async (
      { id }: { id: string },
      outcome: 'create' | 'change' | 'gone' | 'skipped',
    ) => (await imports.service.listItems(id, { outcome, limit: 500 })).items;

    it('show what they would do, and do it when they are told to', async () => {
      const run = await imports.read(server);
      expect(run).toMatchObject({ state: 'ready', serverName: 'NetBox' });
      expect(await plant.all('racks')).toEqual([]);
      const { create, ...none } = sumsOf(run);
      expect(none).toMatchObject({ change: 0, same: 0, gone: 0 });
      const done = await imports.apply(run);
      expect(done).toMatchObject({ state: 'done', appliedBy: ann.ref });
      const kept = await Promise.all(objectKinds.map(kind => plant.all(kind)));
      const skipped = sumsOf(done).skipped - none.skipped;
      expect(await items(done, 'skipped')).toHaveLength(sumsOf(done).skipped);
      // Circuits have both ports, whatever a NetBox says.
      expect(kept.flat().length).toBeGreaterThanOrEqual(create - skipped);
      expect(await plant.all('cables')).not.toEqual([]);
      expect(plant.changed.length).toBeGreaterThan(0);
    });

    it('find everything the same afterwards', async () => {
      const first = await imports.import(server);
      expect(await items(first, 'skipped')).toEqual(
        await items(await imports.read(server), 'skipped'),
      );
      const [latest] = (await imports.service.listRuns({ limit: 1 })).items;
      expect(sumsOf(latest)).toEqual({
        create: 0,
        change: 0,
        same: sumsOf(first).create,
        gone: 0,
        skipped: sumsOf(first).skipped,
      });
      expect(latest.state).toBe('done');
    });

    it('take over what was changed, field by field, and leave alone what NetBox says nothing of', async () => {
      await imports.import(server);
      const rack = (await plant.all('racks'))[0];
      await plant.apply([
        { action: 'update', kind: 'racks', id: rack.id, fields: { xMm: 1200 } },
      ]);
      const { name } = rack.fields;
      stub.replace(
        changedNetbox(row =>
          row.model === 'dcim.rack' && row.fields.name === name
            ? { serial: 'NEW-1' }
            : {},
        ),
      );
      const run = await imports.read(server);
      expect(sumsOf(run)).toMatchObject({ create: 0, change: 1, gone: 0 });
      expect(await items(run, 'change')).toMatchObject([
        {
          kind: 'racks',
          title: name,
          objectId: rack.id,
          changes: [
            { field: 'serial', old: rack.fields.serial ?? null, new: 'NEW-1' },
          ],
        },
      ]);
      await imports.apply(run);
      expect((await named('racks', String(name))).fields).toMatchObject({
        serial: 'NEW-1',
        xMm: 1200,
      });
    });

    it('remove what is gone only when they are told to', async () => {
      await imports.import(server);
      const cables = await plant.all('cables');
      const isCable = (row: DumpRow) => row.model.startsWith('dcim.cable');
      stub.replace(smallNetbox().filter(row => !isCable(row)));
      const run = await imports.read(server);
      expect(sumsOf(run)).toMatchObject({ change: 0, gone: cables.length });
      await imports.apply(run);
      expect(await plant.all('cables')).toHaveLength(cables.length);
      await imports.import(server, true);
      expect(await plant.all('cables')).toEqual([]);
      expect(sumsOf(await imports.read(server)).gone).toBe(0);
    });

    it('remove everything of a NetBox that is empty, what refers first', async () => {
      await imports.import(server);
      stub.replace([]);
      const done = await imports.import(server, true);
      expect(await items(done, 'skipped')).toEqual([]);
      const left = await Promise.all(objectKinds.map(kind => plant.all(kind)));
      expect(left.flat()).toEqual([]);
    });

    it('keep what is gone and still needed here, with the reason', async () => {
      await imports.import(server);
      const room = (await plant.all('racks'))[0].fields.roomId as string;
      await plant.make('racks', { name: 'of somebody else', roomId: room });
      stub.replace([]);
      const done = await imports.import(server, true);
      const kept = await items(done, 'skipped');
      expect(kept.length).toBeGreaterThan(0);
      expect(kept[0].detail).toMatch(
        /'of somebody else' of the racks refers to it/,
      );
      expect(
        (await plant.all('racks')).map(({ fields }) => fields.name),
      ).toEqual(['of somebody else']);
    });

    it('adopt what is there already by its name, and show it as a change', async () => {
      const site = await plant.make('places', {
        name: 'Korea',
        level: 'region',
      });
      const run = await imports.read(server);
      expect(await items(run, 'change')).toMatchObject([
        { kind: 'places', title: 'Korea', objectId: site.id },
      ]);
      await imports.apply(run);
      expect((await named('places', 'Korea')).id).toBe(site.id);
      expect(sumsOf(await imports.read(server))).toMatchObject({
        create: 0,
        change: 0,
      });
    });

    it('compare anew when they are applied: somebody has made the same meanwhile', async () => {
      const run = await imports.read(server);
      const site = await plant.make('places', {
        name: 'Korea',
        level: 'region',
      });
      await imports.apply(run);
      expect((await named('places', 'Korea')).id).toBe(site.id);
    });

    it('skip the second of two that are called the same, with what is in it', async () => {
      const dump = smallNetbox();
      const rack = dump.find(({ model }) => model === 'dcim.rack')!;
      const device = dump.find(
        ({ model, fields }) =>
          model === 'dcim.device' && fields.rack === rack.pk,
      )!;
      const name = String(rack.fields.name);
      stub.replace([
        ...dump,
        {
          ...rack,
          pk: 900,
          fields: { ...rack.fields, name: name.toLowerCase(), asset_tag: null },
        },
        {
          ...device,
          pk: 901,
          fields: {
            ...device.fields,
            name: 'in-it',
            rack: 900,
            asset_tag: null,
          },
        },
      ]);
      const first = await imports.import(server);
      const found = await items(first, 'skipped');
      expect(found).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            sourceId: 'dcim.rack:900',
            reason: 'refused',
            detail: expect.stringContaining(`'${name}' of the racks`),
          }),
          expect.objectContaining({
            sourceId: 'dcim.device:901',
            reason: 'needs-other',
          }),
        ]),
      );
      await named('racks', name);
      expect(await plant.all('cables')).not.toEqual([]);
    });

    it('say what is wrong with a token, and go on when it is mended', async () => {
      const other = await imports.service.createServer(
        { name: 'Other', url: stub.origin, token: 'wrong' },
        ann,
      );
      const failed = await imports.read(other);
      expect(failed).toMatchObject({
        state: 'failed',
        error: expect.stringMatching(/^token: NetBox refuses it/),
      });
      await imports.service.updateServer(
        other.id,
        { revision: other.revision, token: stub.token },
        ann,
      );
      await imports.service.retry(failed.id);
      await imports.work();
      expect(await imports.service.getRun(failed.id)).toMatchObject({
        state: 'ready',
      });
    });

    it('are one at a time, and end when they are cancelled', async () => {
      const run = await imports.service.startRun(server.id, ann);
      await expect(imports.service.startRun(server.id, ann)).rejects.toThrow(
        /apply or cancel it first/,
      );
      await expect(imports.service.deleteServer(server.id)).rejects.toThrow(
        /cancel it first/,
      );
      await imports.service.cancel(run.id);
      await imports.work();
      expect(await imports.service.getRun(run.id)).toMatchObject({
        state: 'cancelled',
      });
      await expect(imports.service.apply(run.id, false, ann)).rejects.toThrow(
        /'cancelled'/,
      );
      await imports.service.deleteServer(server.id);
      expect(await imports.service.listServers()).toEqual({ items: [] });
    });

    it('keep tokens to themselves, and ask for them when they would go elsewhere', async () => {
      expect(JSON.stringify(await imports.service.listServers())).not.toContain(
        stub.token,
      );
      expect(JSON.stringify(await knex('netbox_servers'))).not.toContain(
        stub.token,
      );
      const { id, revision } = server;
      await expect(
        imports.service.updateServer(
          id,
          { revision, url: 'https://b.example' },
          ann,
        ),
      ).rejects.toThrow(/^token: give it as well/);
      await expect(
        imports.service.updateServer(
          id,
          { revision, url: 'http://10.0.0.1' },
          ann,
        ),
      ).rejects.toThrow(/datacenter.imports.allowedNetworks/);
    });

    it('double and lose nothing, wherever they are cut off', async () => {
      // What comes of one that nothing happens to.
      const whole = await (async () => {
        const other = await databases.init(engine);
        try {
          const otherPlant = await TestPlant.create(other);
          const undisturbed = new TestNetboxImports(other, otherPlant);
          await undisturbed.import(await undisturbed.server(stub));
          return sumsOf(
            await undisturbed.read(
              (await undisturbed.service.listServers()).items[0],
            ),
          );
        } finally {
          await other.destroy();
        }
      })();

      await fc.assert(
        fc.asyncProperty(
          fc.nat(70),
          fc.nat(70),
          async (readingEnds, applyingEnds) => {
            const cutOff = async (last: number) => {
              const mortal = imports.worker(
                new Lifeline(last).bind(imports.store),
                7,
                5,
              );
              const lease = { owner: 'mortal', milliseconds: -1 };
              const [run] = await imports.store.claim(lease, 1);
              await mortal
                .process(run, lease, new AbortController().signal)
                .catch(() => {});
            };
            const run = await imports.service.startRun(server.id, ann);
            await cutOff(readingEnds);
            await imports.work(imports.worker(imports.store, 7, 5));
            await imports.service.apply(run.id, false, ann);
            await cutOff(applyingEnds);
            await imports.work(imports.worker(imports.store, 7, 5));
            expect((await imports.service.getRun(run.id)).state).toBe('done');
            expect(sumsOf(await imports.read(server))).toEqual(whole);
            // Until nothing is left of it, for the next one.
            stub.replace([]);
            await imports.import(server, true);
            stub.replace(smallNetbox());
          },
        ),
        { numRuns: 6 },
      );
    }, 120_000);
  },
);
