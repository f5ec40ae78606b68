import { printable } from './printable';

describe('printable', () => {
  it('puts the letters of Hangul together to syllables', () => {
    expect(printable('전산실'.normalize('NFD'))).toBe('전산실');
  });

  it('takes out what only steers a terminal or the direction of writing', () => {
    expect(printable('a\u001b[31m\tb\u202ec\u200b\r\nd')).toBe('a [31m bc\nd');
  });
});
