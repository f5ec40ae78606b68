import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import { ImportService } from './ImportService';

const databases = createTestDatabases();
const ann = { ref: 'user:default/ann' };

const r650 = `
manufacturer: Dell
model: PowerEdge R650
slug: dell-poweredge-r650
u_height: 1
is_full_depth: true
interfaces:
  - name: eth0
    type: 10gbase-x-sfpp
power-ports:
  - name: PSU1
    type: iec-60320-c14
    maximum_draw: 800
`;

describe.each(databases.eachSupportedId())('imports on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let imports: ImportService<typeof ann>;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    imports = new ImportService({ store: plant.store, objects: plant.objects });
  });

  afterEach(() => knex.destroy());

  const library = async (apply: boolean, text = r650) =>
    (
      await imports.library(
        {
          files: [
            { name: 'r650.yaml', text },
            { name: 'bad.yaml', text: 'model: x' },
          ],
          apply,
        },
        ann,
      )
    ).items.map(({ state }) => state);
  const csv = (
    kind: 'racks' | 'devices' | 'cables',
    text: string,
    apply = true,
  ) =>
    imports.table(
      {
        kind,
        format: 'csv',
        content: Buffer.from(text).toString('base64'),
        apply,
      },
      ann,
    );

  it('takes over types, again without a change, and changed ones', async () => {
    expect(await library(false)).toEqual(['create', 'invalid']);
    expect(await plant.all('device-types')).toEqual([]);
    expect(await library(true)).toEqual(['create', 'invalid']);
    expect(await library(true)).toEqual(['same', 'invalid']);
    expect(await library(true, r650.replace('800', '1100'))).toEqual([
      'change',
      'invalid',
    ]);
    const [type] = await plant.all('device-types');
    expect(type.fields).toMatchObject({
      model: 'PowerEdge R650',
      ports: expect.arrayContaining([
        expect.objectContaining({ name: 'PSU1', maxDrawWatts: 1100 }),
      ]),
    });
  });

  describe('of tables', () => {
    let room: DatacenterObject;

    beforeEach(async () => {
      const site = await plant.make('places', { name: 'Seoul', level: 'site' });
      room = await plant.make('places', {
        name: 'Hall 1',
        level: 'room',
        parentId: site.id,
      });
      await plant.serverType();
    });

    it('takes all rows or none', async () => {
      const text =
        'name,roomId,heightUnits\nR1,Seoul/Hall 1,42\nR2,Nowhere,42\n';
      const refused = await csv('racks', text);
      expect(refused).toMatchObject({
        applied: false,
        counts: { create: 1, error: 1 },
        problems: [{ line: 3, column: 'roomId' }],
      });
      expect(await plant.all('racks')).toEqual([]);
      const taken = await csv('racks', text.replace('Nowhere', 'Hall 1'));
      expect(taken).toMatchObject({ applied: true, counts: { create: 2 } });
      expect(
        (await plant.all('racks')).map(({ fields }) => fields.roomId),
      ).toEqual([room.id, room.id]);
      const again = await csv(
        'racks',
        'name,roomId,heightUnits\nR1,Hall 1,47\nR2,Hall 1,42\n',
      );
      expect(again.counts).toEqual({ create: 0, change: 1, same: 1, error: 0 });
    });

    it('says what it would do, and does it with what rules say', async () => {
      await csv('racks', 'name,roomId\nR1,Hall 1\n');
      const text =
        'name,typeId,rackId,position\nweb-1,R650,R1,1\nweb-2,Dell/R650,Hall 1/R1,2\n';
      const preview = await csv('devices', text, false);
      expect(preview).toMatchObject({ applied: false, counts: { create: 2 } });
      expect(await plant.all('devices')).toEqual([]);
      await csv('devices', text);
      expect(await plant.all('ports')).toHaveLength(8);
      await expect(
        csv('devices', 'name,typeId,rackId,position\nweb-3,R650,R1,2\n'),
      ).rejects.toThrow(/'web-2' is in unit 2/);
      expect(await plant.all('devices')).toHaveLength(2);
      const cables = await csv(
        'cables',
        'label,a,b\nC1,web-1/eth0,web-2/eth0\n',
      );
      expect(cables).toMatchObject({ applied: true, counts: { create: 1 } });
    });
  });
});
