import assert from 'node:assert/strict';
import {
  cloudErrorCodes,
  ClusterVersion,
  dnsRecordTypes,
  Image,
  instanceStatuses,
  KeyPair,
  listenerProtocols,
  loadBalancerTypes,
  Network,
  ObservedCluster,
  ObservedDnsZone,
  ObservedInstance,
  ObservedInternetGateway,
  ObservedLoadBalancer,
  ObservedNatGateway,
  ObservedNetworkInterface,
  ObservedOwnImage,
  ObservedPublicIp,
  ObservedRouteTable,
  ObservedSnapshot,
  ObservedSubnet,
  ObservedVolume,
  Quota,
  Region,
  quotaResources,
  regionalStatuses,
  SecurityGroup,
  snapshotStatuses,
  Spec,
  volumeStatuses,
  Zone,
} from '@rackstage/plugin-clouds-common';
import { z } from 'zod';
import { ConnectionIdentity } from './CloudConnection';
import { StockVerdict } from './room';

const text = z.string().min(1);
const count = z.int().min(0);
const labels = z.record(z.string(), z.string());
const time = z.iso.datetime();
const architecture = z.enum(['x86_64', 'arm64']);
const status = z.enum(['available', 'pending', 'unavailable']);
const cidr = z.union([z.cidrv4(), z.cidrv6()]);
/** Of whatever a cloud makes in a region as a whole. */
const regional = {
  id: text,
  name: z.string(),
  tag: text.optional(),
  status: z.enum(regionalStatuses),
  providerStatus: text.optional(),
  labels: labels.optional(),
  createdAt: time.optional(),
};

