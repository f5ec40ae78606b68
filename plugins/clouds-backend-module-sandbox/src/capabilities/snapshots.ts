import { ResourceId, SnapshotCapability } from '@rackstage/plugin-clouds-node';
import { accepted } from '../client/answers';
import { regionalPath } from '../client/paths';
import { SandboxClient } from '../client/SandboxClient';
import { snapshots } from '../kinds';
import { unless } from './idempotence';

export function snapshotCapability(client: SandboxClient): SnapshotCapability {
  const { answer, read } = snapshots;
  const all = (region: string) => regionalPath(region, 'snapshots');
  const one = ({ region, id }: ResourceId) =>
    regionalPath(region, 'snapshots', id);

  return {
    list: async ({ region, ...page }, call) =>
      client.page(all(region), snapshots, page, call),
    get: async (id, call) => read(await client.get(one(id), answer, call)),
    // The cloud itself takes one snapshot per tag.
    create: async ({ region, ...order }, call) =>
      read(await client.post(all(region), order, answer, call)),
    delete: async (id, call) =>
      unless(
        'NotFound',
        () => true,
        () => client.delete(one(id), accepted, call),
      ),
  };
}
