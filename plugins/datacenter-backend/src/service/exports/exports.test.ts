import {
  DatacenterObject,
  ObjectKindName,
  objectKinds,
} from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import readWorkbook from 'read-excel-file/node';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { ImportService } from '../imports/ImportService';
import { ExportQuery, ExportService } from './ExportService';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };
const kinds = ['places', 'racks', 'devices', 'cables', 'ports'] as const;

describe.each(databases.eachSupportedId())('exports on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let exported: ExportService;
  let imports: ImportService<typeof ann>;
  let hall: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    exported = new ExportService(plant.store);
    imports = new ImportService({ store: plant.store, objects: plant.objects });
    const seoul = await plant.make('places', { name: 'Seoul', level: 'site' });
    hall = await plant.make('places', {
      name: 'Hall/1',
      level: 'room',
      parentId: seoul.id,
    });
    const other = await plant.room('Hall 2');
    const type = await plant.serverType();
    // Racks of the same name: only the way to them tells them apart.
    const racks = [await plant.rack(hall), await plant.rack(other)];
    const devices = [];
    for (const [index, rack] of racks.entries()) {
      devices.push(
        await plant.make('devices', {
          name: index === 0 ? '=cmd|calc' : '서버 🖥 "2"',
          typeId: type.id,
          rackId: rack.id,
          position: 1.5,
          face: 'front',
          notes: 'one\ntwo;',
        }),
      );
    }
    await plant.cable(
      await plant.port(devices[0], 'eth0'),
      await plant.port(devices[1], 'eth0'),
      { label: '-1' },
    );
  });

  afterEach(() => knex.destroy());

  const csv = async (kind: ObjectKindName, query: ExportQuery = {}) =>
    text(Readable.from(await exported.csv(kind, query)));

  it.each(kinds)('%s are the same when they are imported', async kind => {
    const count = (await plant.all(kind)).length;
    const files = {
      csv: Buffer.from(await csv(kind)),
      xlsx: await exported.xlsx(kind, {}),
    };
    for (const format of ['csv', 'xlsx'] as const) {
      const result = await imports.table(
        {
          kind,
          format,
          content: files[format].toString('base64'),
          apply: false,
        },
        ann,
      );
      expect(result).toEqual({
        counts: { create: 0, change: 0, same: count, error: 0 },
        applied: false,
        problems: [],
      });
    }
  });

  it('names what objects are in, and runs no formulas', async () => {
    const [, first, second] = (await csv('devices')).split('\r\n');
    expect([first, second].join('\n')).toContain(",'=cmd|calc,");
    expect([first, second].join('\n')).toContain('Dell/R650');
    expect([first, second].join('\n')).toContain('Hall 2/R1');
  });

  it('holds what the list has, in its order', async () => {
    for (const name of ['R9', 'R10']) {
      await plant.rack(hall, { name });
    }
    const rows = await csv('racks', {
      search: 'R',
      filter: { roomId: [hall.id] },
      sort: '-name',
    });
    const names = rows
      .split('\r\n')
      .slice(1, -1)
      .map(row => row.split(',')[1]);
    expect(names).toEqual(['R10', 'R9', 'R1']);
  });

  it('pages through more than are read at once', async () => {
    await plant.apply(
      Array.from({ length: 1001 }, (_, index) => ({
        action: 'create' as const,
        kind: 'roles' as const,
        fields: { name: `Role ${index}` },
      })),
    );
    const rows = await csv('roles');
    expect(rows.trimEnd().split('\r\n')).toHaveLength(1002);
  });

  it('puts everything into one workbook', async () => {
    const sheets = await readWorkbook(await exported.workbook());
    const names = sheets.map(({ sheet }) => sheet);
    expect(names).toEqual(objectKinds);
  });
});
