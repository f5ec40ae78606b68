import {
  ObservedInstance,
  ObservedVolume,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudConnection,
  isCloudError,
  Page,
} from '@rackstage/plugin-clouds-node';
import { InstanceRecord } from '../database/records';

/** What the cloud has of an instance now; `undefined` where there was nothing to look for yet. */
export interface Sighting {
  instance?: ObservedInstance | 'absent';
  volume?: ObservedVolume | 'absent';
}

export type DriverCall = <T>(
  call: (options: CallOptions) => Promise<T>,
) => Promise<T>;

/**
 * Looks for the instance and its volume: by the id that the cloud gave, or by
 * our tag when they may have been made without our having heard the answer.
 */
export async function observeInstance(
  connection: CloudConnection,
  record: InstanceRecord,
  call: DriverCall,
): Promise<Sighting> {
  const { instances, volumes } = connection;
  const { region } = record;
  const tag = record.id;
  const [instance, volume] = await Promise.all([
    instances &&
      look(record.cloudId, record.createAttemptedAt, {
        byId: id => call(options => instances.get({ region, id }, options)),
        byTag: () => call(options => instances.list({ region, tag }, options)),
      }),
    volumes &&
      look(record.volumeCloudId, record.volumeAttemptedAt, {
        byId: id => call(options => volumes.get({ region, id }, options)),
        byTag: () => call(options => volumes.list({ region, tag }, options)),
      }),
  ]);
  return { instance, volume };
}

async function look<T>(
  id: string | undefined,
  attemptedAt: string | undefined,
  find: { byId(id: string): Promise<T>; byTag(): Promise<Page<T>> },
): Promise<T | 'absent' | undefined> {
  if (id !== undefined) {
    try {
      return await find.byId(id);
    } catch (error) {
      if (isCloudError(error) && error.code === 'NotFound') {
        return 'absent';
      }
      throw error;
    }
  }
  if (attemptedAt === undefined) {
    return undefined;
  }
  const { items } = await find.byTag();
  return items[0] ?? 'absent';
}
