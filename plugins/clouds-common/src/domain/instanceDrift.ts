import { ObservedInstance, ObservedVolume } from '../kinds';
import { attributeDrift, DriftedField, KnownAttributes } from './drift';

/** What was asked of an instance, and what of that is only being brought about. */
export interface DesiredInstance {
  power: 'running' | 'stopped';
  specId: string;
  /** Size of its data volume; absent when it has none. */
  volumeGiB?: number;
  known?: KnownAttributes;
  /** Fields that somebody asked for and that are not reached yet. */
  applying: readonly string[];
}

/** The fields of an instance that the cloud can be asked for. */
export const instanceFields = ['power', 'spec', 'volume'] as const;

/**
 * Where the cloud has an instance otherwise than it was once reached.
 *
 * @returns undefined while the cloud is at work on it, so that nothing can be said yet
 */
export function instanceDrift(
  desired: DesiredInstance,
  seen: ObservedInstance,
  volume: ObservedVolume | 'absent' | undefined,
): DriftedField[] | undefined {
  if (seen.status !== 'running' && seen.status !== 'stopped') {
    return undefined;
  }
  const { power, specId, volumeGiB, known, applying } = desired;
  const differences: DriftedField[] = [
    { field: 'power', desired: power, observed: seen.status, restorable: true },
    {
      field: 'spec',
      desired: specId,
      observed: seen.specId ?? specId,
      restorable: true,
    },
    ...(volumeGiB !== undefined && isDetached(seen, volume)
      ? [
          {
            field: 'volume',
            desired: 'attached',
            observed: 'detached',
            restorable: true,
          },
        ]
      : []),
  ];
  return [
    ...differences.filter(
      ({ field, desired: wanted, observed }) =>
        wanted !== observed && !applying.includes(field),
    ),
    ...attributeDrift(known, seen),
  ];
}

/** Its volume is somewhere, at rest, and not here. */
function isDetached(
  { id }: ObservedInstance,
  volume: ObservedVolume | 'absent' | undefined,
): boolean {
  return (
    typeof volume === 'object' &&
    (volume.status === 'available' || volume.status === 'in-use') &&
    !volume.attachedTo.some(({ instanceId }) => instanceId === id)
  );
}
