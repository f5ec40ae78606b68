import fc from 'fast-check';
import { csvHead, csvLine } from './csv';

const event = (actor: string) => ({
  id: 1,
  writer: 'w',
  seq: 1,
  at: '2026-01-01T00:00:00.000Z',
  plugin: 'clouds',
  event: 'clouds.x',
  severity: 'low' as const,
  status: 'failed' as const,
  count: 1,
  meta: {},
  hash: 'h',
  actor,
});

/** Fields of one line as a spreadsheet reads them. */
const fieldsOf = (line: string) =>
  [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare,
  );

describe('csv', () => {
  it('has one field for each column, and no formula, whatever is in it', () => {
    const columns = csvHead.split(',').length;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), actor => {
        const fields = fieldsOf(csvLine(event(actor)));
        expect(fields).toHaveLength(columns);
        expect([actor, `'${actor}`]).toContain(fields[2]);
        expect(fields[2]).not.toMatch(/^\s*[=+\-@|%]/);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'does not let %j be run',
    actor => {
      expect(fieldsOf(csvLine(event(actor)))[2]).toBe(`'${actor}`);
    },
  );
});
