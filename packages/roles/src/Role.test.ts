import { ConfigReader } from '@backstage/config';
import fc from 'fast-check';
import { readRoles } from './Role';

const read = (roles: object[]) =>
  readRoles(new ConfigReader({ permission: { roles } } as never));

const allows = (pattern: string, permission: string) =>
  read([{ name: 'a', members: [], allow: [pattern] }])[0].allow.some(known =>
    known.matches(permission),
  );

describe('readRoles', () => {
  it('has no roles without configuration', () => {
    expect(readRoles(new ConfigReader({}))).toEqual([]);
  });

  it('knows members by the one spelling of the catalog', () => {
    const members = ['Group:Civic', 'user:default/Ann', 'group:team/a'];
    expect(read([{ name: 'a', members }])[0].members).toEqual([
      'group:default/civic',
      'user:default/ann',
      'group:team/a',
    ]);
  });

  it('puts administrators first, who may do everything', () => {
    const administrators = ['User:Ann'];
    const [first, ...rest] = readRoles(
      new ConfigReader({ permission: { administrators } }),
    );
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      name: 'administrator',
      members: ['user:default/ann'],
      allow: [{ text: '*' }],
    });
    const wrong = { permission: { administrators: ['ann'] } };
    expect(() => readRoles(new ConfigReader(wrong))).toThrow(
      /'permission.administrators' has the member 'ann'/,
    );
  });

  it.each([
    [[{ members: [] }], /'permission\.roles\[0\]\.name'/],
    [[{ name: 'a' }], /members/],
    [[{ name: 'a', members: ['civic'] }], /Role 'a' .* member 'civic'/],
    [[{ name: 'a', members: ['group:'] }], /Role 'a' .* member 'group:'/],
    [[{ name: 'a', members: [''] }], /members/],
    [[{ name: 'a', members: [], allow: 'all' }], /allow/],
    [
      [
        { name: 'a', members: [] },
        { name: 'a', members: [] },
      ],
      /Two roles .* are named 'a'/,
    ],
  ])('says what is wrong with %j', (roles, message) => {
    expect(() => read(roles)).toThrow(message);
  });
});

describe('patterns of permissions', () => {
  it.each([
    ['*', 'clouds.instance.read', true],
    ['clouds.*', 'clouds.instance.read', true],
    ['clouds.*', 'cloudsX.instance.read', false],
    ['clouds.*', 'my.clouds.instance', false],
    ['clouds.*.read', 'clouds.instance.read', true],
    ['clouds.*.read', 'clouds.instance.update', false],
    ['*.read', 'catalog.entity.read', true],
    ['clouds.instance', 'clouds.instance.read', false],
    ['clouds.instance.read', 'cloudsXinstance.read', false],
    ['a(b|c)', 'ab', false],
    ['a+', 'aa', false],
  ])('%j and %j: %s', (pattern, permission, verdict) => {
    expect(allows(pattern, permission)).toBe(verdict);
  });

  it('match themselves, and nothing else unless they have a star', () => {
    const text = fc
      .string({ minLength: 1 })
      .filter(value => !/[*\n\r\u2028\u2029]/.test(value));
    fc.assert(
      fc.property(text, text, (pattern, other) => {
        expect(allows(pattern, pattern)).toBe(true);
        expect(allows(pattern, other)).toBe(pattern === other);
        expect(allows(`${pattern}*`, `${pattern}${other}`)).toBe(true);
        expect(allows(`*${pattern}`, `${other}${pattern}`)).toBe(true);
      }),
    );
  });
});
