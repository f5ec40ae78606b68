import assert from 'node:assert/strict';
import { Quota } from '@rackstage/plugin-clouds-common';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { expectCloudError } from '../expectations';
import { assertShape } from '../../driver/shapes';
import { availableVolume } from '../steps';

/** More than any cloud has. */
const tooMany = 1_000_000_000;

async function quotaOf(
  context: CheckContext,
  resource: Quota['resource'],
): Promise<Quota | undefined> {
  const { region } = context.target;
  const all = await context.the('quotas').get({ region }, context.call());
  return all.find(quota => quota.resource === resource);
}

export const roomChecks: ContractCheck[] = [
  {
    name: 'quotas are well-formed, one for a resource',
    needs: { capabilities: ['quotas'] },
    async run(context) {
      const { region } = context.target;
      const all = await context.the('quotas').get({ region }, context.call());
      all.forEach(quota => assertShape('quota', quota));
      const resources = all.map(({ resource }) => resource);
      assert.ok(resources.length > 0, 'no quota at all');
      assert.equal(new Set(resources).size, resources.length);
    },
  },
  {
    name: 'quotas count what is there',
    needs: { capabilities: ['quotas', 'volumes'] },
    async run(context) {
      const before = await quotaOf(context, 'volumeGiB');
      assert.ok(before, 'the cloud tells no quota of volumeGiB');
      const order = context.newVolume({ sizeGiB: 2 });
      await context.the('volumes').create(order, context.call());
      await context.eventually('the volume being counted', async () => {
        const after = await quotaOf(context, 'volumeGiB');
        return after?.used === before.used + 2 ? after : undefined;
      });
    },
  },
  {
    name: 'a volume larger than the quota leaves room for is refused with QuotaExceeded',
    needs: { capabilities: ['quotas', 'volumes'] },
    async run(context) {
      const quota = await quotaOf(context, 'volumeGiB');
      assert.ok(quota?.limit, 'the cloud tells no limit of volumeGiB');
      const sizeGiB = quota.limit - quota.used + 1;
      await expectCloudError(
        context,
        context
          .the('volumes')
          .create(context.newVolume({ sizeGiB }), context.call()),
        'QuotaExceeded',
      );
    },
  },
  {
    name: 'extending a volume beyond the quota is refused with QuotaExceeded',
    needs: { capabilities: ['quotas', 'volumes'] },
    async run(context) {
      const { region } = context.target;
      const { id } = await availableVolume(context);
      const quota = await quotaOf(context, 'volumeGiB');
      assert.ok(quota?.limit, 'the cloud tells no limit of volumeGiB');
      const sizeGiB = quota.limit + 1;
      await expectCloudError(
        context,
        context.the('volumes').extend({ region, id, sizeGiB }, context.call()),
        'QuotaExceeded',
      );
    },
  },
  {
    name: 'there is stock for one instance, in zones of the region',
    needs: { capabilities: ['stock'] },
    async run(context) {
      const { region, zone, specId } = context.target;
      const verdict = await context
        .the('stock')
        .check({ region, zone, specId, count: 1 }, context.call());
      assertShape('verdict', verdict);
      assert.equal(verdict.available, true);
      const { zonesWithRoom } = verdict;
      assert.ok(
        !zone || !zonesWithRoom || zonesWithRoom.includes(zone),
        `${zone} has room but is not among the zones that have`,
      );
    },
  },
  {
    name: 'there is no stock for a thousand million instances',
    needs: { capabilities: ['stock'] },
    async run(context) {
      const { region, specId } = context.target;
      const verdict = await context
        .the('stock')
        .check({ region, specId, count: tooMany }, context.call());
      assertShape('verdict', verdict);
      assert.equal(verdict.available, false);
    },
  },
];
