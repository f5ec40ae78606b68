import fc from 'fast-check';
import { differences, ImportedObject, IncomingObject } from './differences';

const rack = (
  id: number,
  fields: IncomingObject['item']['fields'],
): IncomingObject => ({
  kind: 'racks',
  item: { sourceId: `dcim.rack:${id}`, fields },
});

const stored = (
  id: number,
  fields: ImportedObject['fields'],
): ImportedObject => ({
  kind: 'racks',
  sourceId: `dcim.rack:${id}`,
  id: `id-${id}`,
  fields,
});

const room: ImportedObject = {
  kind: 'places',
  sourceId: 'dcim.site:1',
  id: 'room-1',
  fields: { name: 'Room' },
};

const sameRoom: IncomingObject = {
  kind: 'places',
  item: { sourceId: 'dcim.site:1', fields: { name: 'Room' } },
};

describe('differences', () => {
  it('tells what is made, changed, the same and gone', () => {
    const roomId = { source: 'dcim.site:1' };
    expect(
      differences(
        [
          room,
          stored(1, { name: 'A', roomId: 'room-1', xMm: 500 }),
          stored(2, { name: 'B', roomId: 'room-0', serial: 'S' }),
          stored(3, { name: 'C' }),
        ],
        [
          sameRoom,
          rack(1, { name: 'A', roomId, serial: null }),
          rack(2, { name: 'B', roomId, serial: null }),
          rack(4, { name: 'D' }),
        ],
      ),
    ).toEqual({
      places: { create: [], change: [], same: 1, gone: [] },
      racks: {
        create: [rack(4, { name: 'D' }).item],
        change: [
          {
            sourceId: 'dcim.rack:2',
            id: 'id-2',
            fields: [
              { name: 'roomId', old: 'room-0', new: 'room-1' },
              { name: 'serial', old: 'S', new: null },
            ],
          },
        ],
        same: 1,
        gone: [{ sourceId: 'dcim.rack:3', id: 'id-3' }],
      },
    });
  });

  it('takes no order of ends for a change', () => {
    const port = (id: number): ImportedObject => ({
      kind: 'ports',
      sourceId: `dcim.interface:${id}`,
      id: `port-${id}`,
      fields: {},
    });
    const incoming = (b: number[]): IncomingObject[] => [
      {
        kind: 'cables',
        item: {
          sourceId: 'dcim.cable:1',
          fields: { b: b.map(id => ({ source: `dcim.interface:${id}` })) },
        },
      },
    ];
    const existing: ImportedObject[] = [
      port(1),
      port(2),
      {
        kind: 'cables',
        sourceId: 'dcim.cable:1',
        id: 'cable',
        fields: { b: ['port-2', 'port-1'] },
      },
    ];
    expect(differences(existing, incoming([1, 2])).cables?.same).toBe(1);
    expect(differences(existing, incoming([1])).cables?.change).toEqual([
      {
        sourceId: 'dcim.cable:1',
        id: 'cable',
        fields: [{ name: 'b', old: ['port-2', 'port-1'], new: ['port-1'] }],
      },
    ]);
  });

  it('counts every object once', () => {
    const racks = fc.uniqueArray(fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(racks, racks, racks, (before, after, renamed) => {
        const nameOf = (id: number) => (renamed.includes(id) ? 'new' : 'old');
        const found = differences(
          before.map(id => stored(id, { name: 'old' })),
          after.map(id => rack(id, { name: nameOf(id) })),
        ).racks ?? { create: [], change: [], same: 0, gone: [] };
        const stays = after.filter(id => before.includes(id));
        expect({
          create: found.create.length,
          change: found.change.length,
          same: found.same,
          gone: found.gone.length,
        }).toEqual({
          create: after.length - stays.length,
          change: stays.filter(id => renamed.includes(id)).length,
          same: stays.filter(id => !renamed.includes(id)).length,
          gone: before.length - stays.length,
        });
      }),
    );
  });
});
