import assert from 'node:assert/strict';
import { ContractCheck } from '../ContractCheck';
import { callsOnOne } from '../everyCall';
import { everyItem } from '../everyItem';
import { assertSame, expectCloudError } from '../expectations';
import { assertShape } from '../../driver/shapes';
import { disappears, instanceBecomes, runningInstance } from '../steps';

const needs = { capabilities: ['instances'] } as const;

export const instanceChecks: ContractCheck[] = [
  {
    name: 'an instance is accepted, and runs as it was asked for',
    needs,
    async run(context) {
      const { keyPair, networkId } = context.target;
      const order = context.newInstance({
        keyPair,
        userData: '#cloud-config\n',
        labels: { purpose: 'contract', team: '플랫폼' },
      });
      const accepted = await context
        .the('instances')
        .create(order, context.call());
      assertShape('instance', accepted);
      assert.ok(['creating', 'running'].includes(accepted.status));

      const running = await instanceBecomes(context, accepted.id, 'running');
      assertShape('instance', running);
      const { name, tag, specId, imageId, labels } = running;
      assert.deepEqual(
        { name, tag, specId, imageId, labels },
        {
          name: order.name,
          tag: order.tag,
          specId: order.specId,
          imageId: order.imageId,
          labels: order.labels,
        },
      );
      assert.equal(running.zone, order.zone ?? running.zone);
      assert.equal(running.keyPair, keyPair);
      assert.ok(networkId === undefined || running.addresses.length > 0);
    },
  },
  {
    name: 'an instance is the same alone, in the list and by its tag',
    needs,
    async run(context) {
      const instances = context.the('instances');
      const { region } = context.target;
      const instance = await runningInstance(context);
      const all = await everyItem(page =>
        instances.list({ ...page, region }, context.call()),
      );
      assertSame(
        all.filter(({ id }) => id === instance.id),
        [instance],
      );
      const { tag } = instance;
      assertSame(
        (await instances.list({ region, tag }, context.call())).items,
        [instance],
      );
    },
  },
  {
    name: 'two instances may have the same name',
    needs,
    async run(context) {
      const instances = context.the('instances');
      const name = context.newTag();
      const ids = [];
      for (const order of [
        context.newInstance({ name }),
        context.newInstance({ name }),
      ]) {
        ids.push((await instances.create(order, context.call())).id);
      }
      assert.notEqual(ids[0], ids[1]);
    },
  },
  {
    name: 'an instance stops and starts, and doing either twice does nothing',
    needs,
    async run(context) {
      const instances = context.the('instances');
      const { id } = await runningInstance(context);
      const where = { region: context.target.region, id };
      await instances.start(where, context.call());
      assert.equal(
        (await instances.get(where, context.call())).status,
        'running',
      );
      await instances.stop(where, context.call());
      await instanceBecomes(context, id, 'stopped');
      await instances.stop(where, context.call());
      assert.equal(
        (await instances.get(where, context.call())).status,
        'stopped',
      );
      await instances.start(where, context.call());
      await instanceBecomes(context, id, 'running');
    },
  },
  {
    name: 'an instance runs again after a reboot',
    needs,
    async run(context) {
      const { id } = await runningInstance(context);
      const where = { region: context.target.region, id };
      await context.the('instances').reboot(where, context.call());
      await instanceBecomes(context, id, 'running');
    },
  },
  {
    name: 'an instance that is deleted is not found in the end, and deleting it twice does nothing',
    needs,
    async run(context) {
      const instances = context.the('instances');
      const { id } = await runningInstance(context);
      const where = { region: context.target.region, id };
      await instances.delete(where, context.call());
      await instances.delete(where, context.call());
      await disappears(context, 'instances', id);
      await instances.delete(where, context.call());
    },
  },
  {
    name: 'what is asked of something that is not there is refused with NotFound',
    async run(context) {
      const { region, unknownId } = context.target;
      const nowhere = { region, id: unknownId };
      for (const [, call] of callsOnOne(context, nowhere)) {
        await expectCloudError(context, call(context.call()), 'NotFound');
      }
    },
  },
];
