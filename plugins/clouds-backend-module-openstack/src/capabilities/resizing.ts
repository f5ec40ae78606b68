import { ComputeService, isOpenStackError } from '@rackstage/openstack-client';
import { CallOptions, ResizingCapability } from '@rackstage/plugin-clouds-node';
import { Regions } from '../Regions';

/** Nova moves a server that is resized to another place, and waits there for somebody to confirm that it works. */
export function resizing(regions: Regions) {
  return {
    async resize({ region, id, specId }, call) {
      const { compute } = regions.in(region);
      const { status, flavor } = await compute.server(id, call);
      if (status === 'VERIFY_RESIZE' && flavor.id === specId) {
        await confirm(compute, id, call);
      } else if (status !== 'RESIZE' && flavor.id !== specId) {
        const action = { resize: { flavorRef: specId } };
        await compute.actOnServer(id, action, call);
      }
    },
  } satisfies ResizingCapability;
}

/**
 * An earlier confirmation may be at work still, to which Nova says 400 because it finds no finished resize any more; or it
 * may be over since the server was looked at, which is a conflict.
 */
async function confirm(
  compute: ComputeService,
  id: string,
  call: CallOptions,
): Promise<void> {
  try {
    await compute.actOnServer(id, { confirmResize: null }, call);
  } catch (error) {
    const refusal = isOpenStackError(error) ? error.status : undefined;
    const isUnderWay = refusal === 400;
    const isOver =
      refusal === 409 &&
      (await compute.server(id, call)).status !== 'VERIFY_RESIZE';
    if (!isUnderWay && !isOver) {
      throw error;
    }
  }
}
