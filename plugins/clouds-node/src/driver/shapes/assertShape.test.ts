import { assertShape, findOddity } from '.';

class Parcel {
  readonly content = 'x';
}

describe('findOddity', () => {
  it.each([
    [{ a: ['text', 1, true, null, { b: undefined }] }],
    [Object.assign(Object.create(null), { a: 1 })],
    ['text'],
  ])('finds none in %p', value => {
    expect(findOddity(value)).toBeUndefined();
  });

  it.each([
    [{ a: new Date(0) }, '$.a is a Date'],
    [{ a: [1, new Map()] }, '$.a[1] is a Map'],
    [{ a: { b: new Parcel() } }, '$.a.b is a Parcel'],
    [[Math.abs], '$[0] is function abs'],
    [{ a: 1n }, '$.a is bigint 1'],
    [{ a: NaN }, '$.a is number NaN'],
    [{ a: Symbol('s') }, '$.a is symbol Symbol(s)'],
    [undefined, '$ is undefined undefined'],
  ])('finds it in %p', (value, oddity) => {
    expect(findOddity(value)).toBe(oddity);
  });
});

describe('assertShape', () => {
  const zone = { id: 'a', name: 'A', available: true };

  it('takes a value of the kind', () => {
    expect(() => assertShape('zone', zone)).not.toThrow();
  });

  it.each([
    ['a field is missing', { id: 'a', name: 'A' }, /available/],
    ['a field is too many', { ...zone, links: [] }, /links/],
    ['a field is of another type', { ...zone, name: 1 }, /name/],
  ])('refuses one in which %s', (_, value, message) => {
    expect(() => assertShape('zone', value)).toThrow(message);
  });

  it.each(['1.5e3', '-1', '1,5', '.5'])(
    'refuses %s as an exact price',
    amount => {
      const spec = {
        id: 's',
        name: 's',
        vcpus: 1,
        memoryMiB: 1,
        diskGiB: 0,
        price: { amount, currency: 'KRW' },
      };
      expect(() => assertShape('spec', spec)).toThrow(/amount/);
    },
  );
});
