import fc from 'fast-check';
import { RequestChange } from '../types';
import { canonicalJson, differences } from './differences';

const json = fc.jsonValue({ maxDepth: 3 });
const object = fc.dictionary(fc.string(), json, { maxKeys: 4 });

/** The changes, made. */
function applied(value: unknown, changes: RequestChange[]): unknown {
  return changes.reduce<unknown>((result, { path, after }) => {
    const names = path
      .split('/')
      .slice(1)
      .map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    return set(result, names, after);
  }, value);
}

function set(target: unknown, [name, ...rest]: string[], value: unknown) {
  if (name === undefined) {
    return value;
  }
  const entries = new Map(Object.entries(target as object));
  if (rest.length === 0 && value === undefined) {
    entries.delete(name);
  } else {
    entries.set(name, set(entries.get(name), rest, value));
  }
  return Object.fromEntries(entries);
}

describe('differences', () => {
  it('leads from the old to the new', () => {
    fc.assert(
      fc.property(object, object, (before, after) => {
        const result = applied(before, differences(before, after));
        expect(canonicalJson(result)).toBe(canonicalJson(after));
      }),
    );
  });

  it('is empty just for equals, whatever the order of their fields', () => {
    fc.assert(
      fc.property(object, before => {
        const turned = Object.fromEntries(Object.entries(before).reverse());
        expect(differences(before, turned)).toEqual([]);
        expect(canonicalJson(turned)).toBe(canonicalJson(before));
      }),
    );
  });

  it('names the field, and what was and is there', () => {
    expect(
      differences(
        { spec: 'small', labels: { a: '1' }, count: 1 },
        { spec: 'large', labels: { a: '1', 'b/c': '2' } },
      ),
    ).toEqual([
      { path: '/count', before: 1 },
      { path: '/labels/b~1c', after: '2' },
      { path: '/spec', before: 'small', after: 'large' },
    ]);
  });
});
