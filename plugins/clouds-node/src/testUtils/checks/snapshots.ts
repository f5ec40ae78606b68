import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import { assertSame, expectCloudError } from '../expectations';
import { assertShape } from '../../driver/shapes';
import {
  attachedPair,
  availableSnapshot,
  availableVolume,
  disappears,
  snapshotBecomes,
  volumeBecomes,
} from '../steps';

const needs = { capabilities: ['volumes', 'snapshots'] } as const;

export const snapshotChecks: ContractCheck[] = [
  {
    name: 'a snapshot becomes available as it was asked for, the same alone and by its tag',
    needs,
    async run(context) {
      const snapshots = context.the('snapshots');
      const volume = await availableVolume(context, { sizeGiB: 2 });
      const order = context.newSnapshot(volume.id, {
        labels: { purpose: 'contract', team: '플랫폼' },
      });
      const accepted = await snapshots.create(order, context.call());
      assertShape('snapshot', accepted);
      const snapshot = await snapshotBecomes(context, accepted.id);
      assertShape('snapshot', snapshot);
      const { name, tag, volumeId, sizeGiB, labels } = snapshot;
      assert.deepEqual(
        { name, tag, volumeId, sizeGiB, labels },
        {
          name: order.name,
          tag: order.tag,
          volumeId: volume.id,
          sizeGiB: 2,
          labels: order.labels,
        },
      );
      const { region } = context.target;
      const { items } = await snapshots.list({ region, tag }, context.call());
      assertSame(items, [snapshot]);
    },
  },
  {
    name: 'a snapshot is taken of a volume in use, which stays where it is',
    needs: { capabilities: ['instances', 'volumes', 'snapshots'] },
    async run(context) {
      const { pair, attached } = await attachedPair(context);
      await availableSnapshot(context, pair.id);
      const after = await volumeBecomes(context, pair.id, 'in-use');
      assertSame(after.attachedTo, attached.attachedTo);
    },
  },
  {
    name: 'a snapshot of a volume that is not there is refused with NotFound',
    needs,
    async run(context) {
      const order = context.newSnapshot(context.target.unknownId);
      await expectCloudError(
        context,
        context.the('snapshots').create(order, context.call()),
        'NotFound',
      );
    },
  },
  {
    name: 'a volume is made of a snapshot, larger where that is wished',
    needs,
    async run(context) {
      const { id } = await availableVolume(context);
      const snapshot = await availableSnapshot(context, id);
      const copy = await availableVolume(context, {
        snapshotId: snapshot.id,
        sizeGiB: 2,
      });
      assert.equal(copy.sizeGiB, 2);
      assert.notEqual(copy.id, id);
    },
  },
  {
    name: 'a volume smaller than its snapshot is refused with InvalidRequest',
    needs,
    async run(context) {
      const { id } = await availableVolume(context, { sizeGiB: 2 });
      const snapshot = await availableSnapshot(context, id);
      const order = context.newVolume({ snapshotId: snapshot.id, sizeGiB: 1 });
      await expectCloudError(
        context,
        context.the('volumes').create(order, context.call()),
        'InvalidRequest',
      );
    },
  },
  {
    name: 'a snapshot that is deleted is not found in the end, and deleting it twice does nothing',
    needs,
    async run(context) {
      const snapshots = context.the('snapshots');
      const volume = await availableVolume(context);
      const { id } = await availableSnapshot(context, volume.id);
      const where = { region: context.target.region, id };
      await snapshots.delete(where, context.call());
      await snapshots.delete(where, context.call());
      await disappears(context, 'snapshots', id);
      await snapshots.delete(where, context.call());
    },
  },
];
