import { InstanceStatus } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  InstanceCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { accepted } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';
import { instances } from '../kinds';
import { unless } from './idempotence';

export function instanceCapability(client: SandboxClient): InstanceCapability {
  const { answer, read } = instances;
  const pathOf = ({ region, id }: ResourceId, ...action: string[]) =>
    regionalPath(region, 'instances', id, ...action);

  const get = async (id: ResourceId, call: CallOptions) =>
    read(await client.get(pathOf(id), answer, call));

  /** The cloud refuses to start what runs; only then is it looked at, so that two at once do no harm either. */
  const bring = (action: 'start' | 'stop', ...done: InstanceStatus[]) => {
    return async (id: ResourceId, call: CallOptions) =>
      unless(
        'Conflict',
        async () => done.includes((await get(id, call)).status),
        () => client.post(pathOf(id, action), {}, accepted, call),
      );
  };

  return {
    list: async ({ region, ...page }, call) =>
      client.page(regionalPath(region, 'instances'), instances, page, call),
    get,
    // The cloud itself makes one instance per tag.
    create: async ({ region, ...order }, call) =>
      read(
        await client.post(
          regionalPath(region, 'instances'),
          order,
          answer,
          call,
        ),
      ),
    start: bring('start', 'running', 'starting'),
    stop: bring('stop', 'stopped', 'stopping'),
    async reboot(id, call) {
      await client.post(pathOf(id, 'reboot'), {}, accepted, call);
    },
    delete: async (id, call) =>
      unless(
        'NotFound',
        () => true,
        () => client.delete(pathOf(id), accepted, call),
      ),
  };
}
