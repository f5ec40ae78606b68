import fc from 'fast-check';
import {
  conditionProblems,
  expressionProblems,
  holds,
  render,
} from './expressions';

const context = {
  parameters: { name: 'web', count: 3, on: true, list: [{ id: 'x' }], no: '' },
};

describe('expressions', () => {
  it.each([
    ['${{ parameters.name }}', 'web'],
    ['${{parameters.count}}', 3],
    ['${{ parameters.list[0].id }}', 'x'],
    ['${{ parameters.list }}', [{ id: 'x' }]],
    ['${{ parameters.missing }}', undefined],
    ['${{ parameters.name }}-${{ parameters.count }}', 'web-3'],
    ['a ${{ parameters.missing }}b', 'a b'],
    ['${{ constructor.name }}', undefined],
    ['${{ parameters.__proto__ }}', undefined],
    ['plain', 'plain'],
  ])('%s', (template, expected) => {
    expect(render(template, context)).toEqual(expected);
  });

  it('leaves out what is not there, in objects and lists', () => {
    expect(
      render(
        { a: '${{ parameters.x }}', b: ['${{ parameters.x }}', 1], c: null },
        context,
      ),
    ).toEqual({ b: [1], c: null });
  });

  it('keeps keys that mean something to JavaScript', () => {
    const named = JSON.parse('{"__proto__": false, "constructor": "x"}');
    expect(JSON.stringify(render(named, context))).toBe(JSON.stringify(named));
  });

  it('leaves alone what has no expression', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter(value => !JSON.stringify(value).includes('${{')),
        value => {
          const plain = JSON.parse(JSON.stringify(value));
          expect(JSON.stringify(render(plain, context))).toBe(
            JSON.stringify(plain),
          );
        },
      ),
    );
  });

  it.each([
    ['parameters.on', true],
    ['${{ not parameters.on }}', false],
    ['parameters.no', false],
    ['parameters.missing', false],
    ["${{ parameters.name == 'web' }}", true],
    ["parameters.name != 'web'", false],
    ['parameters.count == 3', true],
  ])('condition %s: %s', (condition, expected) => {
    expect(holds(condition, context)).toBe(expected);
    expect(conditionProblems(condition)).toEqual([]);
  });

  it('names what is no path', () => {
    expect(
      expressionProblems({ a: ['${{ parameters.x | upper }}'], b: 'x' }),
    ).toEqual(['parameters.x | upper']);
    expect(conditionProblems('${{ 1 + 1 }}')).toEqual(['1 + 1']);
  });
});
