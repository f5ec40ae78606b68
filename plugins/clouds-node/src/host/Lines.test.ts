import { Lines } from './Lines';

describe('Lines', () => {
  it('puts lines together however they are cut, also within a character', () => {
    const text = Buffer.from('하나\n\nthree\nrest');
    for (let cut = 0; cut <= text.length; cut += 1) {
      const lines = new Lines(100);
      expect([
        ...lines.add(text.subarray(0, cut)),
        ...lines.add(text.subarray(cut)),
      ]).toEqual(['하나', '', 'three']);
      expect(lines.add(Buffer.from('!\n'))).toEqual(['rest!']);
    }
  });

  it('takes no line that is too long, before it is there', () => {
    const lines = new Lines(4);
    expect(lines.add(Buffer.from('1234\n123'))).toEqual(['1234']);
    expect(() => lines.add(Buffer.from('45'))).toThrow(RangeError);
  });
});
