import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { randomUUID } from 'node:crypto';
import { Knex } from 'knex';
import { TestPlant } from '../__testUtils__/TestPlant';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('objects on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
  });

  afterEach(() => knex.destroy());

  it('are made, read, changed and removed, and the history tells it', async () => {
    const room = await plant.room();
    const rack = await plant.rack(room, { heightUnits: 42.5 });
    expect(rack).toMatchObject({
      kind: 'racks',
      title: 'R1',
      revision: 1,
      fields: { name: 'R1', status: 'active', heightUnits: 42.5 },
    });
    const changed = await plant.change(rack, { status: 'planned', notes: 'x' });
    expect(changed.revision).toBe(2);
    await plant.change(changed, { notes: null });
    const read = await plant.objects.get('racks', rack.id);
    expect(read.fields).toEqual({ ...rack.fields, status: 'planned' });
    expect(read.titles).toEqual({ [room.id]: 'Hall 1' });
    await plant.remove(rack);
    await expect(plant.objects.get('racks', rack.id)).rejects.toThrow(
      NotFoundError,
    );
    plant.now = new Date('2026-12-02T00:00:00.000Z');
    const { items } = await plant.objects.history('racks', rack.id, {
      limit: 10,
    });
    expect(items.map(({ action }) => action).sort()).toEqual([
      'create',
      'delete',
      'update',
      'update',
    ]);
    expect(
      items
        .flatMap(({ changes }) => changes)
        .filter(({ field }) => field === 'notes'),
    ).toHaveLength(2);
  });

  it('refuse a change of what was changed meanwhile', async () => {
    const rack = await plant.rack(await plant.room());
    await plant.change(rack, { notes: 'a' });
    await expect(plant.change(rack, { notes: 'b' })).rejects.toThrow(
      ConflictError,
    );
  });

  it.each([
    [{ heightUnits: 0 }, /heightUnits must be >= 1/],
    [{ heightUnits: 100.5 }, /heightUnits/],
    [{ heightUnits: 1.25 }, /multiple of 0.5/],
    [{ heightUnits: '42' }, /heightUnits must be number/],
    [{ name: '' }, /name/],
    [{ name: 'x'.repeat(201) }, /name/],
    [{ status: 'gone' }, /status must be equal to one of the allowed values/],
    [{ color: 'x' }, /unknown field 'color'/],
    [{ owner: 'platform' }, /owner/],
    [{ roomId: '0b7a9a1e-5c1e-4f6e-9d5f-0d8f5a4f6f10' }, /no places with id/],
    [{ roomId: 'x' }, /roomId/],
  ])('refuse a rack with %j', async (fields, message) => {
    const room = await plant.room();
    await expect(plant.rack(room, fields)).rejects.toThrow(message);
    expect(await plant.all('racks')).toEqual([]);
  });

  it('are unique without case within what they belong to', async () => {
    const room = await plant.room();
    await plant.rack(room);
    await expect(plant.rack(room, { name: 'r1' })).rejects.toThrow(
      /fields.name: 'R1' of the racks/,
    );
    await plant.rack(await plant.room('Hall 2'));
    await expect(plant.room('HALL 2')).rejects.toThrow(ConflictError);
  });

  it('exchange unique values in one go', async () => {
    const room = await plant.room();
    const [one, other] = [
      await plant.rack(room, { name: 'A' }),
      await plant.rack(room, { name: 'B' }),
    ];
    await plant.apply([
      { action: 'update', kind: 'racks', id: one.id, fields: { name: 'B' } },
      { action: 'update', kind: 'racks', id: other.id, fields: { name: 'A' } },
    ]);
    expect((await plant.all('racks')).map(({ id }) => id)).toEqual([
      other.id,
      one.id,
    ]);
  });

  it('are all made or none', async () => {
    const room = await plant.room();
    const id = randomUUID();
    await expect(
      plant.apply([
        {
          action: 'create',
          kind: 'rows',
          id,
          fields: { name: 'A', roomId: room.id },
        },
        {
          action: 'create',
          kind: 'racks',
          fields: { name: 'R1', roomId: room.id, rowId: id },
        },
        {
          action: 'create',
          kind: 'racks',
          fields: { name: 'R1', roomId: room.id },
        },
      ]),
    ).rejects.toThrow(/R1/);
    expect(await plant.all('rows')).toEqual([]);
    expect(await plant.all('racks')).toEqual([]);
  });

  it('are listed page by page, found, filtered and sorted', async () => {
    const room = await plant.room();
    for (const [name, heightUnits, status] of [
      ['R10', 42, 'active'],
      ['R2', 47, 'planned'],
      ['R1', 20, 'active'],
      ['100%', 10.5, 'reserved'],
    ]) {
      await plant.rack(room, { name, heightUnits, status });
    }
    const names = async (query: object) =>
      (await plant.objects.list('racks', { limit: 10, ...query })).items.map(
        ({ title }) => title,
      );
    expect(await names({})).toEqual(['100%', 'R1', 'R2', 'R10']);
    expect(await names({ search: '0%' })).toEqual(['100%']);
    expect(await names({ sort: '-heightUnits' })).toEqual([
      'R2',
      'R10',
      'R1',
      '100%',
    ]);
    expect(
      await names({ filter: { status: ['planned', 'reserved'] } }),
    ).toEqual(['100%', 'R2']);
    expect(
      await names({ filter: { roleId: [''] }, sort: 'roomId' }),
    ).toHaveLength(4);
    await expect(names({ filter: { nothing: ['x'] } })).rejects.toThrow(
      /known: name/,
    );
    const first = await plant.objects.list('racks', { limit: 3 });
    const second = await plant.objects.list('racks', {
      limit: 3,
      cursor: first.nextCursor,
    });
    expect(second.items.map(({ title }) => title)).toEqual(['R10']);
    expect(second.nextCursor).toBeUndefined();
  });

  it('keep what others refer to, and take their parts along', async () => {
    const room = await plant.room();
    const rack = await plant.rack(room);
    await expect(plant.remove(room)).rejects.toThrow(
      /'R1' of the racks refers to it/,
    );
    const row = await plant.make('rows', { name: 'A', roomId: room.id });
    const inRow = await plant.change(rack, { rowId: row.id });
    await plant.remove(row);
    const { fields } = await plant.objects.get('racks', rack.id);
    expect(fields.rowId).toBeUndefined();
    const type = await plant.serverType();
    const device = await plant.make('devices', {
      name: 'web-1',
      typeId: type.id,
      rackId: inRow.id,
      position: 3,
    });
    expect(await plant.all('ports')).toHaveLength(4);
    await plant.remove(device);
    expect(await plant.all('ports')).toEqual([]);
    await plant.remove(rack);
    await plant.remove(room);
  });

  it('keeps places in larger places', async () => {
    const site = await plant.make('places', { name: 'Seoul', level: 'site' });
    const room = await plant.make('places', {
      name: 'H1',
      level: 'room',
      parentId: site.id,
    });
    await expect(plant.change(site, { parentId: room.id })).rejects.toThrow(
      InputError,
    );
    const region = await plant.make('places', { name: 'KR', level: 'region' });
    const inner = await plant.make('places', {
      name: 'South',
      level: 'region',
      parentId: region.id,
    });
    await expect(plant.change(region, { parentId: inner.id })).rejects.toThrow(
      /in itself/,
    );
  });
});
