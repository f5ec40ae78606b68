import * as permissions from './permissions';

describe('cloudsPermissions', () => {
  it('lists every permission there is, each with a name of its own', () => {
    const { cloudsPermissions, ...others } = permissions;
    const all = Object.values(others).filter(
      value => typeof value === 'object',
    );
    expect(cloudsPermissions).toHaveLength(all.length);
    expect(new Set(cloudsPermissions)).toEqual(new Set(all));
    const names = cloudsPermissions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^clouds\.\w+\.\w+$/.test(name))).toEqual([]);
  });
});
