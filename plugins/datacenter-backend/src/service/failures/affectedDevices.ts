import {
  AffectedDevice,
  failureEffects,
  Loss,
} from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';

/** Says of each device what would be of it, the worst first. */
export async function affectedDevices(
  loss: Loss,
  failedIds: string[],
  objects: ObjectsReader,
): Promise<AffectedDevice[]> {
  const effects = new Map<string, AffectedDevice['effect']>();
  const say = (ids: readonly string[], effect: AffectedDevice['effect']) =>
    ids.filter(id => !effects.has(id)).forEach(id => effects.set(id, effect));
  say(loss.down, 'down');
  say(loss.isolated, 'isolated');
  say(loss.lostRedundancy, 'not-redundant');
  say(loss.lostConnections, 'fewer-connections');
  const devices = await objects.getMany('devices', [...effects.keys()]);
  const rackIds = devices.flatMap(({ fields }) => fields.rackId ?? []);
  const racks = await objects.titles('racks', [
    ...new Set(rackIds as string[]),
  ]);
  return devices
    .map(device => {
      const { id, fields } = device;
      const rackId = fields.rackId as string | undefined;
      return {
        id,
        title: titleOf(device),
        effect: effects.get(id)!,
        failed: failedIds.includes(id),
        status: fields.status as string | undefined,
        owner: fields.owner as string | undefined,
        rackId,
        rackTitle: racks.get(rackId ?? ''),
      };
    })
    .sort(
      (one, other) =>
        failureEffects.indexOf(one.effect) -
          failureEffects.indexOf(other.effect) ||
        byTitle.compare(one.title, other.title),
    );
}

const byTitle = new Intl.Collator('en', { numeric: true });
