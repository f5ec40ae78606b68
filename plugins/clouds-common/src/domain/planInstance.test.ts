import fc from 'fast-check';
import {
  anInstance,
  aVolume,
  intents,
  observations,
} from '../__testUtils__/arbitraries';
import {
  InstanceIntent,
  InstanceObservation,
  InstanceStep,
  planInstance,
} from './planInstance';

const running: InstanceIntent = {
  power: 'running',
  reboot: false,
  delete: false,
};
const stopped: InstanceIntent = { ...running, power: 'stopped' };
const withVolume: InstanceIntent = { ...running, volumeGiB: 10 };
const gone: InstanceIntent = { ...withVolume, delete: true };

describe('planInstance', () => {
  it.each<[string, InstanceIntent, InstanceObservation, InstanceStep]>([
    ['nothing was ever seen', running, {}, 'create-instance'],
    ['it vanished', running, { instance: 'absent' }, 'missing'],
    ['the cloud gave up', running, { instance: anInstance('error') }, 'broken'],
    ['it is built', running, { instance: anInstance('creating') }, 'wait'],
    ['it runs', running, { instance: anInstance('running') }, 'settled'],
    ['it runs', stopped, { instance: anInstance('running') }, 'stop'],
    ['it stands', running, { instance: anInstance('stopped') }, 'start'],
    ['it stands', stopped, { instance: anInstance('stopped') }, 'settled'],
    [
      'it runs',
      { ...running, reboot: true },
      { instance: anInstance('running') },
      'reboot',
    ],
    [
      'it stands',
      { ...stopped, reboot: true },
      { instance: anInstance('stopped') },
      'settled',
    ],
    [
      'its zone is not known yet',
      withVolume,
      { instance: anInstance('creating', { zone: undefined }) },
      'wait',
    ],
    [
      'its zone is known',
      withVolume,
      { instance: anInstance('creating') },
      'create-volume',
    ],
    [
      'the cloud has no zones',
      withVolume,
      { instance: anInstance('running', { zone: undefined }) },
      'create-volume',
    ],
    [
      'it is still built and its volume is there',
      withVolume,
      { instance: anInstance('creating'), volume: aVolume('available') },
      'wait',
    ],
    [
      'both are there',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('available') },
      'attach-volume',
    ],
    [
      'both are there',
      { ...withVolume, power: 'stopped' },
      { instance: anInstance('stopped'), volume: aVolume('available') },
      'attach-volume',
    ],
    [
      'the volume is attached',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('in-use', ['i-1']) },
      'settled',
    ],
    [
      'the volume is attached elsewhere',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('in-use', ['i-2']) },
      'wait',
    ],
    [
      'the volume is broken',
      withVolume,
      { instance: anInstance('running'), volume: aVolume('error') },
      'broken',
    ],
    [
      'the volume vanished',
      withVolume,
      { instance: anInstance('running'), volume: 'absent' },
      'missing',
    ],
    [
      'somebody deletes it at the cloud before its volume is made',
      withVolume,
      { instance: anInstance('deleting') },
      'wait',
    ],
    [
      'somebody deletes it at the cloud and its volume is gone before it',
      withVolume,
      { instance: anInstance('deleting'), volume: 'absent' },
      'wait',
    ],
    [
      'it has another spec',
      { ...running, resizeTo: 'large' },
      { instance: anInstance('running', { specId: 'small' }) },
      'resize',
    ],
    [
      'the change of its spec is to be confirmed',
      { ...running, resizeTo: 'large' },
      { instance: anInstance('running') },
      'resize',
    ],
    [
      'it gets another spec',
      { ...running, resizeTo: 'large' },
      { instance: anInstance('rebooting', { specId: 'small' }) },
      'wait',
    ],
    [
      'it has got the spec',
      { ...running, resizeTo: 'large' },
      { instance: anInstance('running', { specId: 'large' }) },
      'settled',
    ],
    ['nothing was ever made', gone, {}, 'gone'],
    ['nothing is left', gone, { instance: 'absent', volume: 'absent' }, 'gone'],
    [
      'both are there',
      gone,
      { instance: anInstance('running'), volume: aVolume('in-use', ['i-1']) },
      'delete-instance',
    ],
    [
      'it is on its way out',
      gone,
      { instance: anInstance('deleting'), volume: aVolume('available') },
      'wait',
    ],
    [
      'only the volume is left',
      gone,
      { instance: 'absent', volume: aVolume('available') },
      'delete-volume',
    ],
    [
      'only a broken volume is left',
      gone,
      { instance: 'absent', volume: aVolume('error') },
      'delete-volume',
    ],
    [
      'the volume still is let go of',
      gone,
      { instance: 'absent', volume: aVolume('detaching', ['i-1']) },
      'wait',
    ],
  ])('when %s and %j is asked: %j → %s', (_, intent, seen, step) => {
    expect(planInstance(intent, seen)).toBe(step);
  });

  it('never makes or starts anything of what is to be deleted', () => {
    fc.assert(
      fc.property(intents, observations, (intent, seen) => {
        expect(['delete-instance', 'delete-volume', 'wait', 'gone']).toContain(
          planInstance({ ...intent, delete: true }, seen),
        );
      }),
    );
  });

  it('never deletes what is not to be deleted, and has no volume where none is asked for', () => {
    fc.assert(
      fc.property(intents, observations, (intent, seen) => {
        const kept = { ...intent, delete: false };
        expect(planInstance(kept, seen)).not.toMatch(/delete|gone/);
        expect(
          planInstance({ ...kept, volumeGiB: undefined }, seen),
        ).not.toMatch(/volume/);
      }),
    );
  });

  it('comes to an end wherever it starts, with everything as asked', () => {
    fc.assert(
      fc.property(intents, observations, (intent, start) => {
        expect(endOf({ ...intent }, start)).toBe('as it should be');
      }),
      { numRuns: 1000 },
    );
  });
});

