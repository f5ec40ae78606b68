import {
  allItems,
  ComputeService,
  ServerAction,
} from '@rackstage/openstack-client';
import { ObservedInstance } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  InstanceCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { instanceStatus, toInstance } from '../convert/instance';
import {
  acceptedInstance,
  BootVolume,
  toNewServer,
} from '../convert/newServer';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { serverTag } from '../tags';
import { schedulerHints } from './serverGroups';

/** What runs it again, by the status that Nova gives; a plain start for all others, which Nova may refuse. */
const startActions: Record<string, ServerAction> = {
  PAUSED: { unpause: null },
  SUSPENDED: { resume: null },
  SHELVED: { unshelve: null },
  SHELVED_OFFLOADED: { unshelve: null },
};

/** @param bootVolume - of all new ones, where their spec has no disk */
export function instances(regions: Regions, bootVolume?: BootVolume) {
  const computeOf = ({ region }: { region: string }) =>
    regions.in(region).compute;
  const creations = new CreationsUnderWay<ObservedInstance>();

  return {
    async list({ tag, ...request }, call) {
      const compute = computeOf(request);
      if (tag !== undefined) {
        const found = await findByTag(compute, tag, call);
        return { items: found ? [found] : [] };
      }
      return remotePage(
        request,
        query => compute.servers(query, call),
        toInstance,
      );
    },

    async get(id, call) {
      return toInstance(await computeOf(id).server(id.id, call));
    },

    async create(request, call) {
      const compute = computeOf(request);
      return creations.once(request, call, async ownCall => {
        const existing = await findByTag(compute, request.tag, ownCall);
        if (existing) {
          return existing;
        }
        const server = toNewServer(request, bootVolume);
        const hints = await schedulerHints(request.labels, compute, ownCall);
        const { id } = await compute.createServer(server, ownCall, hints);
        return acceptedInstance(id, request);
      });
    },

    async start(id, call) {
      const compute = computeOf(id);
      const server = await compute.server(id.id, call);
      if (
        !['running', 'starting', 'rebooting'].includes(instanceStatus(server))
      ) {
        const action = startActions[server.status] ?? { 'os-start': null };
        await compute.actOnServer(id.id, action, call);
      }
    },

    async stop(id, call) {
      const compute = computeOf(id);
      const server = await compute.server(id.id, call);
      if (!['stopped', 'stopping'].includes(instanceStatus(server))) {
        await compute.actOnServer(id.id, { 'os-stop': null }, call);
      }
    },

    async reboot(id, call) {
      const action = { reboot: { type: 'SOFT' } } as const;
      await computeOf(id).actOnServer(id.id, action, call);
    },

    async delete(id: ResourceId, call) {
      await unlessGone(computeOf(id).deleteServer(id.id, call));
    },
  } satisfies InstanceCapability;
}

/** Nova also finds servers that are not scheduled yet. The oldest, should there be several. */
async function findByTag(
  compute: ComputeService,
  tag: string,
  call: CallOptions,
): Promise<ObservedInstance | undefined> {
  const filter = (await compute.findsByTag(call))
    ? { tags: serverTag(tag) }
    : {};
  const servers = await allItems(query =>
    compute.servers({ ...query, ...filter }, call),
  );
  return oldest(
    servers.map(toInstance).filter(instance => instance.tag === tag),
    ({ createdAt }) => createdAt,
  );
}
