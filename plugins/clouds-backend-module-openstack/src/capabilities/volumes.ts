import { isOpenStackError, VolumeService } from '@rackstage/openstack-client';
import { ObservedVolume } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  VolumeCapability,
} from '@rackstage/plugin-clouds-node';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { toVolume } from '../convert/volume';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { Regions } from '../Regions';
import { volumeTag } from '../tags';

export function volumes(regions: Regions) {
  const volumeOf = ({ region }: { region: string }) =>
    regions.in(region).volume;
  const creations = new CreationsUnderWay<ObservedVolume>();

  return {
    async list({ tag, ...request }, call) {
      const volume = volumeOf(request);
      if (tag !== undefined) {
        const found = await findByTag(volume, tag, call);
        return { items: found ? [found] : [] };
      }
      return remotePage(
        request,
        query => volume.volumes(query, call),
        toVolume,
      );
    },

    async get(id, call) {
      return toVolume(await volumeOf(id).volume(id.id, call));
    },

    async create(request, call) {
      const volume = volumeOf(request);
      return creations.once(request, call, async ownCall => {
        const existing = await findByTag(volume, request.tag, ownCall);
        if (existing) {
          return existing;
        }
        const created = await volume.createVolume(
          {
            name: request.name,
            size: request.sizeGiB,
            availability_zone: await zoneOf(volume, request.zone, ownCall),
            snapshot_id: request.snapshotId,
            metadata: { ...request.labels, ...volumeTag(request.tag) },
          },
          ownCall,
        );
        return toVolume(created);
      });
    },

    async attach({ region, id, instanceId }, call) {
      const { compute } = regions.in(region);
      const attached = await compute.attachedVolumes(instanceId, call);
      if (!attached.includes(id)) {
        await compute.attachVolume(instanceId, id, call);
      }
    },

    async detach({ region, id, instanceId }, call) {
      const { compute, volume } = regions.in(region);
      const found = await unlessGone(volume.volume(id, call));
      if (found && !['available', 'detaching'].includes(found.status)) {
        await unlessGone(compute.detachVolume(instanceId, id, call));
      }
    },

    async extend({ sizeGiB, ...id }, call) {
      const volume = volumeOf(id);
      const { size, status, attachments } = await volume.volume(id.id, call);
      if (size !== sizeGiB && status !== 'extending') {
        const inUse = attachments.length > 0;
        const extension = volume.extendVolume(id.id, sizeGiB, { inUse }, call);
        await (inUse ? whereInUseIsSupported(extension) : extension);
      }
    },

    async delete(id, call) {
      const volume = volumeOf(id);
      const found = await unlessGone(volume.volume(id.id, call));
      if (found && found.status !== 'deleting') {
        await unlessGone(volume.deleteVolume(id.id, call));
      }
    },
  } satisfies VolumeCapability;
}

/** The oldest, should there be several. */
async function findByTag(
  volume: VolumeService,
  tag: string,
  call: CallOptions,
): Promise<ObservedVolume | undefined> {
  const { items } = await volume.volumes({ metadata: volumeTag(tag) }, call);
  const [oldest] = items.sort((a, b) =>
    a.created_at.localeCompare(b.created_at),
  );
  return oldest && toVolume(oldest);
}

/** Cinder before Queens (2018) cannot, and any administrator may forbid it. */
async function whereInUseIsSupported(extension: Promise<void>): Promise<void> {
  try {
    await extension;
  } catch (error) {
    if (isOpenStackError(error) && [403, 406].includes(error.status ?? 0)) {
      throw new CloudError(
        'Unsupported',
        'This cloud extends no volume in use; detach it, extend it, and attach it again',
        { requestId: error.requestId },
      );
    }
    throw error;
  }
}

/** In many clouds block storage is not divided into the zones that Nova has; it then goes where Cinder puts it. */
async function zoneOf(
  volume: VolumeService,
  zone: string | undefined,
  call: CallOptions,
): Promise<string | undefined> {
  if (zone === undefined) {
    return undefined;
  }
  const known = await volume.availabilityZones(call);
  return known.some(({ zoneName }) => zoneName === zone) ? zone : undefined;
}