/** Whether what is left at the end is what was asked for, where the cloud did not lose or break it. */
function endOf(intent: InstanceIntent, start: InstanceObservation): string {
  const { step, seen } = carryOut(intent, start);
  const { instance = 'absent', volume = 'absent' } = seen;
  const attached =
    typeof volume === 'object' && volume.attachedTo[0]?.instanceId === 'i-1';
  const good: Partial<Record<InstanceStep, boolean>> = {
    settled:
      !intent.delete &&
      typeof instance === 'object' &&
      instance.status === intent.power &&
      (intent.resizeTo ?? instance.specId) === instance.specId &&
      (attached || intent.volumeGiB === undefined),
    gone: intent.delete && instance === 'absent' && volume === 'absent',
    missing: !intent.delete && [instance, volume].includes('absent'),
    broken: !intent.delete && JSON.stringify(seen).includes('error'),
  };
  return good[step] ? 'as it should be' : `${step}: ${JSON.stringify(seen)}`;
}

/** Takes steps at a cloud that does what it is told, until there is none left. */
function carryOut(intent: InstanceIntent, start: InstanceObservation) {
  let seen = start;
  for (let steps = 0; steps < 20; steps++) {
    const step = planInstance(intent, seen);
    if (['settled', 'gone', 'missing', 'broken'].includes(step)) {
      return { step, seen };
    }
    seen = step === 'wait' ? afterAWhile(seen) : after(step, seen, intent);
    if (step === 'reboot') {
      intent.reboot = false;
    }
  }
  throw new Error(`Still going after 20 steps: ${JSON.stringify(seen)}`);
}

const specOf = ({ instance }: InstanceObservation) => ({
  specId: typeof instance === 'object' ? instance.specId : undefined,
});

function after(
  step: InstanceStep,
  seen: InstanceObservation,
  { resizeTo }: InstanceIntent,
): InstanceObservation {
  switch (step) {
    case 'create-instance':
      return { ...seen, instance: anInstance('creating') };
    case 'create-volume':
      return { ...seen, volume: aVolume('creating') };
    case 'attach-volume':
      return { ...seen, volume: aVolume('in-use', ['i-1']) };
    case 'start':
      return { ...seen, instance: anInstance('starting', specOf(seen)) };
    case 'stop':
      return { ...seen, instance: anInstance('stopping', specOf(seen)) };
    case 'reboot':
      return { ...seen, instance: anInstance('rebooting', specOf(seen)) };
    case 'resize':
      return {
        ...seen,
        instance: anInstance('rebooting', { specId: resizeTo }),
      };
    case 'delete-instance':
      return { ...seen, instance: anInstance('deleting') };
    case 'delete-volume':
      return { ...seen, volume: aVolume('deleting') };
    default:
      throw new Error(`Nothing to do for ${step}`);
  }
}

/** What was on its way has arrived. */
function afterAWhile({
  instance,
  volume,
}: InstanceObservation): InstanceObservation {
  return {
    instance:
      typeof instance !== 'object' ? instance : settledInstance(instance),
    volume: typeof volume !== 'object' ? volume : settledVolume(volume),
  };
}

function settledInstance({
  status,
  specId,
}: ReturnType<typeof anInstance>): InstanceObservation['instance'] {
  switch (status) {
    case 'deleting':
      return 'absent';
    case 'stopping':
    case 'stopped':
      return anInstance('stopped', { specId });
    case 'error':
      return anInstance('error');
    default:
      return anInstance('running', { specId });
  }
}

function settledVolume({
  status,
}: ReturnType<typeof aVolume>): InstanceObservation['volume'] {
  switch (status) {
    case 'deleting':
      return 'absent';
    case 'error':
      return aVolume('error');
    case 'attaching':
      return aVolume('in-use', ['i-1']);
    default:
      // Whoever else has it lets go of it, and so does an instance that is gone.
      return aVolume('available');
  }
}
