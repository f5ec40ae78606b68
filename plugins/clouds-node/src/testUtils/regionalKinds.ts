import assert from 'node:assert/strict';
import {
  ClusterSpec,
  LoadBalancerSpec,
  ManagedKind,
  managedReferences,
  RegionalResource,
  resourceKind,
  resourceKinds,
  ResourceLinks,
} from '@rackstage/plugin-clouds-common';
import {
  CloudCapability,
  CloudConnection,
  RegionalCapability,
} from '../driver';
import { CheckContext } from './CheckContext';
import { everyItem } from './everyItem';
import { Shape } from '../driver/shapes';
import { runningInstance } from './steps';

/** Capabilities whose things a driver makes, changes and removes as a whole. */
export const regionalKinds = [
  'networks',
  'subnets',
  'networkInterfaces',
  'publicIps',
  'routeTables',
  'internetGateways',
  'natGateways',
  'loadBalancers',
  'dnsZones',
  'ownImages',
  'clusters',
] as const satisfies readonly CloudCapability[];

export type RegionalKind = (typeof regionalKinds)[number];

/** How the checks make one of a kind, and change it. */
interface Recipe {
  shape: Shape;
  /** What it is made of. */
  needs: readonly CloudCapability[];
  /** Makes what it is made of. */
  spec(context: CheckContext): Promise<object>;
  /** The same with something else that may be changed; absent: nothing can be. */
  change?(spec: object, context: CheckContext): Promise<object>;
}

const recipes: Record<RegionalKind, Recipe> = {
  networks: {
    shape: 'network',
    needs: [],
    spec: async () => ({ cidr: '10.80.0.0/16' }),
  },
  subnets: {
    shape: 'subnet',
    needs: ['networks'],
    async spec(context) {
      const network = await available(context, 'networks');
      return subnetSpec(context, network);
    },
    change: async spec => ({ ...spec, publicAddresses: true }),
  },
  networkInterfaces: {
    shape: 'networkInterface',
    needs: ['networks', 'subnets'],
    spec: async context => ({
      subnet: await available(context, 'subnets'),
      securityGroups: [],
    }),
    async change(spec, context) {
      const { securityGroups } = context.connection;
      const order = context.newSecurityGroup();
      const group = await securityGroups?.create(order, context.call());
      return { ...spec, securityGroups: group ? [group.id] : [] };
    },
  },
  publicIps: {
    shape: 'publicIp',
    needs: [],
    spec: async () => ({}),
  },
  routeTables: {
    shape: 'routeTable',
    needs: ['networks', 'subnets'],
    spec: async context => ({
      network: await available(context, 'networks'),
      subnets: [],
    }),
    async change(spec, context) {
      const { network } = spec as { network: string };
      const subnet = await available(
        context,
        'subnets',
        subnetSpec(context, network),
      );
      return { ...spec, subnets: [subnet] };
    },
  },
  internetGateways: {
    shape: 'internetGateway',
    needs: ['networks'],
    spec: async context => ({
      network: await available(context, 'networks'),
    }),
  },
  natGateways: {
    shape: 'natGateway',
    needs: ['networks', 'subnets', 'publicIps'],
    async spec(context) {
      const network = await available(context, 'networks');
      // Where there are any, its subnet has to reach the internet by one.
      if (context.connection.internetGateways) {
        await available(context, 'internetGateways', { network });
      }
      const subnet = await available(
        context,
        'subnets',
        subnetSpec(context, network),
      );
      return { subnet, publicIp: await available(context, 'publicIps') };
    },
  },
  loadBalancers: {
    shape: 'loadBalancer',
    needs: ['networks', 'subnets'],
    spec: async context => ({
      type: 'network',
      subnets: [await available(context, 'subnets')],
      internetFacing: false,
      listeners: [{ protocol: 'TCP', port: 80, targetPort: 8080 }],
      targets: [],
    }),
    async change(spec) {
      const { listeners } = spec as LoadBalancerSpec;
      const other = { protocol: 'TCP', port: 443, targetPort: 8443 };
      return { ...spec, listeners: [...listeners, other] };
    },
  },
  dnsZones: {
    shape: 'dnsZone',
    needs: [],
    spec: async context => ({
      domain: `${context.newTag()}.rackstage-contract.org`,
      records: [
        { name: 'www', type: 'A', ttlSeconds: 300, values: ['192.0.2.1'] },
      ],
    }),
    change: async spec => ({
      ...spec,
      records: [
        {
          name: 'www',
          type: 'A',
          ttlSeconds: 300,
          values: ['192.0.2.2', '192.0.2.3'],
        },
        { name: 'api', type: 'CNAME', ttlSeconds: 60, values: ['example.org'] },
      ],
    }),
  },
  ownImages: {
    shape: 'ownImage',
    needs: ['instances'],
    spec: async context => ({ instance: (await runningInstance(context)).id }),
  },
  clusters: {
    shape: 'cluster',
    needs: ['clusterVersions'],
    async spec(context) {
      const { specId } = context.target;
      return {
        version: (await clusterVersions(context))[0],
        subnets: await clusterSubnets(context),
        nodeGroups: [{ name: 'first', specId, count: 1 }],
      };
    },
    async change(spec, { target: { specId } }) {
      const { nodeGroups } = spec as ClusterSpec;
      return {
        ...spec,
        nodeGroups: [
          ...nodeGroups.map(group => ({ ...group, count: 2 })),
          { name: 'second', specId, count: 1 },
        ],
      };
    },
  },
};

