import fc from 'fast-check';
import { plainConsoleText } from './plainConsoleText';

describe('plainConsoleText', () => {
  it('takes colours and control characters out, and leaves other languages alone', () => {
    expect(
      plainConsoleText(
        '[\u001b[0;32m  OK  \u001b[0m] 준비 완료\r\n\u0007login:\u0000\tx\r\n',
        10,
      ),
    ).toBe('[  OK  ] 준비 완료\nlogin:\tx\n');
  });

  it('ends the last line also when the machine is still writing it', () => {
    expect(plainConsoleText('a\nlogin: ', 10)).toBe('a\nlogin: \n');
  });

  it('gives the end of it, never more lines than asked for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z가-힣 ]{0,8}$/), { minLength: 1 }),
        fc.integer({ min: 0, max: 12 }),
        (lines, maxLines) => {
          const text = lines.map(line => `${line}\n`).join('');
          const shown = plainConsoleText(text, maxLines);
          expect(text.endsWith(shown)).toBe(true);
          expect(shown.split('\n')).toHaveLength(
            Math.min(maxLines, lines.length) + 1,
          );
        },
      ),
    );
  });

  it('is empty when nothing was written', () => {
    expect(plainConsoleText('', 5)).toBe('');
  });
});
