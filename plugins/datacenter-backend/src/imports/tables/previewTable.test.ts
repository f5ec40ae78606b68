import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { previewTable, PreviewOptions } from './previewTable';
import { readCsv } from './readCsv';
import { ColumnTitles, PresentObject, TableLookup } from './types';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function usedMemory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const room = '5f0b6b9c-6a53-4d0e-9a57-0d6d2a3f7a01';
const otherRoom = '5f0b6b9c-6a53-4d0e-9a57-0d6d2a3f7a02';
const rackId = '5f0b6b9c-6a53-4d0e-9a57-0d6d2a3f7a03';

const places: Record<string, string[]> = {
  'Seoul/Room 1': [room],
  'Room 1': [room, otherRoom],
};

const rack: PresentObject = {
  id: rackId,
  revision: 4,
  fields: { name: 'R01', roomId: room, heightUnits: 42, notes: 'a\r\nb' },
};

const lookup: TableLookup = {
  find: async (kind, paths) =>
    new Map(
      paths.map(path => [path, kind === 'places' ? (places[path] ?? []) : []]),
    ),
  present: async (_, rows) =>
    rows.map(({ id, fields }) =>
      id === rackId ||
      (id === undefined && fields.name === 'R01' && fields.roomId === room)
        ? rack
        : undefined,
    ),
};

const preview = (
  text: string,
  options: Partial<PreviewOptions> = {},
  kind: ObjectKindName = 'racks',
) =>
  previewTable(
    kind,
    readCsv(
      (async function* bytes() {
        yield Buffer.from(text);
      })(),
    ),
    { lookup, ...options },
  );

async function only(text: string, kind?: ObjectKindName) {
  const { rows } = await preview(text, {}, kind);
  expect(rows).toHaveLength(1);
  return rows[0];
}

