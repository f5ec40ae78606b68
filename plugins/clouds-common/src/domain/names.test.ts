import fc from 'fast-check';
import { legalName } from '../__testUtils__/arbitraries';
import {
  accountEntityName,
  instanceEntityName,
  instanceNames,
  maxInstancesPerRequest,
  nameLimits,
  namePattern,
  volumeEntityName,
} from './names';

const isLegal = (name: string) => new RegExp(namePattern).test(name);

const instanceName = legalName(nameLimits.instance);
const accountName = legalName(nameLimits.account);

describe('namePattern', () => {
  it.each(['a', 'web', 'web-01', 'a1', 'a--b', 'w'.repeat(37)])(
    'takes %s',
    name => {
      expect(isLegal(name)).toBe(true);
    },
  );

  it.each([
    '',
    ' ',
    'Web',
    '1web',
    '-web',
    'web-',
    'web_1',
    'web.1',
    'web 1',
    'web\n',
    '웹',
    'wéb',
    'ｗｅｂ',
    "web'; --",
    '../web',
  ])('refuses %j', name => {
    expect(isLegal(name)).toBe(false);
  });

  it('takes only host labels, as RFC 1123 has them, that start with a letter', () => {
    const isHostLabel = (text: string) =>
      [...text].every(sign =>
        'abcdefghijklmnopqrstuvwxyz0123456789-'.includes(sign),
      ) &&
      !text.endsWith('-') &&
      'abcdefghijklmnopqrstuvwxyz'.includes(text.charAt(0)) &&
      text !== '';
    const almostLegal = fc.string({
      unit: fc.constantFrom('a', 'z', '0', '9', '-', '.', '_', 'A', '가', '\n'),
      maxLength: 4,
    });
    fc.assert(
      fc.property(almostLegal, text => {
        expect(isLegal(text)).toBe(isHostLabel(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('instanceNames', () => {
  it('numbers from 01 when there are several', () => {
    expect(instanceNames('web', 1)).toEqual(['web']);
    expect(instanceNames('web', 2)).toEqual(['web-01', 'web-02']);
    expect(instanceNames('web', 10).at(-1)).toBe('web-10');
  });

  it('gives as many names as asked for, all legal, different and in order', () => {
    fc.assert(
      fc.property(
        legalName(nameLimits.instance - '-00'.length),
        fc.integer({ min: 1, max: maxInstancesPerRequest }),
        (name, count) => {
          const names = instanceNames(name, count);
          expect(names).toHaveLength(count);
          expect(new Set(names).size).toBe(count);
          expect([...names].sort()).toEqual(names);
          expect(names.filter(isLegal)).toEqual(names);
          expect(
            names.filter(({ length }) => length > nameLimits.instance),
          ).toEqual([]);
        },
      ),
    );
  });
});

describe('names of entities', () => {
  it('fit into 63 characters however long the names are', () => {
    const longest = instanceEntityName(
      'i'.repeat(nameLimits.instance),
      'a'.repeat(nameLimits.account),
    );
    expect(volumeEntityName(longest)).toHaveLength(63);
    expect(
      accountEntityName('a'.repeat(nameLimits.account)).length,
    ).toBeLessThanOrEqual(63);
  });

  it('are different for everything that is different', () => {
    const places = fc.uniqueArray(fc.tuple(instanceName, accountName), {
      selector: place => place.join('/'),
      maxLength: 8,
    });
    fc.assert(
      fc.property(places, all => {
        const instances = all.map(place => instanceEntityName(...place));
        const accounts = new Set(all.map(([, account]) => account));
        const names = [
          ...instances,
          ...instances.map(volumeEntityName),
          ...[...accounts].map(accountEntityName),
        ];
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('keep a data volume apart from an instance that is called like one', () => {
    const volume = volumeEntityName(instanceEntityName('web', 'main'));
    expect(volume).not.toBe(instanceEntityName('web-data', 'main'));
  });

  it('name a volume by the ref of its instance as well', () => {
    expect(volumeEntityName('resource:default/web.main')).toBe(
      `resource:default/${volumeEntityName('web.main')}`,
    );
  });
});
