import fc from 'fast-check';
import {
  catalogKinds,
  objectEntityName,
  objectEntityRef,
  objectOfEntityName,
} from './catalog';

const object = fc.record({
  kind: fc.constantFrom(...catalogKinds),
  id: fc.uuid(),
});

describe('names of entities', () => {
  it('say which object they stand for, whichever it is', () => {
    fc.assert(
      fc.property(object, ({ kind, id }) => {
        expect(objectOfEntityName(objectEntityName(kind, id))).toEqual({
          kind,
          id,
        });
      }),
    );
  });

  it('are names that the catalog takes', () => {
    fc.assert(
      fc.property(object, ({ kind, id }) => {
        const name = objectEntityName(kind, id);
        expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(name.length).toBeLessThanOrEqual(63);
        expect(objectEntityRef(kind, id)).toBe(`resource:default/${name}`);
      }),
    );
  });

  it('of others stand for nothing here', () => {
    expect(objectOfEntityName('account-main')).toBeUndefined();
    expect(objectOfEntityName('racks')).toBeUndefined();
  });
});
