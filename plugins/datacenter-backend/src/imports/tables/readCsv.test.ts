import fc from 'fast-check';
import { guard, unguard } from './guard';
import { readCsv } from './readCsv';

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

async function read(content: Buffer | string, size = 100_000) {
  const lines = [];
  for await (const line of readCsv(pieces(Buffer.from(content), size))) {
    lines.push(line);
  }
  return lines;
}

const cellsOf = async (content: Buffer | string, size?: number) =>
  (await read(content, size)).map(({ cells }) => cells);

const expected = [
  ['name', 'notes'],
  ['랙 1', '전산실, 똠방각하'],
];
const korean = 'name,notes\r\n랙 1,"전산실, 똠방각하"\r\n';
// '똠' is in CP949 alone.
const cp949 = Buffer.concat([
  Buffer.from('name,notes\r\n'),
  Buffer.from('b7a220312c22c0fcbbeabdc72c208c63b9e6b0a2c7cf220d0a', 'hex'),
]);

describe('readCsv', () => {
  it.each([
    ['UTF-8', Buffer.from(korean)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${korean}`)],
    ['UTF-16', Buffer.from(`\uFEFF${korean}`, 'utf16le')],
    [
      'UTF-16, big end first',
      Buffer.from(`\uFEFF${korean}`, 'utf16le').swap16(),
    ],
    ['CP949', cp949],
  ])('reads %s, however it is cut', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual(expected);
    expect(await cellsOf(bytes, 1)).toEqual(expected);
  });

  it('finds the encoding out where Korean comes late', async () => {
    const rows = 'r,plain\n'.repeat(50_000);
    const lines = await cellsOf(
      Buffer.concat([Buffer.from(`name,notes\n${rows}`), cp949.subarray(12)]),
    );
    expect(lines).toHaveLength(50_002);
    expect(lines.at(-1)).toEqual(expected[1]);
  });

  it('refuses bytes that are no text', async () => {
    await expect(read(Buffer.from('6e616d650aff80ff', 'hex'))).rejects.toThrow(
      /neither UTF-8/,
    );
  });

  it.each([',', ';', '\t'])('finds out that %j parts columns', async mark => {
    const text = `name${mark}"a,b;c;d\te,f"\n1${mark}2\n`;
    expect(await cellsOf(text)).toEqual([
      ['name', 'a,b;c;d\te,f'],
      ['1', '2'],
    ]);
  });

  it('says the line where a row starts', async () => {
    expect(await read('a,b\r\n1,"x\r\ny\r\nz"\r\n\r\n2,3\r4,5')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', 'x\ny\nz'] },
      { line: 5, cells: [''] },
      { line: 6, cells: ['2', '3'] },
      { line: 7, cells: ['4', '5'] },
    ]);
  });

  it.each([
    ['a,b\n1,2\n"3" 4,5\n', /Line 3: a quotation mark within/],
    ['a,b\n1,"2\n3,4\n', /Line 2: a quotation mark is not closed/],
    [`a\n${','.repeat(501)}\n`, /Line 2: more than 500 columns/],
  ])('says what is wrong with %j', async (text, reason) => {
    await expect(read(text)).rejects.toThrow(reason);
  });

  it('hands on that the source breaks off', async () => {
    async function* broken() {
      yield Buffer.from('a\n1\n');
      throw new Error('The connection was closed');
    }
    const lines = readCsv(broken());
    await expect(
      (async () => {
        for await (const line of lines) {
          expect(line.line).toBeLessThan(3);
        }
      })(),
    ).rejects.toThrow('The connection was closed');
  });

  it('takes away just the apostrophes that writing adds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '-', 'a') }),
        text => {
          expect(unguard(guard(text))).toBe(text);
          expect(guard(text)).not.toMatch(/^[=-]/);
        },
      ),
    );
  });
});
