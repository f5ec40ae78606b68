import fc from 'fast-check';
import { withoutSecrets } from './secretFields';

const text = { type: 'string' };
const secret = { type: 'string', 'ui:field': 'Secret' };

describe('withoutSecrets', () => {
  it.each([
    { 'ui:field': 'Secret' },
    { 'ui:widget': 'password' },
    { 'ui:options': { widget: 'password' } },
    { format: 'password' },
    { writeOnly: true },
  ])('drops what is marked by %j', mark => {
    const schema = { properties: { a: text, b: { ...text, ...mark } } };
    expect(withoutSecrets([schema], { a: 'x', b: 's3cret' })).toEqual({
      a: 'x',
    });
  });

  it('finds it in parts, lists and alternatives, on every page', () => {
    const pages = [
      {
        properties: {
          part: { properties: { a: text, key: secret } },
          list: { items: { properties: { a: text, key: secret } } },
          keys: { items: secret },
        },
      },
      {
        properties: { kind: text },
        dependencies: {
          kind: { oneOf: [{ properties: { one: secret, two: text } }] },
        },
        allOf: [{ if: {}, then: { properties: { three: secret } } }],
      },
    ];
    expect(
      withoutSecrets(pages, {
        part: { a: 'x', key: 's' },
        list: [{ a: 'x', key: 's' }],
        keys: ['s'],
        kind: 'k',
        one: 's',
        two: 'x',
        three: 's',
      }),
    ).toEqual({
      part: { a: 'x' },
      list: [{ a: 'x' }],
      keys: [],
      kind: 'k',
      two: 'x',
    });
  });

  it('keeps parts that only their own field knows, and drops what no page asks for', () => {
    const pages = [
      {
        properties: {
          labels: { type: 'object', additionalProperties: text },
          picked: { type: 'object', 'ui:field': 'Picker' },
        },
      },
    ];
    const values = { labels: { a: 'b' }, picked: { x: { y: 1 } } };
    expect(withoutSecrets(pages, { ...values, other: 's' })).toEqual(values);
  });

  it('never lets a secret through, wherever it is, and keeps the rest', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,5}$/), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(names, fc.nat(3), fc.boolean(), (path, at, inList) => {
        const hidden = at % path.length;
        let schema: object = text;
        let value: unknown = 'the value';
        path.forEach((name, index) => {
          const inner = index === hidden ? { ...schema, ...secret } : schema;
          schema = { properties: { [name]: inner, plain: text } };
          value = { [name]: value, plain: 'kept' };
          if (inList && index < path.length - 1) {
            schema = { items: schema };
            value = [value];
          }
        });
        const kept = JSON.stringify(withoutSecrets([schema], value as never));
        expect(kept).not.toContain('the value');
        expect(kept).toContain('kept');
      }),
    );
  });
});
