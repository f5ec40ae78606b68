import { RegionalResource } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  ClusterCapability,
  RegionalCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { accepted, kubeconfig } from '../client/answers';
import { regionalPath } from '../client/paths';
import { Reading, SandboxClient } from '../client/SandboxClient';
import { clusters } from '../kinds';
import { unless } from './idempotence';

/** What the sandbox makes as a whole, by the last part of its path. Its fields are those of our kinds. */
export function partCapability<
  A,
  TSpec extends object,
  TObserved extends RegionalResource,
>(
  client: SandboxClient,
  path: string,
  reading: Reading<A, TObserved>,
  options: { fixed?: boolean } = {},
): RegionalCapability<TSpec, TObserved> {
  const { answer, read } = reading;
  const all = (region: string) => regionalPath(region, path);
  const one = ({ region, id }: ResourceId, ...part: string[]) =>
    regionalPath(region, path, id, ...part);
  const update = async (
    { spec, ...id }: ResourceId & { spec: TSpec },
    call: CallOptions,
  ) => {
    await client.put(one(id), spec, accepted, call);
  };

  return {
    list: async ({ region, ...page }, call) =>
      client.page(all(region), reading, page, call),
    get: async (id, call) => read(await client.get(one(id), answer, call)),
    // The cloud itself makes one per tag.
    create: async ({ region, spec, ...order }, call) =>
      read(await client.post(all(region), { ...spec, ...order }, answer, call)),
    ...(!options.fixed && { update }),
    delete: async (id, call) =>
      unless(
        'NotFound',
        () => true,
        () => client.delete(one(id), accepted, call),
      ),
  };
}

export function clusterCapability(client: SandboxClient): ClusterCapability {
  return {
    ...partCapability(client, 'clusters', clusters),
    async kubeconfig({ region, id }, call) {
      const path = regionalPath(region, 'clusters', id, 'kubeconfig');
      return (await client.get(path, kubeconfig, call)).kubeconfig;
    },
  };
}
