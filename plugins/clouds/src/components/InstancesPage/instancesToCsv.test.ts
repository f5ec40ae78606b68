import { anInstance } from '../../__testUtils__/things';
import { instancesToCsv } from './instancesToCsv';

const cell = (csv: string, column: string) => {
  const [head, row] = csv.replace('\uFEFF', '').split('\r\n');
  return row.split(',')[head.split(',').indexOf(column)];
};

describe('instancesToCsv', () => {
  it('has a line of names, then one per instance', () => {
    const csv = instancesToCsv([
      anInstance({ name: 'web-01' }),
      anInstance({ name: 'web-02' }),
    ]);

    expect(csv.split('\r\n').map(line => line.split(',')[0])).toEqual([
      '\uFEFFname',
      'web-01',
      'web-02',
      '',
    ]);
    expect(cell(csv, 'memory_mib')).toBe('8192');
    expect(cell(csv, 'hourly_price')).toBe('70');
    expect(cell(csv, 'simulated')).toBe('true');
  });

  it('leaves empty what is not known', () => {
    const csv = instancesToCsv([
      anInstance({ price: undefined, zone: undefined, addresses: [] }),
    ]);

    expect(cell(csv, 'zone')).toBe('');
    expect(cell(csv, 'hourly_price')).toBe('');
    expect(cell(csv, 'addresses')).toBe('');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])(
    'gives a spreadsheet no formula to run: %j',
    text => {
      const csv = instancesToCsv([
        anInstance({ image: { id: 'x', name: text } }),
      ]);

      expect(cell(csv, 'image')).toBe(`'${text}`);
    },
  );

  it('quotes what would break a line or a column', () => {
    const csv = instancesToCsv([
      anInstance({ image: { id: 'x', name: 'a "b", c\nd' } }),
    ]);

    expect(csv).toContain(',"a ""b"", c\nd",');
  });

  it('gives no formula to run behind a quote either', () => {
    const csv = instancesToCsv([
      anInstance({ image: { id: 'x', name: '=A1,B1' } }),
    ]);

    expect(csv).toContain(`,"'=A1,B1",`);
  });
});