export const recipeOf = (kind: RegionalKind): Recipe => recipes[kind];

/** What has to be there so that one of the kind can be made. */
export function needsOfRegional(kind: RegionalKind) {
  const capabilities = [...recipes[kind].needs, kind];
  return { capabilities, makes: capabilities };
}

/** The capability of the kind, as all of them are. */
export function regional(
  connection: CloudConnection,
  kind: RegionalKind,
): RegionalCapability<object, RegionalResource> {
  const capability = connection[kind];
  assert.ok(
    capability && 'create' in capability,
    `the connection makes no ${kind}`,
  );
  // Its spec is that of its kind, as the recipe gives it.
  return capability as RegionalCapability<object, RegionalResource>;
}

/** Makes one, waits until it is there, and gives its id. */
export async function available(
  context: CheckContext,
  kind: RegionalKind,
  spec?: object,
): Promise<string> {
  const order = context.newRegional(
    spec ?? (await recipes[kind].spec(context)),
  );
  const { id } = await regional(context.connection, kind).create(
    order,
    context.call(),
  );
  await becomesAvailable(context, kind, id);
  return id;
}

/** Waits until the cloud is no longer at work on it, and it is as asked. */
export async function becomesAvailable(
  context: CheckContext,
  kind: RegionalKind,
  id: string,
  spec?: object,
): Promise<RegionalResource> {
  const { region } = context.target;
  return context.eventually(`${kind} ${id} available`, async () => {
    const seen = await regional(context.connection, kind).get(
      { region, id },
      context.call(),
    );
    assert.notEqual(seen.status, 'error', `${id} is in error`);
    const isThere =
      seen.status === 'available' &&
      (spec === undefined || !nextChange(kind, spec, seen));
    return isThere ? seen : undefined;
  });
}

/** What the portal would do next about one that is to be like this; nothing when it is. */
export function nextChange(
  kind: RegionalKind,
  spec: object,
  seen: RegionalResource,
): string | undefined {
  const definition = resourceKind(managedKindOf(kind));
  // Here they are named as the cloud names them.
  const links: ResourceLinks = Object.fromEntries(
    managedReferences(definition, spec).map(({ path, id }) => [
      path,
      { id, cloudId: id, state: 'ready' as const },
    ]),
  );
  return definition.planChange?.(spec, seen, links);
}

export function managedKindOf(kind: RegionalKind): ManagedKind {
  const found = resourceKinds.find(({ capability }) => capability === kind);
  assert.ok(found, `no kind is made by ${kind}`);
  return found.kind;
}

/** With the one that is taken when nobody asks for another first. */
export async function clusterVersions(
  context: CheckContext,
): Promise<string[]> {
  const { region } = context.target;
  const versions = await everyItem(page =>
    context.the('clusterVersions').list({ ...page, region }, context.call()),
  );
  assert.ok(versions.length > 0, 'no version of Kubernetes is offered');
  return [...versions]
    .sort((left, right) => Number(right.default) - Number(left.default))
    .map(({ id }) => id);
}

/** One in each zone that the target names, all of one network; none where the cloud needs none. */
async function clusterSubnets(context: CheckContext): Promise<string[]> {
  const { clusterZones = [] } = context.target;
  if (clusterZones.length === 0) {
    return [];
  }
  const network = await available(context, 'networks');
  return Promise.all(
    clusterZones.map((zone, index) =>
      available(context, 'subnets', {
        network,
        cidr: `10.80.${index + 1}.0/24`,
        zone,
      }),
    ),
  );
}

const subnetSpec = ({ target: { zone } }: CheckContext, network: string) => ({
  network,
  cidr: '10.80.1.0/24',
  ...(zone && { zone }),
});
