import { ObservedInstance, ObservedVolume } from '../kinds';

/** What people ask of an instance. */
export interface InstanceIntent {
  power: 'running' | 'stopped';
  /** A reboot was asked for and has not been carried out yet. */
  reboot: boolean;
  delete: boolean;
  /** Id of the spec that it is being resized to. */
  resizeTo?: string;
  /** Size of the data volume; absent when there is none. */
  volumeGiB?: number;
}

/** What the cloud was last seen to have. */
export interface InstanceObservation {
  /** `undefined`: never seen yet. `'absent'`: it is not there, or not there any more. */
  instance?: ObservedInstance | 'absent';
  volume?: ObservedVolume | 'absent';
}

/** The one next thing to do about an instance. */
export type InstanceStep =
  | 'create-instance'
  | 'create-volume'
  | 'attach-volume'
  | 'start'
  | 'stop'
  | 'reboot'
  | 'resize'
  | 'delete-instance'
  | 'delete-volume'
  /** The cloud is at work; look again later. */
  | 'wait'
  /** Everything is as asked. */
  | 'settled'
  /** The cloud gave up on it. */
  | 'broken'
  /** It was there once and is not any more, without anybody here asking for that. */
  | 'missing'
  /** Nothing of it is left, as asked. */
  | 'gone';

/**
 * Compares what is asked for with what is there and names the next step. Every
 * step is safe to repeat, so nobody has to remember which was taken last.
 */
export function planInstance(
  intent: InstanceIntent,
  seen: InstanceObservation,
): InstanceStep {
  if (intent.delete) {
    return planDeletion(seen);
  }
  if (seen.instance === undefined) {
    return 'create-instance';
  }
  if (seen.instance === 'absent') {
    return 'missing';
  }
  if (seen.instance.status === 'error') {
    return 'broken';
  }
  if (seen.instance.status === 'deleting') {
    // By somebody at the cloud: nothing is made for what will be gone.
    return 'wait';
  }
  return (
    planVolume(intent, seen) ??
    planResize(intent, seen.instance) ??
    planPower(intent, seen.instance)
  );
}

function planDeletion({
  instance = 'absent',
  volume = 'absent',
}: InstanceObservation): InstanceStep {
  if (instance !== 'absent') {
    return instance.status === 'deleting' ? 'wait' : 'delete-instance';
  }
  if (volume !== 'absent') {
    return volume.status === 'available' || volume.status === 'error'
      ? 'delete-volume'
      : 'wait';
  }
  return 'gone';
}

function planVolume(
  intent: InstanceIntent,
  seen: InstanceObservation,
): InstanceStep | undefined {
  const { instance, volume } = seen;
  if (
    intent.volumeGiB === undefined ||
    instance === undefined ||
    instance === 'absent'
  ) {
    return undefined;
  }
  if (volume === undefined) {
    // Made while the instance is still being built, but not before it is known
    // where that will be: a volume can only be attached within its zone.
    return instance.zone !== undefined || instance.status !== 'creating'
      ? 'create-volume'
      : 'wait';
  }
  if (volume === 'absent') {
    return 'missing';
  }
  if (volume.attachedTo.some(({ instanceId }) => instanceId === instance.id)) {
    return undefined;
  }
  switch (volume.status) {
    case 'error':
      return 'broken';
    case 'available':
      return instance.status === 'running' || instance.status === 'stopped'
        ? 'attach-volume'
        : 'wait';
    default:
      return 'wait';
  }
}

/** Until the cloud says that it has the spec: one may want the change confirmed by another call. */
function planResize(
  { resizeTo }: InstanceIntent,
  { status, specId }: ObservedInstance,
): InstanceStep | undefined {
  if (resizeTo === undefined) {
    return undefined;
  }
  if (status !== 'running' && status !== 'stopped') {
    return 'wait';
  }
  return specId === resizeTo ? undefined : 'resize';
}

function planPower(
  intent: InstanceIntent,
  instance: ObservedInstance,
): InstanceStep {
  switch (instance.status) {
    case 'running':
      if (intent.power === 'stopped') {
        return 'stop';
      }
      return intent.reboot ? 'reboot' : 'settled';
    case 'stopped':
      return intent.power === 'running' ? 'start' : 'settled';
    default:
      return 'wait';
  }
}
