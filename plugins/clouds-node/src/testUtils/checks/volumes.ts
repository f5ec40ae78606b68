import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import { assertSame, expectCloudError } from '../expectations';
import { assertShape } from '../../driver/shapes';
import {
  attachedPair,
  availableVolume,
  disappears,
  instanceBecomes,
  volumeBecomes,
} from '../steps';

const needs = { capabilities: ['volumes'] } as const;
const needsBoth = { capabilities: ['instances', 'volumes'] } as const;

export const volumeChecks: ContractCheck[] = [
  {
    name: 'a volume becomes available as it was asked for, the same alone and by its tag',
    needs,
    async run(context) {
      const volumes = context.the('volumes');
      const order = context.newVolume({
        sizeGiB: 2,
        labels: { purpose: 'contract' },
      });
      const accepted = await volumes.create(order, context.call());
      assertShape('volume', accepted);
      const volume = await volumeBecomes(context, accepted.id, 'available');
      assertShape('volume', volume);
      const { name, tag, sizeGiB, labels, attachedTo } = volume;
      assert.deepEqual(
        { name, tag, sizeGiB, labels, attachedTo },
        {
          name: order.name,
          tag: order.tag,
          sizeGiB: 2,
          labels: order.labels,
          attachedTo: [],
        },
      );
      const { region } = context.target;
      const { items } = await volumes.list({ region, tag }, context.call());
      assertSame(items, [volume]);
    },
  },
  {
    name: 'a volume is attached, and attaching it twice does nothing',
    needs: needsBoth,
    async run(context) {
      const { pair, attached } = await attachedPair(context);
      assertShape('volume', attached);
      const { instanceId } = pair;
      assert.deepEqual(
        attached.attachedTo.map(attachment => attachment.instanceId),
        [instanceId],
      );
      await context.the('volumes').attach(pair, context.call());
      const instance = await instanceBecomes(context, instanceId, 'running');
      assert.deepEqual(instance.volumeIds, [pair.id]);
    },
  },
  {
    name: 'a volume is detached, and detaching it twice does nothing',
    needs: needsBoth,
    async run(context) {
      const volumes = context.the('volumes');
      const { pair } = await attachedPair(context);
      await volumes.detach(pair, context.call());
      const free = await volumeBecomes(context, pair.id, 'available');
      assert.deepEqual(free.attachedTo, []);
      await volumes.detach(pair, context.call());
      const instance = await instanceBecomes(
        context,
        pair.instanceId,
        'running',
      );
      assert.deepEqual(instance.volumeIds, []);
    },
  },
  {
    name: 'deleting an attached volume is refused with Conflict',
    needs: needsBoth,
    async run(context) {
      const { pair } = await attachedPair(context);
      await expectCloudError(
        context,
        context.the('volumes').delete(pair, context.call()),
        'Conflict',
      );
    },
  },
  {
    name: 'a volume outlives its instance, and is free then',
    needs: needsBoth,
    async run(context) {
      const { pair } = await attachedPair(context);
      const { region, instanceId } = pair;
      await context
        .the('instances')
        .delete({ region, id: instanceId }, context.call());
      await disappears(context, 'instances', instanceId);
      const free = await volumeBecomes(context, pair.id, 'available');
      assert.deepEqual(free.attachedTo, []);
    },
  },
  {
    name: 'attaching to an instance that is not there is refused with NotFound',
    needs: needsBoth,
    async run(context) {
      const { region, unknownId } = context.target;
      const { id } = await availableVolume(context);
      await expectCloudError(
        context,
        context
          .the('volumes')
          .attach({ region, id, instanceId: unknownId }, context.call()),
        'NotFound',
      );
    },
  },
  {
    name: 'a volume that is deleted is not found in the end, and deleting it twice does nothing',
    needs,
    async run(context) {
      const volumes = context.the('volumes');
      const { id } = await availableVolume(context);
      const where = { region: context.target.region, id };
      await volumes.delete(where, context.call());
      await volumes.delete(where, context.call());
      await disappears(context, 'volumes', id);
      await volumes.delete(where, context.call());
    },
  },
];
