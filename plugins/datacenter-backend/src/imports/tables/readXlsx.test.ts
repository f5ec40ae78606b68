import { strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { readXlsx } from './readXlsx';

async function read(workbook: Buffer) {
  const lines = [];
  for await (const line of readXlsx(workbook)) {
    lines.push(line);
  }
  return lines;
}

const workbook = () =>
  writeWorkbook([
    ['name', 'until', 'height'],
    [],
    [
      '랙 1',
      { type: Date, value: new Date('2027-03-31'), format: 'yyyy-mm-dd' },
      42.5,
    ],
  ]).toBuffer();

/** The workbook with another first sheet. */
async function withSheet(change: (xml: string) => string): Promise<Buffer> {
  const files = unzipSync(await workbook());
  const name = 'xl/worksheets/sheet1.xml';
  const xml = Buffer.from(files[name]).toString('utf8');
  return Buffer.from(zipSync({ ...files, [name]: strToU8(change(xml)) }));
}

describe('readXlsx', () => {
  it('reads texts, days and numbers, with the rows of the sheet', async () => {
    const lines = await read(await workbook());
    expect(lines[0]).toEqual({ line: 1, cells: ['name', 'until', 'height'] });
    expect(lines.at(-1)).toEqual({
      line: 3,
      cells: ['랙 1', new Date('2027-03-31'), 42.5],
    });
  });

  it('refuses what is no workbook', async () => {
    await expect(read(Buffer.from('name\n1'))).rejects.toThrow(/ZIP archive/);
    const other = Buffer.from(zipSync({ 'a.txt': strToU8('a') }));
    await expect(read(other)).rejects.toThrow(/not an XLSX/);
  });

  it('refuses one that grows when it is unpacked', async () => {
    const files = unzipSync(await workbook());
    const bomb = zipSync({
      ...files,
      'xl/media/image.png': new Uint8Array(101_000_000),
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(read(Buffer.from(bomb))).rejects.toThrow(/more than/);
  });

  it('refuses one whose directory says less than there is', async () => {
    const files = unzipSync(await workbook());
    const name = 'xl/worksheets/sheet1.xml';
    const bomb = Buffer.from(
      zipSync({ ...files, [name]: new Uint8Array(50_000_000).fill(32) }),
    );
    const size = Buffer.alloc(4);
    size.writeUInt32LE(50_000_000);
    for (let at = bomb.indexOf(size); at >= 0; at = bomb.indexOf(size)) {
      bomb.writeUInt32LE(1000, at);
    }
    await expect(read(bomb)).rejects.toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });

  it.each([
    ['far cells', (xml: string) => xml.replace('"A1"', '"XFD1048576"')],
    ['far rows', (xml: string) => xml.replace('r="3"', 'r="1048576"')],
    [
      'a document type',
      (xml: string) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>'),
    ],
    ['open elements', (xml: string) => xml.replace('</sheetData>', '')],
  ])('refuses %s', async (_, change) => {
    await expect(read(await withSheet(change))).rejects.toThrow(
      expect.objectContaining({ name: 'InputError' }),
    );
  });
});
