import { KubernetesValidatorFunctions } from '@backstage/catalog-model';
import fc from 'fast-check';
import { EntityNames } from './EntityNames';
import { entityName } from './entityName';

describe('entityName', () => {
  it.each([
    ['minji.kim', 'minji.kim'],
    ['Minji Kim', 'minji-kim'],
    ['클라우드 운영', 'keulraudeu-unyeong'],
    ['김민지', 'gimminji'],
    ['값', 'gaps'],
    ['위원회', 'wiwonhoe'],
    ['/Cloud/Ops', 'cloud.ops'],
    ['플랫폼 (서울)', 'peulraetpom-seoul'],
    ['Größe', 'gro-e'],
    ['José', 'jose'],
    ['a__b--c', 'a_b-c'],
    ['- x -', 'x'],
  ])('%s is %s', (text, name) => {
    expect(entityName(text)).toBe(name);
  });

  it.each(['', '   ', '漢字', '...', '-'])('makes nothing of %j', text => {
    expect(entityName(text)).toBeUndefined();
  });

  it('is the same for a text however its letters are composed', () => {
    expect(entityName('운영'.normalize('NFD'))).toBe('unyeong');
  });

  it('makes names that the catalog takes, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const name = entityName(text);
        expect(
          name === undefined ||
            KubernetesValidatorFunctions.isValidObjectName(name),
        ).toBe(true);
      }),
    );
  });
});

describe('EntityNames', () => {
  it('gives each record a name of its own that the catalog takes, and the same one again', () => {
    const text = fc.constantFrom(
      '운영',
      'unyeong',
      'Unyeong',
      '漢字',
      'x'.repeat(80),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.uuid(), text), { selector: ([id]) => id }),
        records => {
          const names = new EntityNames([]);
          const given = records.map(([id, name]) => names.of('User', id, name));
          expect(new Set(given).size).toBe(records.length);
          given.forEach(name =>
            expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(
              true,
            ),
          );
          expect(
            records.map(([id]) => names.of('User', id, 'another name')),
          ).toEqual(given);
        },
      ),
    );
  });

  it('leaves a name to the one who had it first', () => {
    const names = new EntityNames([{ kind: 'User', id: 'z', name: 'ann' }]);
    expect(names.of('User', 'a', 'ann')).toMatch(/^ann-[0-9a-f]{8}$/);
    expect(names.of('User', 'z', 'ann')).toBe('ann');
    expect(names.of('Group', 'a', 'ann')).toBe('ann');
  });
});
