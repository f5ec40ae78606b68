import fc from 'fast-check';
import { fitText } from './fitText';

const measure = (text: string, size: number) => [...text].length * size;

describe('fitText', () => {
  it('leaves text alone that fits', () => {
    expect(fitText('SEL', { width: 10, size: 3, minSize: 1 }, measure)).toEqual(
      { text: 'SEL', size: 3 },
    );
  });

  it('sets longer text smaller, as little as it must', () => {
    expect(
      fitText('SEL-1', { width: 10, size: 3, minSize: 1 }, measure),
    ).toEqual({ text: 'SEL-1', size: 2 });
  });

  it('cuts text with an ellipsis that cannot be read any smaller', () => {
    expect(
      fitText('서울 전산실', { width: 8, size: 3, minSize: 2 }, measure),
    ).toEqual({ text: '서울…', size: 2 });
  });

  it('never makes a line that is wider than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.integer({ min: 5, max: 60 }),
        (text, width) => {
          const fit = fitText(text, { width, size: 4, minSize: 2 }, measure);
          expect(measure(fit.text, fit.size)).toBeLessThanOrEqual(width + 1e-9);
          expect(fit.size).toBeGreaterThanOrEqual(2);
        },
      ),
    );
  });
});
