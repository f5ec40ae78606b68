import fc from 'fast-check';
import { wrapText } from './wrapText';

/** Hangul is as wide as two Latin letters. */
const measure = (text: string) =>
  [...text].reduce((sum, letter) => sum + (letter > '\u1000' ? 2 : 1), 0);

describe('wrapText', () => {
  it('breaks Korean between words', () => {
    expect(wrapText('장비 배치 계획과 케이블 대장', 14, measure)).toEqual([
      '장비 배치',
      '계획과 케이블',
      '대장',
    ]);
  });

  it('breaks a name that is wider than the line behind its punctuation', () => {
    expect(wrapText('KR-SEL-A01-R12-U34', 10, measure)).toEqual([
      'KR-SEL-',
      'A01-R12-',
      'U34',
    ]);
  });

  it('breaks a word without punctuation between letters, never within one', () => {
    expect(wrapText('전산실냉각기', 5, measure)).toEqual([
      '전산',
      '실냉',
      '각기',
    ]);
    expect(wrapText('e\u0301e\u0301', 1, text => text.length / 2)).toEqual([
      'e\u0301',
      'e\u0301',
    ]);
  });

  it('keeps the lines that the writer made, empty ones too', () => {
    expect(wrapText('하나\n\n둘', 10, measure)).toEqual(['하나', '', '둘']);
  });

  it('loses nothing but spaces, and no line is wider than it may be', () => {
    const letters = fc.constantFrom('가', '랙', 'A', '7', '-', '/', ' ', '\n');
    fc.assert(
      fc.property(
        fc.string({ unit: letters, maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = wrapText(text, width, measure);
          expect(lines.join('').replace(/ /g, '')).toBe(
            text.replace(/[ \n]/g, ''),
          );
          for (const line of lines) {
            expect(measure(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});
