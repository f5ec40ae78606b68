import { validate } from 'jsonschema';
import { aRequest } from '../__testUtils__/aContext';
import { TestClouds } from '../__testUtils__/TestClouds';
import { createCheckInstancesAction } from './checkInstances';
import { createCreateInstancesAction } from './createInstances';

const { service: clouds } = new TestClouds();
const actions = [
  createCheckInstancesAction({ clouds }),
  createCreateInstancesAction({ clouds }),
];

/** As the Scaffolder does before it runs an action. */
const problems = (values: object) =>
  actions.map(({ schema }) =>
    validate({ ...aRequest, ...values }, schema!.input as object)
      .errors.map(({ stack }) => stack)
      .join('; '),
  );

describe('the input of the actions', () => {
  it.each([
    [{}],
    [{ count: 1 }],
    [{ count: 10 }],
    [{ zone: '', network: '', keyPair: '', userData: '', expiresAt: '' }],
    [{ labels: { team: 'web' }, deletionProtection: true, volumeGiB: 16384 }],
    [{ name: 'w'.repeat(37) }],
  ])('may be %j', values => {
    expect(problems(values)).toEqual(['', '']);
  });

  it.each([
    ['count', 0],
    ['count', 11],
    ['count', 1.5],
    ['count', 'x'],
    ['count', '3'],
    ['count', -1],
    ['count', null],
    ['name', ''],
    ['name', 'Web'],
    ['name', '1web'],
    ['name', 'web-'],
    ['name', '웹'],
    ['name', 'w'.repeat(38)],
    ['name', undefined],
    ['account', 'a'.repeat(21)],
    ['account', undefined],
    ['owner', undefined],
    ['region', ''],
    ['image', ''],
    ['spec', 5],
    ['volumeGiB', 0],
    ['volumeGiB', 16385],
    ['volumeGiB', 0.5],
    ['userData', 'x'.repeat(16385)],
    ['labels', ['a']],
    ['labels', { a: 1 }],
    ['deletionProtection', 'yes'],
  ])('may not have the %s %j', (field, value) => {
    const found = problems({ [field]: value });
    expect(found).toEqual([
      expect.stringContaining(field),
      expect.stringContaining(field),
    ]);
  });
});