describe('previewTable', () => {
  it('tells new objects, changes and what stays', async () => {
    const { counts, rows, problems } = await preview(
      [
        'name,roomId,heightUnits,notes,descendingUnits',
        'R01,Seoul/Room 1,42,"a\nb",',
        'R02,Seoul/Room 1,45,,yes',
        '',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(counts).toEqual({ create: 1, change: 0, same: 1, error: 0 });
    expect(rows).toEqual([
      {
        line: 2,
        kind: 'same',
        id: rackId,
        revision: 4,
        fields: {},
        problems: [],
      },
      {
        line: 4,
        kind: 'create',
        fields: {
          name: 'R02',
          roomId: room,
          heightUnits: 45,
          descendingUnits: true,
        },
        problems: [],
      },
    ]);
  });

  it('changes only what differs; an empty cell takes a value away', async () => {
    expect(
      await only(`id,name,notes,weightKg\n${rackId},R01,,12.5\n`),
    ).toMatchObject({
      kind: 'change',
      id: rackId,
      revision: 4,
      fields: { notes: null, weightKg: 12.5 },
    });
  });

  it('takes titles of any language, whatever their case', async () => {
    const titles: ColumnTitles[] = [
      { name: '이름', roomId: '전산실' },
      { name: 'Rack' },
    ];
    const { rows } = await preview('이름,전산실\nR02,Seoul/Room 1\n', {
      titles,
    });
    expect(rows[0]).toMatchObject({
      kind: 'create',
      fields: { name: 'R02', roomId: room },
    });
    const other = await preview('RACK,RoomID\nR02,Seoul/Room 1\n', { titles });
    expect(other.rows).toEqual(rows);
  });

  it.each([
    ['R,Seoul/Room 1,tall', 'heightUnits', /^is not a number$/],
    ['R,Seoul/Room 1,101', 'heightUnits', /^must be <= 100$/],
    ['R,Seoul/Room 1,1.3', 'heightUnits', /^must be multiple of 0\.5$/],
    ['R,Room 1,42', 'roomId', /'Room 1' names 2 of the places/],
    ['R,Room 9,42', 'roomId', /'Room 9' is none of the places/],
    [',Seoul/Room 1,42', 'name', /^has to be given$/],
    ['R,,42', 'roomId', /^has to be given$/],
    ['R01,Seoul/Room 1,', 'heightUnits', /^has to be given$/],
  ])('says of %j what is wrong, once', async (row, column, message) => {
    expect(await only(`name,roomId,heightUnits\n${row}\n`)).toMatchObject({
      line: 2,
      kind: 'error',
      problems: [
        {
          column,
          message: expect.stringMatching(message),
        },
      ],
    });
  });

  it('says which choices there are, and what is neither true nor false', async () => {
    const { problems } = await only(
      'name,roomId,status,descendingUnits\nR,Seoul/Room 1,broken,maybe\n',
    );
    expect(problems).toEqual([
      { column: 'descendingUnits', message: 'is neither true nor false' },
      {
        column: 'status',
        message: expect.stringMatching(/: planned, available/),
      },
    ]);
  });

  it('says of rows that they are about the same, and of cells too many', async () => {
    const { problems } = await preview(
      [
        'name,roomId,heightUnits',
        'R02,Seoul/Room 1,42',
        'r02,Seoul/Room 1,42',
        'R03,Seoul/Room 1,42,7',
        `R04,Seoul/Room 1,42`,
      ].join('\n'),
    );
    expect(problems).toEqual([
      { line: 3, message: 'is about the same object as line 2' },
      { line: 4, message: 'has more cells than the table has columns' },
    ]);
  });

  it('refuses an id that is no object, and a change of what is fixed', async () => {
    expect(
      await only(`id,name,roomId\n${room},R9,Seoul/Room 1\n`),
    ).toMatchObject({ kind: 'error', problems: [{ column: 'id' }] });
    const level: TableLookup = {
      ...lookup,
      present: async () => [
        { id: room, revision: 1, fields: { name: 'Seoul', level: 'site' } },
      ],
    };
    const { rows } = await preview(
      'name,level\nSeoul,room\n',
      { lookup: level },
      'places',
    );
    expect(rows[0].problems).toEqual([
      {
        column: 'level',
        message: 'cannot be changed after the object was made',
      },
    ]);
  });

  it('reads ends of cables by name', async () => {
    const ids: Record<string, string[]> = {
      'R01/a/eth0': [room],
      'R01;/b': [rackId],
    };
    const ports: TableLookup = {
      find: async (kind, paths) =>
        new Map(paths.map(p => [p, kind === 'ports' ? (ids[p] ?? []) : []])),
      present: async (_, rows) => rows.map(() => undefined),
    };
    const { rows } = await preview(
      'a;b;label\nR01/a/eth0;"[""R01;/b""]";C1\n"R01/a/eth0; nowhere";[;C2\n',
      { lookup: ports },
      'cables',
    );
    expect(rows[0]).toMatchObject({
      kind: 'create',
      fields: { a: [room], b: [rackId], label: 'C1' } satisfies FieldValues,
    });
    expect(rows[1].problems).toEqual([
      { column: 'b', message: 'is not a list in JSON' },
      { column: 'a', message: "'nowhere' is none of the ports" },
    ]);
  });

  it.each([
    ['', /empty/],
    ['\n \n', /empty/],
    ['name,colour\n', /Unknown columns: colour/],
    ['name,Name\n', /twice: Name/],
  ])('refuses the table %j', async (text, reason) => {
    await expect(preview(text)).rejects.toThrow(reason);
  });

  it('looks up what many rows need at once', async () => {
    let questions = 0;
    const counting: TableLookup = {
      find: (...asked) => {
        questions += 1;
        return lookup.find(...asked);
      },
      present: (...asked) => {
        questions += 1;
        return lookup.present(...asked);
      },
    };
    const rows = Array.from({ length: 1000 }, (_, i) => `A${i},Seoul/Room 1`);
    await preview(`name,roomId\n${rows.join('\n')}\n`, { lookup: counting });
    expect(questions).toBeLessThanOrEqual(6);
  });

  it('finds the one bad row of a million, in little memory', async () => {
    const million = 1_000_000;
    const bad = 765_432;
    async function* bytes() {
      yield Buffer.from('name,color\n');
      for (let row = 2; row <= million + 1; row += 1000) {
        const lines = Array.from({ length: 1000 }, (_, index) =>
          row + index === bad ? 'bad,blue\n' : `role ${row + index},#00ff00\n`,
        );
        yield Buffer.from(lines.join(''));
      }
    }
    const none: TableLookup = {
      find: async () => new Map(),
      present: async (_, rows) => rows.map(() => undefined),
    };
    let most = 0;
    const watched = async function* lines() {
      for await (const line of readCsv(bytes())) {
        if (line.line % 200_000 === 0) {
          most = Math.max(most, usedMemory());
        }
        yield line;
      }
    };
    const before = usedMemory();
    const result = await previewTable('roles', watched(), {
      lookup: none,
      maxRows: 10,
    });
    expect(result.counts).toEqual({
      create: million - 1,
      change: 0,
      same: 0,
      error: 1,
    });
    expect(result.rows).toHaveLength(10);
    expect(result.problems).toEqual([
      {
        line: bad,
        column: 'color',
        message: expect.stringContaining('must match pattern'),
      },
    ]);
    // What says whether rows are there twice; rows themselves would take more than ten times that.
    expect(most - before).toBeLessThan(120_000_000);
  }, 240_000);
});
