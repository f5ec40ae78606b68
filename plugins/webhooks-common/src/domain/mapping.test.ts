import fc from 'fast-check';
import { applyMapping } from './mapping';

const payload = {
  action: 'opened',
  number: 7,
  labels: { team: 'web' },
  tags: ['a', 'b'],
  nothing: null,
};

describe('applyMapping', () => {
  it.each([
    ['text', 'text'],
    [3, 3],
    ['{{ /number }}', 7],
    ['{{/labels}}', { team: 'web' }],
    ['{{ /tags }}', ['a', 'b']],
    ['{{}}', payload],
    ['web-{{/number}}-{{ /tags/1 }}', 'web-7-b'],
    [
      { team: '{{ /labels/team }}', fixed: true },
      { team: 'web', fixed: true },
    ],
    [
      ['x', '{{ /number }}'],
      ['x', 7],
    ],
    ['{{ not a pointer }}', '{{ not a pointer }}'],
    ['{{ /nothing }}', null],
  ])('%j becomes %j', (template, value) => {
    expect(applyMapping({ name: template }, payload)).toEqual({
      values: { name: value },
      problems: [],
    });
  });

  it.each([
    ['spaces', `{{${' '.repeat(400_000)}`],
    ['spaces after a pointer', `{{ /number${' '.repeat(400_000)}x`],
    ['spaces between pieces', `a{{${' '.repeat(400_000)}x}}`],
    ['braces', '{'.repeat(400_000)],
  ])('reads long texts of %s through in no time', (_, text) => {
    const start = performance.now();
    const { values } = applyMapping({ name: text }, payload);
    expect(values).toEqual({ name: text });
    // Quadratic, it would be minutes.
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('leaves out what the payload does not have', () => {
    expect(applyMapping({ zone: '{{ /zone }}' }, payload).values).toEqual({});
  });

  it('says which text could not be completed', () => {
    const { problems } = applyMapping(
      { name: 'web-{{ /zone }}', other: '{{/labels}}!' },
      payload,
    );
    expect(problems).toEqual([
      {
        parameter: 'name',
        message: "The payload has no text or number at '/zone'",
      },
      {
        parameter: 'other',
        message: "The payload has no text or number at '/labels'",
      },
    ]);
  });

  it('takes what a sender sends as it is, also where it looks like a placeholder', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const { values } = applyMapping({ a: 'x{{ /text }}' }, { text });
        expect(values).toEqual({ a: `x${text}` });
      }),
    );
    const { values } = applyMapping(
      { a: 'x{{ /text }}' },
      { text: '{{ /secret }}$&', secret: 'y' },
    );
    expect(values).toEqual({ a: 'x{{ /secret }}$&' });
  });
});
