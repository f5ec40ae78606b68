import { ConnectCalls, requireCapability, requireLink } from './ResourceCalls';

export const snapshotCalls: ConnectCalls = (connection, record, links) => {
  const snapshots = requireCapability(connection, 'snapshots');
  const { region, id: tag, name, labels } = record;
  return {
    get: (id, options) => snapshots.get({ region, id }, options),
    find: async options =>
      (await snapshots.list({ region, tag }, options)).items[0],
    create: options =>
      snapshots.create(
        { tag, region, name, volumeId: requireLink(links, 'volume'), labels },
        options,
      ),
    changes: {},
    delete: (id, options) => snapshots.delete({ region, id }, options),
  };
};
