import fc from 'fast-check';
import { ObservedInstance } from '../kinds';
import { DesiredInstance, instanceDrift } from './instanceDrift';

const desired: DesiredInstance = {
  power: 'running',
  specId: 'small',
  volumeGiB: 10,
  known: { name: 'web', labels: { team: 'a' }, securityGroups: ['g-1', 'g-2'] },
  applying: [],
};

const seen: ObservedInstance = {
  id: 'i-1',
  name: 'web',
  status: 'running',
  specId: 'small',
  addresses: [],
  securityGroups: ['g-2', 'g-1'],
  volumeIds: ['v-1'],
  labels: { team: 'a' },
};

const volume = {
  id: 'v-1',
  name: 'web-data',
  status: 'in-use',
  sizeGiB: 10,
  labels: {},
  attachedTo: [{ instanceId: 'i-1' }],
} as const;

const drift = (
  values: Partial<ObservedInstance>,
  asked: Partial<DesiredInstance> = {},
  disk: Parameters<typeof instanceDrift>[2] = {
    ...volume,
    attachedTo: [...volume.attachedTo],
  },
) => instanceDrift({ ...desired, ...asked }, { ...seen, ...values }, disk);

describe('instanceDrift', () => {
  it('is none where all is as asked, in whichever order', () => {
    expect(drift({})).toEqual([]);
  });

  it.each([
    ['power', { status: 'stopped' }, 'running', 'stopped', true],
    ['spec', { specId: 'large' }, 'small', 'large', true],
    ['name', { name: 'www' }, 'web', 'www', false],
    ['labels', { labels: {} }, { team: 'a' }, {}, false],
    [
      'securityGroups',
      { securityGroups: ['g-1'] },
      ['g-1', 'g-2'],
      ['g-1'],
      false,
    ],
  ] as const)(
    'tells what was asked and what is there of %s',
    (field, values, wanted, observed, restorable) => {
      expect(drift(values as Partial<ObservedInstance>)).toEqual([
        { field, desired: wanted, observed, restorable },
      ]);
    },
  );

  it('tells that its volume is elsewhere', () => {
    expect(
      drift({}, {}, { ...volume, status: 'available', attachedTo: [] }),
    ).toEqual([
      {
        field: 'volume',
        desired: 'attached',
        observed: 'detached',
        restorable: true,
      },
    ]);
  });

  it('says nothing while the cloud is at work on it', () => {
    expect(
      fc.check(
        fc.property(
          fc.constantFrom(
            'creating',
            'starting',
            'stopping',
            'rebooting',
            'deleting',
            'error',
            'unknown',
          ),
          status => drift({ status, specId: 'large' }) === undefined,
        ),
      ),
    ).toMatchObject({ failed: false });
  });

  it('never tells what is being brought about', () => {
    expect(
      fc.check(
        fc.property(
          fc.subarray(['power', 'spec', 'volume']),
          applying =>
            drift({ status: 'stopped', specId: 'large' }, { applying })!.every(
              ({ field }) => !applying.includes(field),
            ) === true,
        ),
      ),
    ).toMatchObject({ failed: false });
  });

  it('has nothing to compare with before all was as asked once', () => {
    expect(drift({ name: 'www', labels: {} }, { known: undefined })).toEqual(
      [],
    );
  });
});
