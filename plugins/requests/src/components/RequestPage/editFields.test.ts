import fc from 'fast-check';
import { fieldProblem, fromFields, toFields } from './editFields';

const subject = fc.dictionary(
  fc.stringMatching(/^[a-z]{1,6}$/),
  fc.jsonValue({ depthSize: 'small' }),
);

describe('fields of what is asked for', () => {
  it('are the same again when nothing was typed', () => {
    fc.assert(
      fc.property(subject, value => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(fromFields(plain, toFields(plain))).toEqual(plain);
        expect(toFields(plain).filter(fieldProblem)).toEqual([]);
      }),
    );
  });

  it('change one value, at any depth, and nothing that was given', () => {
    const given = { name: 'web', spec: { size: 2, tags: ['a'] } };
    const fields = toFields(given).map(field =>
      field.path.join('.') === 'spec.size' ? { ...field, text: '3' } : field,
    );

    expect(fromFields(given, fields)).toEqual({
      name: 'web',
      spec: { size: 3, tags: ['a'] },
    });
    expect(given.spec.size).toBe(2);
  });

  it.each([
    ['number', '', 'badNumber'],
    ['number', 'two', 'badNumber'],
    ['number', '2.5', undefined],
    ['json', '[1', 'badJson'],
    ['json', '[1]', undefined],
    ['text', '', undefined],
  ] as const)('say of %s “%s”: %s', (kind, text, problem) => {
    expect(fieldProblem({ path: ['a'], kind, text })).toBe(problem);
  });
});
