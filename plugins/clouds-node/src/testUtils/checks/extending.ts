import assert from 'node:assert/strict';
import { ObservedVolume, VolumeStatus } from '@rackstage/plugin-clouds-common';
import { isCloudError } from '../../driver';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { assertSame, expectCloudError } from '../expectations';
import { attachedPair, availableVolume } from '../steps';

/** Waits until the volume has the size and is as it was before. */
async function volumeHas(
  context: CheckContext,
  id: string,
  sizeGiB: number,
  status: VolumeStatus,
): Promise<ObservedVolume> {
  const { region } = context.target;
  return context.eventually(`volume ${id} of ${sizeGiB} GiB`, async () => {
    const volume = await context
      .the('volumes')
      .get({ region, id }, context.call());
    assert.notEqual(volume.status, 'error', `volume ${id} is in error`);
    return volume.sizeGiB === sizeGiB && volume.status === status
      ? volume
      : undefined;
  });
}

export const extendingChecks: ContractCheck[] = [
  {
    name: 'a volume is extended, and extending it to the size it has does nothing',
    needs: { capabilities: ['volumes'] },
    async run(context) {
      const volumes = context.the('volumes');
      const { region } = context.target;
      const { id } = await availableVolume(context);
      const extension = { region, id, sizeGiB: 2 };
      await volumes.extend(extension, context.call());
      const extended = await volumeHas(context, id, 2, 'available');
      await volumes.extend(extension, context.call());
      assertSame(await volumes.get({ region, id }, context.call()), extended);
    },
  },
  {
    name: 'a volume in use is extended where it is, or that is refused with Unsupported',
    needs: { capabilities: ['instances', 'volumes'] },
    async run(context) {
      const { pair } = await attachedPair(context);
      const { region, id, instanceId } = pair;
      try {
        await context
          .the('volumes')
          .extend({ region, id, sizeGiB: 2 }, context.call());
      } catch (error) {
        assert.ok(
          isCloudError(error) && error.code === 'Unsupported',
          `${error} instead of Unsupported`,
        );
        return;
      }
      const extended = await volumeHas(context, id, 2, 'in-use');
      assert.deepEqual(
        extended.attachedTo.map(attachment => attachment.instanceId),
        [instanceId],
      );
    },
  },
  {
    name: 'making a volume smaller is refused with InvalidRequest',
    needs: { capabilities: ['volumes'] },
    async run(context) {
      const { region } = context.target;
      const { id } = await availableVolume(context, { sizeGiB: 2 });
      await expectCloudError(
        context,
        context
          .the('volumes')
          .extend({ region, id, sizeGiB: 1 }, context.call()),
        'InvalidRequest',
      );
    },
  },
];
