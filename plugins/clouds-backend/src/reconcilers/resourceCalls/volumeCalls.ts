import { ObservedVolume, VolumeSpec } from '@rackstage/plugin-clouds-common';
import { ConnectCalls, requireCapability, requireLink } from './ResourceCalls';

export const volumeCalls: ConnectCalls = (connection, record, links) => {
  const volumes = requireCapability(connection, 'volumes');
  const { region, id: tag, name, labels } = record;
  const { sizeGiB, zone, snapshot } = record.spec as unknown as VolumeSpec;
  return {
    get: (id, options) => volumes.get({ region, id }, options),
    find: async options =>
      (await volumes.list({ region, tag }, options)).items[0],
    create: options =>
      volumes.create(
        {
          tag,
          region,
          name,
          sizeGiB,
          zone: zone ?? links.attachedTo?.zone,
          ...(snapshot !== undefined && {
            snapshotId: requireLink(links, 'snapshot'),
          }),
          labels,
        },
        options,
      ),
    changes: {
      attach: (id, options) =>
        volumes.attach(
          { region, id, instanceId: requireLink(links, 'attachedTo') },
          options,
        ),
      detach: async (id, options) => {
        const { attachedTo } = record.observed as ObservedVolume;
        const wanted =
          record.deleteRequestedAt === undefined &&
          record.spec.attachedTo !== undefined
            ? links.attachedTo?.cloudId
            : undefined;
        for (const { instanceId } of attachedTo) {
          if (instanceId !== wanted) {
            await volumes.detach({ region, id, instanceId }, options);
          }
        }
      },
      extend: (id, options) => volumes.extend({ region, id, sizeGiB }, options),
    },
    delete: (id, options) => volumes.delete({ region, id }, options),
  };
};
