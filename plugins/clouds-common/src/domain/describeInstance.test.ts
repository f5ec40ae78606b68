import fc from 'fast-check';
import {
  anInstance,
  aVolume,
  intents,
  observations,
} from '../__testUtils__/arbitraries';
import {
  InstanceFailure,
  instanceConditions,
  instancePhase,
} from './describeInstance';
import { InstanceCondition, instanceConditionTypes } from './InstanceCondition';
import { InstancePhase, instancePhases } from './InstancePhase';
import {
  InstanceIntent,
  InstanceObservation,
  planInstance,
} from './planInstance';

const running: InstanceIntent = {
  power: 'running',
  reboot: false,
  delete: false,
};
const withVolume: InstanceIntent = { ...running, volumeGiB: 10 };
const busy: InstanceFailure = {
  code: 'RateLimited',
  message: 'Slow down',
  permanent: false,
};
const refused: InstanceFailure = {
  code: 'QuotaExceeded',
  message: 'No more than 10',
  permanent: true,
};
const failures = fc.constantFrom(undefined, busy, refused);
const early = '2026-03-02T09:00:00.000Z';
const late = '2026-03-02T10:00:00.000Z';

describe('instancePhase', () => {
  it.each<[InstancePhase, InstanceIntent, InstanceObservation]>([
    ['Pending', running, {}],
    ['Creating', running, { instance: anInstance('creating') }],
    ['Running', running, { instance: anInstance('running') }],
    ['Starting', running, { instance: anInstance('stopped') }],
    ['Starting', running, { instance: anInstance('starting') }],
    [
      'Stopping',
      { ...running, power: 'stopped' },
      { instance: anInstance('running') },
    ],
    [
      'Stopped',
      { ...running, power: 'stopped' },
      { instance: anInstance('stopped') },
    ],
    [
      'Rebooting',
      { ...running, reboot: true },
      { instance: anInstance('running') },
    ],
    ['Failed', running, { instance: anInstance('error') }],
    ['Missing', running, { instance: 'absent' }],
    ['Unknown', running, { instance: anInstance('unknown') }],
    ['Creating', withVolume, { instance: anInstance('running') }],
    [
      'Creating',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('creating') },
    ],
    [
      'Running',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('in-use', ['i-1']) },
    ],
    [
      'Failed',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('error') },
    ],
    [
      'Deleting',
      { ...running, delete: true },
      { instance: anInstance('running') },
    ],
    ['Deleted', { ...running, delete: true }, { instance: 'absent' }],
  ])('is %s when %j is asked for and %j is there', (phase, intent, seen) => {
    expect(instancePhase({ intent, seen })).toBe(phase);
  });

  it('is Failed for good reasons only', () => {
    expect(instancePhase({ intent: running, seen: {}, failure: busy })).toBe(
      'Pending',
    );
    expect(instancePhase({ intent: running, seen: {}, failure: refused })).toBe(
      'Failed',
    );
    const intent = { ...running, delete: true };
    const seen = { instance: anInstance('error') };
    expect(instancePhase({ intent, seen, failure: refused })).toBe('Deleting');
  });

  it('has a word for everything there may be', () => {
    fc.assert(
      fc.property(intents, observations, failures, (intent, seen, failure) => {
        const phase = instancePhase({ intent, seen, failure });
        expect(instancePhases).toContain(phase);
        // It may be Deleting unasked: somebody else does it at the cloud.
        expect(/^Delet/.test(phase) || !intent.delete).toBe(true);
        expect(phase === 'Deleted' && !intent.delete).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('instanceConditions', () => {
  const conditions = (
    intent: InstanceIntent,
    seen: InstanceObservation,
    failure?: InstanceFailure,
    before: InstanceCondition[] = [],
  ) =>
    Object.fromEntries(
      instanceConditions({ intent, seen, failure }, before, late).map(
        ({ type, ...rest }) => [type, rest],
      ),
    );

  it('say that all is as asked', () => {
    const seen = {
      instance: anInstance('running'),
      volume: aVolume('in-use', ['i-1']),
    };
    expect(conditions(withVolume, seen)).toEqual({
      Created: { status: 'True', reason: 'InCloud', since: late },
      VolumeAttached: { status: 'True', reason: 'Attached', since: late },
      PowerAsAsked: { status: 'True', reason: 'AsAsked', since: late },
      Synced: { status: 'True', reason: 'Answered', since: late },
      Ready: { status: 'True', reason: 'AsAsked', since: late },
    });
  });

  it.each<
    [
      InstanceCondition['type'],
      string,
      InstanceIntent,
      InstanceObservation,
      InstanceFailure?,
    ]
  >([
    ['Created', 'NotAskedForYet', running, {}],
    ['Created', 'QuotaExceeded', running, {}, refused],
    ['Created', 'BeingBuilt', running, { instance: anInstance('creating') }],
    ['Created', 'NotInCloud', running, { instance: 'absent' }],
    ['Created', 'GivenUp', running, { instance: anInstance('error') }],
    [
      'VolumeAttached',
      'NotAskedForYet',
      withVolume,
      { instance: anInstance('running') },
    ],
    [
      'VolumeAttached',
      'NotInCloud',
      withVolume,
      { instance: anInstance('running'), volume: 'absent' },
    ],
    [
      'VolumeAttached',
      'BeingAttached',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('in-use', ['i-2']) },
    ],
    [
      'VolumeAttached',
      'GivenUp',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('error') },
    ],
    [
      'VolumeAttached',
      'VolumeRefused',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('available') },
      refused,
    ],
    ['PowerAsAsked', 'Changing', running, { instance: anInstance('stopped') }],
    [
      'Synced',
      'RateLimited',
      running,
      { instance: anInstance('running') },
      busy,
    ],
  ])(
    'say that %s is False because %s',
    (type, reason, intent, seen, ...[failure]) => {
      const all = conditions(intent, seen, failure);
      expect(all[type]).toMatchObject({ status: 'False', reason });
      expect(all.Ready).toMatchObject({ status: 'False', reason });
    },
  );

  it('quote the cloud where it gave up', () => {
    const fault = { code: 'OutOfStock', message: 'No valid host' } as const;
    const seen = { instance: anInstance('error', { fault }) };
    expect(conditions(running, seen).Created).toMatchObject({
      reason: 'OutOfStock',
      message: 'No valid host',
    });
  });

  it('are Unknown where the cloud does not say, and so not Ready', () => {
    const seen = { instance: anInstance('unknown') };
    const { PowerAsAsked, Ready } = conditions(running, seen);
    expect(PowerAsAsked.status).toBe('Unknown');
    expect(Ready).toMatchObject({ status: 'Unknown', reason: 'NotObserved' });
  });

  it('keep the time at which their status last changed', () => {
    const before: InstanceCondition[] = [
      { type: 'Created', status: 'False', reason: 'BeingBuilt', since: early },
      { type: 'Synced', status: 'True', reason: 'Answered', since: early },
    ];
    const seen = { instance: anInstance('running') };
    const now = conditions(running, seen, undefined, before);
    expect(now.Created.since).toBe(late);
    expect(now.Synced.since).toBe(early);
    const other = { instance: 'absent' as const };
    expect(conditions(running, other, undefined, before).Created).toMatchObject(
      { reason: 'NotInCloud', since: early },
    );
  });

  it('say of what is past its time and protected that it is expired, and ready all the same', () => {
    const seen = { instance: anInstance('running') };
    const facts = { intent: running, seen };
    const types = (keptPastExpiry: boolean) =>
      instanceConditions({ ...facts, keptPastExpiry }, [], late).map(
        ({ type, status }) => `${type} ${status}`,
      );
    expect(types(false)).not.toContain('Expired True');
    expect(types(true)).toEqual([...types(false), 'Expired True']);
    expect(types(true)).toContain('Ready True');
  });

  it('are Ready exactly when all the others are True, and whenever nothing is left to do', () => {
    fc.assert(
      fc.property(intents, observations, failures, (intent, seen, failure) => {
        const all = instanceConditions({ intent, seen, failure }, [], late);
        const types = all.map(({ type }) => type);
        expect(types).toEqual(
          instanceConditionTypes.filter(
            type =>
              (type !== 'VolumeAttached' || intent.volumeGiB !== undefined) &&
              (type !== 'SpecAsAsked' || intent.resizeTo !== undefined) &&
              type !== 'Expired',
          ),
        );
        const ready = all.at(-1)!;
        expect(ready.status === 'True').toBe(
          all.slice(0, -1).every(({ status }) => status === 'True'),
        );
        const settled = planInstance(intent, seen) === 'settled' && !failure;
        expect(settled && ready.status !== 'True').toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
