import { isOpenStackError } from '@rackstage/openstack-client';
import { ResizingCapability } from '@rackstage/plugin-clouds-node';
import { Regions } from '../Regions';

/** Nova moves a server that is resized to another place, and waits there for somebody to confirm that it works. */
export function resizing(regions: Regions) {
  return {
    async resize({ region, id, specId }, call) {
      const { compute } = regions.in(region);
      const { status, flavor } = await compute.server(id, call);
      if (status === 'VERIFY_RESIZE' && flavor.id === specId) {
        await unlessUnderWay(
          compute.actOnServer(id, { confirmResize: null }, call),
        );
      } else if (status !== 'RESIZE' && flavor.id !== specId) {
        const action = { resize: { flavorRef: specId } };
        await compute.actOnServer(id, action, call);
      }
    },
  } satisfies ResizingCapability;
}

/** Nova says 400 to a second confirmation while the first is at work: it finds no resize that is finished any more. */
async function unlessUnderWay(confirmation: Promise<void>): Promise<void> {
  try {
    await confirmation;
  } catch (error) {
    if (!isOpenStackError(error) || error.status !== 400) {
      throw error;
    }
  }
}
