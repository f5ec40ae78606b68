import { allItems, LoadBalancer, PageQuery } from '@rackstage/openstack-client';
import {
  LoadBalancerSpec,
  ObservedLoadBalancer,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  CreateRegionalRequest,
  RegionalCapability,
} from '@rackstage/plugin-clouds-node';
import { toLoadBalancer } from '../convert/loadBalancer';
import { toNewLoadBalancer } from '../convert/newLoadBalancer';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { serverTag } from '../tags';
import { externalNetwork } from './gateways';
import { readBalancerParts } from './loadBalancerParts';
import { changeLoadBalancer } from './changeLoadBalancer';
import { targetAddresses } from './targetAddresses';
import { publicAddressOf, releasePublicAddress } from './virtualAddresses';

/** Octavia. What is to be reached from the internet gets a floating IP of its own. */
export function loadBalancers(regions: Regions, wishedNetwork?: string) {
  const creations = new CreationsUnderWay<ObservedLoadBalancer>();

  async function observe(
    items: LoadBalancer[],
    region: string,
    call: CallOptions,
  ): Promise<ObservedLoadBalancer[]> {
    const parts = await readBalancerParts(items, regions.in(region), call);
    return items.map(item => toLoadBalancer(item, parts));
  }

  async function findByTag(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<LoadBalancer | undefined> {
    const { loadBalancer } = regions.in(region);
    const tags = serverTag(tag);
    const tagged = await allItems<LoadBalancer>(query =>
      loadBalancer.loadBalancers.list({ ...query, tags }, call),
    );
    return oldest(
      tagged.filter(item => item.tags?.includes(tags)),
      item => item.created_at,
    );
  }

  async function make(
    request: CreateRegionalRequest<LoadBalancerSpec>,
    call: CallOptions,
  ): Promise<LoadBalancer> {
    const { loadBalancer, network } = regions.in(request.region);
    const { subnets, targets } = request.spec;
    if (request.spec.internetFacing !== false) {
      // Before anything is made: without one it could never be reached.
      await externalNetwork(wishedNetwork, network, call);
    }
    const addresses = await targetAddresses(targets, subnets, network, call);
    return loadBalancer.loadBalancers.create(
      toNewLoadBalancer(request, addresses),
      call,
    );
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await findByTag({ region, tag }, call);
        return { items: found ? await observe([found], region, call) : [] };
      }
      const project_id = await regions.projectId(call);
      const { loadBalancer } = regions.in(region);
      const page = await remotePage(
        request,
        (query: PageQuery) =>
          loadBalancer.loadBalancers.list({ ...query, project_id }, call),
        item => item,
      );
      return { ...page, items: await observe(page.items, region, call) };
    },

    async get({ region, id }, call) {
      const { loadBalancer } = regions.in(region);
      const item = await loadBalancer.loadBalancers.get(id, call);
      return (await observe([item], region, call))[0];
    },

    async create(request, call) {
      const { region, tag, spec } = request;
      const { network } = regions.in(region);
      return creations.once({ region, tag }, call, async ownCall => {
        const item =
          (await findByTag({ region, tag }, ownCall)) ??
          (await make(request, ownCall));
        if (spec.internetFacing !== false) {
          await publicAddressOf(item, wishedNetwork, network, ownCall);
        }
        return (await observe([item], region, ownCall))[0];
      });
    },

    async update({ region, id, spec }, call) {
      const services = regions.in(region);
      const item = await services.loadBalancer.loadBalancers.get(id, call);
      if (item.provisioning_status.startsWith('PENDING_')) {
        throw new CloudError(
          'Conflict',
          'The load balancer is at work on another change',
        );
      }
      await changeLoadBalancer(item, spec, services, call);
    },

    async delete({ region, id }, call) {
      const { loadBalancer, network } = regions.in(region);
      const item = await unlessGone(loadBalancer.loadBalancers.get(id, call));
      if (!item || item.provisioning_status === 'PENDING_DELETE') {
        return;
      }
      await releasePublicAddress(item, network, call);
      await unlessGone(
        loadBalancer.loadBalancers.delete(id, call, { cascade: 'true' }),
      );
    },
  } satisfies RegionalCapability<LoadBalancerSpec, ObservedLoadBalancer>;
}