/** What drivers answer with, by the name of its kind; nothing beyond what is listed. */
export const shapes = {
  identity: z.strictObject({
    principal: text,
    scope: text.optional(),
  }) satisfies z.ZodType<ConnectionIdentity>,

  region: z.strictObject({
    id: text,
    name: text,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional(),
    city: text.optional(),
    latitude: z.number().min(-90).max(90).optional(),
    longitude: z.number().min(-180).max(180).optional(),
  }) satisfies z.ZodType<Region>,

  zone: z.strictObject({
    id: text,
    name: text,
    available: z.boolean(),
  }) satisfies z.ZodType<Zone>,

  image: z.strictObject({
    id: text,
    name: text,
    status,
    os: z
      .strictObject({
        family: z.enum(['linux', 'windows', 'other']),
        distribution: z
          .string()
          .regex(/^[a-z0-9._-]+$/)
          .optional(),
        version: text.optional(),
        adminUser: text.optional(),
      })
      .optional(),
    architecture: architecture.optional(),
    minDiskGiB: count.optional(),
    minMemoryMiB: count.optional(),
    sizeBytes: count.optional(),
    createdAt: time.optional(),
  }) satisfies z.ZodType<Image>,

  spec: z.strictObject({
    id: text,
    name: text,
    vcpus: z.int().min(1),
    memoryMiB: z.int().min(1),
    diskGiB: count,
    gpus: count.optional(),
    architecture: architecture.optional(),
    price: z
      .strictObject({
        amount: z.string().regex(/^\d+(\.\d+)?$/),
        currency: z.string().regex(/^[A-Z]{3}$/),
      })
      .optional(),
  }) satisfies z.ZodType<Spec>,

  network: z.strictObject({
    ...regional,
    cidr: cidr.optional(),
    external: z.boolean().optional(),
    shared: z.boolean().optional(),
    subnets: z.array(
      z.strictObject({
        id: text,
        name: z.string(),
        cidr,
        zone: text.optional(),
      }),
    ),
  }) satisfies z.ZodType<Network>,

  subnet: z.strictObject({
    ...regional,
    networkId: text,
    cidr,
    zone: text.optional(),
    publicAddresses: z.boolean().optional(),
    gateway: text.optional(),
    freeAddresses: count.optional(),
  }) satisfies z.ZodType<ObservedSubnet>,

  networkInterface: z.strictObject({
    ...regional,
    networkId: text.optional(),
    subnetId: text,
    address: text.optional(),
    macAddress: text.optional(),
    securityGroups: z.array(text),
    instanceId: text.optional(),
  }) satisfies z.ZodType<ObservedNetworkInterface>,

  publicIp: z.strictObject({
    ...regional,
    address: z.union([z.ipv4(), z.ipv6()]),
    instanceId: text.optional(),
    networkInterfaceId: text.optional(),
  }) satisfies z.ZodType<ObservedPublicIp>,

  routeTable: z.strictObject({
    ...regional,
    networkId: text,
    subnetIds: z.array(text),
    routes: z.array(z.strictObject({ destination: cidr, target: text })),
    internetGatewayId: text.optional(),
    natGatewayId: text.optional(),
    main: z.boolean().optional(),
  }) satisfies z.ZodType<ObservedRouteTable>,

  internetGateway: z.strictObject({
    ...regional,
    networkId: text.optional(),
    address: text.optional(),
  }) satisfies z.ZodType<ObservedInternetGateway>,

  natGateway: z.strictObject({
    ...regional,
    networkId: text.optional(),
    subnetId: text,
    publicIpId: text.optional(),
    address: text.optional(),
  }) satisfies z.ZodType<ObservedNatGateway>,

  loadBalancer: z.strictObject({
    ...regional,
    type: z.enum(loadBalancerTypes),
    networkId: text.optional(),
    subnetIds: z.array(text),
    internetFacing: z.boolean().optional(),
    address: text.optional(),
    listeners: z.array(
      z.strictObject({
        protocol: z.enum(listenerProtocols),
        port: z.int().min(1).max(65535),
        targetPort: z.int().min(1).max(65535),
      }),
    ),
    targets: z.array(
      z.strictObject({
        instanceId: text,
        health: z.enum(['healthy', 'unhealthy', 'starting', 'unknown']),
      }),
    ),
  }) satisfies z.ZodType<ObservedLoadBalancer>,

  dnsZone: z.strictObject({
    ...regional,
    domain: text,
    nameServers: z.array(text).optional(),
    records: z.array(
      z.strictObject({
        name: text,
        type: z.enum(dnsRecordTypes),
        ttlSeconds: count,
        values: z.array(text),
      }),
    ),
  }) satisfies z.ZodType<ObservedDnsZone>,

  ownImage: z.strictObject({
    ...regional,
    instanceId: text.optional(),
    sizeBytes: count.optional(),
    minDiskGiB: count.optional(),
  }) satisfies z.ZodType<ObservedOwnImage>,

  cluster: z.strictObject({
    ...regional,
    version: z.string().regex(/^\d+\.\d+$/),
    endpoint: z.url().optional(),
    networkId: text.optional(),
    subnetIds: z.array(text),
    nodeGroups: z.array(
      z.strictObject({
        name: text,
        specId: text,
        count,
        readyCount: count.optional(),
        version: z
          .string()
          .regex(/^\d+\.\d+$/)
          .optional(),
      }),
    ),
  }) satisfies z.ZodType<ObservedCluster>,

  clusterVersion: z.strictObject({
    id: z.string().regex(/^\d+\.\d+$/),
    name: text,
    default: z.boolean().optional(),
  }) satisfies z.ZodType<ClusterVersion>,

  keyPair: z.strictObject({
    id: text,
    name: text,
    fingerprint: text.optional(),
    type: text.optional(),
    publicKey: text.optional(),
  }) satisfies z.ZodType<KeyPair>,

  securityGroup: z.strictObject({
    id: text,
    name: text,
    tag: text.optional(),
    description: z.string().optional(),
    rules: z.array(
      z.strictObject({
        direction: z.enum(['ingress', 'egress']),
        protocol: text.optional(),
        fromPort: z.int().optional(),
        toPort: z.int().optional(),
        peer: text.optional(),
      }),
    ),
  }) satisfies z.ZodType<SecurityGroup>,

  instance: z.strictObject({
    id: text,
    name: z.string(),
    tag: text.optional(),
    status: z.enum(instanceStatuses),
    providerStatus: text.optional(),
    zone: text.optional(),
    specId: text.optional(),
    imageId: text.optional(),
    keyPair: text.optional(),
    addresses: z.array(
      z.strictObject({
        address: z.union([z.ipv4(), z.ipv6()]),
        version: z.union([z.literal(4), z.literal(6)]),
        type: z.enum(['private', 'public']),
        network: text.optional(),
      }),
    ),
    securityGroups: z.array(text).optional(),
    volumeIds: z.array(text),
    labels,
    createdAt: time.optional(),
    fault: z
      .strictObject({ code: z.enum(cloudErrorCodes), message: text })
      .optional(),
  }) satisfies z.ZodType<ObservedInstance>,

  volume: z.strictObject({
    id: text,
    name: z.string(),
    tag: text.optional(),
    status: z.enum(volumeStatuses),
    providerStatus: text.optional(),
    zone: text.optional(),
    type: text.optional(),
    sizeGiB: z.int().min(1),
    attachedTo: z.array(
      z.strictObject({ instanceId: text, device: text.optional() }),
    ),
    labels,
    createdAt: time.optional(),
  }) satisfies z.ZodType<ObservedVolume>,

  snapshot: z.strictObject({
    id: text,
    name: z.string(),
    tag: text.optional(),
    status: z.enum(snapshotStatuses),
    providerStatus: text.optional(),
    volumeId: text.optional(),
    sizeGiB: z.int().min(1),
    labels,
    createdAt: time.optional(),
  }) satisfies z.ZodType<ObservedSnapshot>,

  quota: z.strictObject({
    resource: z.enum(quotaResources),
    used: count,
    limit: count.optional(),
  }) satisfies z.ZodType<Quota>,

  verdict: z.strictObject({
    available: z.boolean(),
    zonesWithRoom: z.array(text).optional(),
  }) satisfies z.ZodType<StockVerdict>,
};

export type Shape = keyof typeof shapes;

/** The value is one of the portal's kinds, with nothing else in it, and plain all through. */
export function assertShape(shape: Shape, value: unknown): void {
  const oddity = findOddity(value);
  assert.equal(oddity, undefined, `${shape} is not plain: ${oddity}`);
  const result = shapes[shape].safeParse(value);
  assert.ok(
    result.success,
    `not a ${shape}: ${result.error && z.prettifyError(result.error)}`,
  );
}

/** Where the value holds something that does not survive being sent to another process as JSON. */
export function findOddity(value: unknown, path = '$'): string | undefined {
  if (
    value === null ||
    ['string', 'boolean'].includes(typeof value) ||
    Number.isFinite(value)
  ) {
    return undefined;
  }
  if (Array.isArray(value)) {
    return firstOf(value.map((item, at) => findOddity(item, `${path}[${at}]`)));
  }
  if (!isPlainObject(value)) {
    return `${path} is ${describe(value)}`;
  }
  return firstOf(
    Object.entries(value)
      // A field that is undefined is absent: JSON leaves it out.
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => findOddity(field, `${path}.${key}`)),
  );
}

/** By the name of its class, because tests run with an `Object` of their own. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  switch (typeof value) {
    case 'object':
      return `a ${value?.constructor.name}`;
    case 'function':
      return `function ${value.name}`;
    default:
      return `${typeof value} ${String(value)}`;
  }
}

function firstOf(oddities: Array<string | undefined>): string | undefined {
  return oddities.find(oddity => oddity !== undefined);
}
