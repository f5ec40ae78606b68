import fc from 'fast-check';
import { drawingOf } from './drawingOf';
import { covers } from './fontRules';
import { rasterScale } from './rasterOf';

describe('drawingOf', () => {
  it('has drawings side by side on one floor, with their names', async () => {
    document.body.innerHTML = `<div>
      <svg viewBox="0 0 100 200" aria-label="A &lt; B"><rect class="x"/></svg>
      <svg viewBox="0 0 50 80" aria-label="C"/>
      <svg><path/></svg></div>`;
    const { svg, width, height } = await drawingOf(document.body);
    expect({ width, height }).toEqual({ width: 210, height: 268 });
    const root = new DOMParser().parseFromString(
      svg,
      'image/svg+xml',
    ).documentElement;
    expect(root.querySelector('parsererror')).toBeNull();
    const inner = [...root.querySelectorAll('svg')].map(one =>
      ['x', 'y', 'width', 'height'].map(name => one.getAttribute(name)),
    );
    expect(inner).toEqual([
      ['20', '48', '100', '200'],
      ['140', '168', '50', '80'],
    ]);
    expect(
      [...root.querySelectorAll('text')].map(one => one.textContent),
    ).toEqual(['A < B', 'C']);
  });
});

it('knows what a part of a font covers', () => {
  expect(covers('U+AC00-AC10, U+20', ['가'.codePointAt(0)!])).toBe(true);
  expect(covers('U+ac00-ac10', [0x41])).toBe(false);
  expect(covers('U+41', [0x41])).toBe(true);
  expect(covers('', [0x41])).toBe(true);
});

it('makes pictures as fine as every browser can', () => {
  expect(rasterScale({ width: 400, height: 300 })).toBe(3);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 100_000 }),
      (width, height) => {
        const scale = rasterScale({ width, height });
        expect(Math.floor(width * scale)).toBeLessThanOrEqual(8192);
        expect(Math.floor(height * scale)).toBeLessThanOrEqual(8192);
        expect(
          Math.floor(width * scale) * Math.floor(height * scale),
        ).toBeLessThanOrEqual(16 * 1024 * 1024);
      },
    ),
  );
});
