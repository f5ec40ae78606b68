import {
  CallOptions,
  ResourceId,
  VolumeCapability,
} from '@rackstage/plugin-clouds-node';
import { accepted } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';
import { volumes } from '../kinds';
import { unless } from './idempotence';

type Attachment = ResourceId & { instanceId: string };

export function volumeCapability(client: SandboxClient): VolumeCapability {
  const { answer, read } = volumes;
  const pathOf = ({ region, id }: ResourceId, ...action: string[]) =>
    regionalPath(region, 'volumes', id, ...action);

  const get = async (id: ResourceId, call: CallOptions) =>
    read(await client.get(pathOf(id), answer, call));

  const isAttached = async (attachment: Attachment, call: CallOptions) => {
    const { status, attachedTo } = await get(attachment, call);
    return (
      status !== 'detaching' &&
      attachedTo.some(({ instanceId }) => instanceId === attachment.instanceId)
    );
  };
  const move = (
    action: 'attach' | 'detach',
    attachment: Attachment,
    call: CallOptions,
  ) => {
    const { instanceId } = attachment;
    const path = pathOf(attachment, action);
    return client.post(path, { instanceId }, accepted, call);
  };

  return {
    list: async ({ region, ...page }, call) =>
      client.page(regionalPath(region, 'volumes'), volumes, page, call),
    get,
    // The cloud itself makes one volume per tag.
    create: async ({ region, ...order }, call) =>
      read(
        await client.post(regionalPath(region, 'volumes'), order, answer, call),
      ),
    attach: async (attachment, call) =>
      unless(
        'Conflict',
        () => isAttached(attachment, call),
        () => move('attach', attachment, call),
      ),
    detach: async (attachment, call) =>
      unless(
        'Conflict',
        async () => !(await isAttached(attachment, call)),
        () => move('detach', attachment, call),
      ),
    async extend({ sizeGiB, ...id }, call) {
      await client.post(pathOf(id, 'extend'), { sizeGiB }, accepted, call);
    },
    delete: async (id, call) =>
      unless(
        'NotFound',
        () => true,
        () => client.delete(pathOf(id), accepted, call),
      ),
  };
}
