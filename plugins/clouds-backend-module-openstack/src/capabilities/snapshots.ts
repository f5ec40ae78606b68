import { allItems, VolumeService } from '@rackstage/openstack-client';
import { ObservedSnapshot } from '@rackstage/plugin-clouds-common';
import { CallOptions, SnapshotCapability } from '@rackstage/plugin-clouds-node';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { toSnapshot } from '../convert/snapshot';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { volumeTag } from '../tags';

export function snapshots(regions: Regions) {
  const volumeOf = ({ region }: { region: string }) =>
    regions.in(region).volume;
  const creations = new CreationsUnderWay<ObservedSnapshot>();

  return {
    async list({ tag, ...request }, call) {
      const volume = volumeOf(request);
      if (tag !== undefined) {
        const found = await findByTag(volume, tag, call);
        return { items: found ? [found] : [] };
      }
      return remotePage(
        request,
        query => volume.snapshots(query, call),
        toSnapshot,
      );
    },

    async get(id, call) {
      return toSnapshot(await volumeOf(id).snapshot(id.id, call));
    },

    async create(request, call) {
      const volume = volumeOf(request);
      return creations.once(request, call, async ownCall => {
        const existing = await findByTag(volume, request.tag, ownCall);
        if (existing) {
          return existing;
        }
        const created = await volume.createSnapshot(
          {
            name: request.name,
            volume_id: request.volumeId,
            // Of a volume in use too, which Cinder otherwise refuses.
            force: true,
            metadata: { ...request.labels, ...volumeTag(request.tag) },
          },
          ownCall,
        );
        return toSnapshot(created);
      });
    },

    async delete(id, call) {
      const volume = volumeOf(id);
      const found = await unlessGone(volume.snapshot(id.id, call));
      if (found && found.status !== 'deleting') {
        await unlessGone(volume.deleteSnapshot(id.id, call));
      }
    },
  } satisfies SnapshotCapability;
}

/** The oldest, should there be several. */
async function findByTag(
  volume: VolumeService,
  tag: string,
  call: CallOptions,
): Promise<ObservedSnapshot | undefined> {
  const metadata = volumeTag(tag);
  const found = await allItems(query =>
    volume.snapshots({ ...query, metadata }, call),
  );
  return oldest(
    found.map(toSnapshot).filter(snapshot => snapshot.tag === tag),
    ({ createdAt }) => createdAt,
  );
}
