import {
  FieldValue,
  kindOf,
  ObjectField,
  objectKinds,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { referredKind } from './idLists';
import { previewTable } from './previewTable';
import { readCsv } from './readCsv';
import { readXlsx } from './readXlsx';
import { PresentObject, TableLine, TableLookup } from './types';
import { writeCsv } from './writeCsv';
import { writeXlsx } from './writeXlsx';

const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    "'=x",
    '-5',
    '007',
    '1e3',
    'true',
    '…',
    'a;b',
    '랙 "1"',
    ' \t',
    'a\r\nb,c',
    '_x0041_',
    '[x',
    '\u0001',
    '\u0081\ufffd\ufdd1\u{1ffff}',
    'constructor',
    '__proto__',
  ),
);

const json = fc.array(
  fc.record({ name: text, positions: fc.nat() }, { noNullPrototype: true }),
  { maxLength: 3 },
);

function valueOf(field: ObjectField): fc.Arbitrary<FieldValue> {
  const referred = referredKind(field);
  if (referred) {
    return referred.many
      ? fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 })
      : fc.uuid();
  }
  switch (field.type) {
    case 'number':
      return fc
        .double({ min: field.minimum, max: field.maximum, noNaN: true })
        .map(value => (Object.is(value, -0) ? 0 : value));
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'date':
      return fc.constantFrom('2027-03-31', '1999-12-01');
    case 'structure':
      return json;
    default:
      return text;
  }
}

const objectsOf = (kind: ObjectKindName): fc.Arbitrary<PresentObject[]> =>
  fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      revision: fc.nat(),
      fields: fc.record(
        Object.fromEntries(
          kindOf[kind].fields.map(field => [
            field.name,
            fc.option(valueOf(field)),
          ]),
        ),
      ),
    }),
    { maxLength: 5, selector: ({ id }) => id },
  );

/** Names that are hard to write, which stand for one id each. */
const pathOf = (id: string) => `Seoul; "1"/[${id.toUpperCase()}`;
const paths = async (_: ObjectKindName, ids: readonly string[]) =>
  new Map(ids.map(id => [id, pathOf(id)]));

const lookupOf = (objects: PresentObject[]): TableLookup => ({
  find: async (_, names) =>
    new Map(
      names.map(name => [name, [name.slice(pathOf('').length).toLowerCase()]]),
    ),
  present: async (_, rows) =>
    rows.map(({ id }) => objects.find(object => object.id === id)),
});

/** Some values of different objects are the same by chance, which is no matter here. */
async function effects(
  kind: ObjectKindName,
  lines: AsyncIterable<TableLine>,
  objects: PresentObject[],
) {
  const { rows } = await previewTable(kind, lines, {
    lookup: lookupOf(objects),
  });
  return rows.map(({ id, fields, problems }) => ({
    id,
    fields,
    problems: problems.filter(
      ({ message }) => !message.includes('the same object'),
    ),
  }));
}

const unchanged = (objects: PresentObject[]) =>
  objects.map(({ id }) => ({ id, fields: {}, problems: [] }));

describe.each(objectKinds)('a table of %s', kind => {
  it('says nothing new when it is read as it was written, as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(objectsOf(kind), async objects => {
        const csv = await buffer(
          Readable.from(writeCsv(kind, objects, { paths })),
        );
        const lines = readCsv(Readable.from([csv]));
        expect(await effects(kind, lines, objects)).toEqual(unchanged(objects));
      }),
      { numRuns: 30 },
    );
  });

  it('says nothing new when it is read as it was written, as XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(objectsOf(kind), async objects => {
        const workbook = await writeXlsx([{ kind, objects }], { paths });
        const lines = readXlsx(workbook);
        expect(await effects(kind, lines, objects)).toEqual(unchanged(objects));
      }),
      { numRuns: 10 },
    );
  });
});

describe('what spreadsheets get', () => {
  const object: PresentObject = {
    id: '5f0b6b9c-6a53-4d0e-9a57-0d6d2a3f7a01',
    revision: 1,
    fields: { name: '=cmd|calc', notes: '-1', color: null },
  };

  it('is no formula, and has the titles of the language', async () => {
    const csv = await buffer(
      Readable.from(
        writeCsv('roles', [object], { paths, titles: { name: '이름' } }),
      ),
    );
    expect(csv.toString('utf8')).toBe(
      `\uFEFFid,이름,color,notes\r\n${object.id},'=cmd|calc,,'-1\r\n`,
    );
  });

  it('leaves what is too long for a cell as it is', async () => {
    const ports = Array.from({ length: 1500 }, (_, index) => ({
      role: 'interface',
      name: `Ethernet${index}`,
    }));
    const type: PresentObject = {
      ...object,
      fields: { manufacturer: 'E', model: 'M', heightUnits: 1, ports },
    };
    const workbook = await writeXlsx(
      [{ kind: 'device-types', objects: [type] }],
      { paths },
    );
    expect(await effects('device-types', readXlsx(workbook), [type])).toEqual(
      unchanged([type]),
    );
  });
});
