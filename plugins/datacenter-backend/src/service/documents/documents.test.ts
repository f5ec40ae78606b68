import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import readWorkbook from 'read-excel-file/node';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { createViews } from '../views';
import {
  DocumentName,
  documentNames,
  DocumentService,
} from './DocumentService';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('documents on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let service: DocumentService;
  let room: DatacenterObject;
  let rack: DatacenterObject;
  let server: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    service = new DocumentService({
      store: plant.store,
      views: createViews(plant.views, plant.store),
      now: () => plant.now,
    });
    room = await plant.room();
    rack = await plant.rack(room, { maxWeightKg: 900 });
    const type = await plant.serverType();
    const place = (name: string, position: number) =>
      plant.make('devices', {
        name,
        typeId: type.id,
        rackId: rack.id,
        position,
        face: 'front',
      });
    server = await place('=cmd|calc', 3);
    const other = await place(`서버 🖥 ${'x'.repeat(150)}`, 5);
    await plant.cable(
      await plant.port(server, 'eth0'),
      await plant.port(other, 'eth0'),
      { label: 'C-1', type: 'cat6a', color: '#ff0000', lengthMetres: 2.5 },
    );
  });

  afterEach(() => knex.destroy());

  const subjects = (): Record<DocumentName, string> => ({
    'cable-book': room.id,
    'device-connections': server.id,
    'rack-card': rack.id,
    'room-book': room.id,
  });
  const xlsx = async (
    name: DocumentName,
    language: 'en' | 'ko' = 'en',
    id = subjects()[name],
  ) => {
    const file = await service.document({ name, id, format: 'xlsx', language });
    const sheets = await readWorkbook(file);
    return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
  };

  it('a rack card has what is in the rack, from the top', async () => {
    const { Summary, Devices } = await xlsx('rack-card');
    expect(Summary).toContainEqual(['Weight (kg)', '40']);
    expect(Summary).toContainEqual(['Most weight (kg)', '900']);
    expect(Devices.slice(1).map(([unit]) => unit)).toEqual([5, 3]);
    expect(Devices[2].slice(0, 6)).toEqual([
      3,
      'Front',
      '=cmd|calc',
      'Dell R650',
      1,
      20,
    ]);
  });

  it('a cable book has both ends of each cable, once', async () => {
    const { Cables } = await xlsx('cable-book');
    expect(Cables).toHaveLength(2);
    expect(Cables[1].slice(0, 6)).toEqual([
      'C-1',
      'cat6a',
      '#ff0000',
      2.5,
      'connected',
      'R1 U3 =cmd|calc:eth0',
    ]);
  });

  it('a connection table has every port of the device', async () => {
    const { 'Connection table': rows } = await xlsx('device-connections');
    expect(rows.map(([port]) => port)).toEqual([
      'Port',
      'eth0',
      'eth1',
      'PSU1',
      'PSU2',
    ]);
    expect(rows[1][2]).toBe('C-1');
    expect(rows[1][4]).toContain('R1 U5 서버');
  });

  it('a room book sums the room up in Korean, and has its devices', async () => {
    const book = await xlsx('room-book', 'ko');
    expect(book['요약']).toContainEqual(['장비', '2']);
    expect(book['요약']).toContainEqual(['무게 (kg)', '40']);
    expect(book['랙'][1].slice(0, 4)).toEqual(['R1', 'active', 42, 2]);
    expect(book['장비 (랙)']).toHaveLength(3);
  });

  it('an empty room has documents too', async () => {
    const { id } = await plant.room('Empty');
    expect((await xlsx('room-book', 'en', id)).Racks).toHaveLength(1);
    expect((await xlsx('cable-book', 'en', id)).Cables).toHaveLength(1);
  });

  it.each(documentNames)('%s is a PDF in both languages', async name => {
    for (const language of ['en', 'ko'] as const) {
      const file = await service.document({
        name,
        id: subjects()[name],
        format: 'pdf',
        language,
      });
      expect(file.subarray(0, 5).toString()).toBe('%PDF-');
      expect(file.toString('latin1')).toContain(`/Lang (${language}`);
    }
  });

  it.each(documentNames)('there is no %s of nothing', async name => {
    await expect(xlsx(name, 'en', crypto.randomUUID())).rejects.toThrow(
      /No .* with id/,
    );
  });
});
