import {
  ObservedInstance,
  ObservedVolume,
} from '@rackstage/plugin-clouds-common';
import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { InstanceRecord } from '../database/records';
import { InstanceLooks } from './InstanceLooks';
import { DriverCall, look } from './look';

/** What the cloud has of an instance now; `undefined` where there was nothing to look for yet. */
export interface Sighting {
  instance?: ObservedInstance | 'absent';
  volume?: ObservedVolume | 'absent';
}

/**
 * Looks for the instance and its volume: by the id that the cloud gave, or by
 * our tag when they may have been made without our having heard the answer.
 */
export async function observeInstance(
  connection: CloudConnection,
  record: InstanceRecord,
  { call, looks }: { call: DriverCall; looks: InstanceLooks },
): Promise<Sighting> {
  const { instances, volumes } = connection;
  const { region } = record;
  const tag = record.id;
  const [instance, volume] = await Promise.all([
    instances &&
      look(record.cloudId, record.createAttemptedAt, {
        byId: id => looks.get({ instances }, { region, id }, call),
        byTag: async () => {
          const { items } = await call(options =>
            instances.list({ region, tag }, options),
          );
          return items[0];
        },
      }),
    volumes &&
      look(record.volumeCloudId, record.volumeAttemptedAt, {
        byId: id => call(options => volumes.get({ region, id }, options)),
        byTag: async () => {
          const { items } = await call(options =>
            volumes.list({ region, tag }, options),
          );
          return items[0];
        },
      }),
  ]);
  return { instance, volume };
}
