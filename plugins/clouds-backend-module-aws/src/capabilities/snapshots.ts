import { ObservedSnapshot } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  ResourceId,
  SnapshotCapability,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toSnapshot } from '../convert/snapshot';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../paging';
import { tagFilter, tagSpecifications } from '../tags';

export function snapshots(aws: Aws) {
  async function get({ region, id }: ResourceId, call: CallOptions) {
    const { Snapshots = [] } = await aws.ec2(region, call, (ec2, options) =>
      ec2.describeSnapshots({ SnapshotIds: [id] }, options),
    );
    return toSnapshot(Snapshots[0]);
  }

  async function find(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedSnapshot | undefined> {
    const { Snapshots = [] } = await aws.ec2(region, call, (ec2, options) =>
      ec2.describeSnapshots({ Filters: tagFilter(tag) }, options),
    );
    return Snapshots.map(toSnapshot)[0];
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await find({ region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const page = await remotePage(request, 5, async query => {
        const { Snapshots = [], NextToken } = await aws.ec2(
          region,
          call,
          (ec2, options) =>
            // Everybody's public ones would come too.
            ec2.describeSnapshots({ ...query, OwnerIds: ['self'] }, options),
        );
        return { items: Snapshots, NextToken };
      });
      return { ...page, items: page.items.map(toSnapshot) };
    },

    get,

    async create(request, call) {
      const { region, tag, volumeId } = request;
      return aws.creations.once({ kind: 'snap', region, tag }, call, {
        get: id => get({ region, id }, call),
        find: () => find(request, call),
        create: async () =>
          toSnapshot(
            await aws.ec2(region, call, (ec2, options) =>
              ec2.createSnapshot(
                {
                  VolumeId: volumeId,
                  Description: request.name,
                  TagSpecifications: tagSpecifications('snapshot', request),
                },
                options,
              ),
            ),
          ),
      });
    },

    async delete({ region, id }, call) {
      await unlessGone(
        aws.ec2(region, call, (ec2, options) =>
          ec2.deleteSnapshot({ SnapshotId: id }, options),
        ),
      );
      aws.freshness.forget(id);
    },
  } satisfies SnapshotCapability;
}
