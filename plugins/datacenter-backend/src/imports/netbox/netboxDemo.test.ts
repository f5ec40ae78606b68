import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  creationSchema,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import {
  DumpRow,
  NetboxStub,
  readDump,
  startNetboxStub,
} from '@rackstage/test-kit';
import Ajv from 'ajv';
import { clientOf, importAll, referencesIn } from './__testUtils__/importAll';
import { differences } from './differences';
import { ImportBatch } from './types';

const file = resolve(
  __dirname,
  '../../../../../../shared/data/netbox-demo-3.6.json.gz',
);

/** Objects of one kind come of the rows of these models. */
const modelsOf: Partial<Record<ObjectKindName, string[]>> = {
  roles: ['dcim.rackrole', 'dcim.devicerole'],
  places: ['dcim.region', 'dcim.sitegroup', 'dcim.site', 'dcim.location'],
  racks: ['dcim.rack'],
  reservations: ['dcim.rackreservation'],
  'device-types': ['dcim.devicetype'],
  'module-types': ['dcim.moduletype'],
  devices: ['dcim.device'],
  bays: ['dcim.devicebay', 'dcim.modulebay'],
  modules: ['dcim.module'],
  panels: ['dcim.powerpanel'],
  feeds: ['dcim.powerfeed'],
  circuits: ['circuits.circuit'],
  ports: [
    'dcim.interface',
    'dcim.frontport',
    'dcim.rearport',
    'dcim.powerport',
    'dcim.poweroutlet',
    'dcim.consoleport',
    'dcim.consoleserverport',
    'dcim.powerfeed',
    'circuits.circuittermination',
  ],
  cables: ['dcim.cable'],
};

(existsSync(file) ? describe : describe.skip)(
  'readNetbox over the demo of NetBox [needs shared/data]',
  () => {
    let dump: DumpRow[];
    let stub: NetboxStub;
    let batches: ImportBatch[];

    beforeAll(async () => {
      dump = readDump(file);
      stub = await startNetboxStub({ dump });
      batches = await importAll(stub);
    });

    afterAll(async () => {
      await stub.close();
    });

    it('keeps every object of the kinds that it keeps', () => {
      const counts: Record<string, number> = {};
      batches.forEach(({ kind, items }) => {
        counts[kind] = (counts[kind] ?? 0) + items.length;
      });
      expect(counts).toEqual(
        Object.fromEntries(
          Object.entries(modelsOf).map(([kind, models]) => [
            kind,
            dump.filter(({ model }) => models.includes(model)).length,
          ]),
        ),
      );
    });

    it('skips only what it has no kind for', () => {
      const reasons: Record<string, number> = {};
      batches
        .flatMap(({ skipped }) => skipped)
        .forEach(({ reason }) => {
          reasons[reason] = (reasons[reason] ?? 0) + 1;
        });
      expect(reasons).toEqual({ 'virtual-chassis': 4, 'provider-network': 1 });
    });

    it('refers to nothing that is not there before', () => {
      const seen = new Set<string>();
      const unresolved: string[] = [];
      for (const { items } of batches) {
        items.forEach(({ sourceId }) => seen.add(sourceId));
        unresolved.push(
          ...items
            .flatMap(({ fields }) => referencesIn(fields))
            .filter(id => !seen.has(id)),
        );
      }
      expect(unresolved).toEqual([]);
    });

    it('makes fields that the kinds accept', () => {
      const ajv = new Ajv({ formats: { uuid: true, date: true } });
      const problems = batches.flatMap(({ kind, items }) => {
        const accepts = ajv.compile(creationSchema(kind));
        return items
          .filter(({ fields }) => !accepts(withIds(fields)))
          .map(
            ({ sourceId }) => `${sourceId}: ${ajv.errorsText(accepts.errors)}`,
          );
      });
      expect(problems).toEqual([]);
    });

    it('makes the same of it in small pages, and finds no difference', async () => {
      const again = await importAll(stub, {
        client: clientOf(stub, { pageSize: 100 }),
      });
      const itemsIn = (all: ImportBatch[]) => all.flatMap(({ items }) => items);
      expect(itemsIn(again)).toEqual(itemsIn(batches));

      const found = differences(
        batches.flatMap(({ kind, items }) =>
          items.map(({ sourceId, fields }) => ({
            kind,
            sourceId,
            id: sourceId,
            fields: withIds(fields),
          })),
        ),
        again.flatMap(({ kind, items }) => items.map(item => ({ kind, item }))),
      );
      for (const { create, change, gone } of Object.values(found)) {
        expect({ create, change, gone }).toEqual({
          create: [],
          change: [],
          gone: [],
        });
      }
    });
  },
);

/** Fields as they would be stored, with sources for ids. */
const withIds = (fields: object) =>
  JSON.parse(JSON.stringify(fields), (_key, value) =>
    typeof value === 'object' && value !== null && 'source' in value
      ? value.source
      : value,
  );
