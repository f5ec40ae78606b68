import { pricedUnits } from '@rackstage/plugin-clouds-common';
import { z } from 'zod';

/** What the sandbox's API answers, as far as the driver reads it. */
export const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    requestId: z.string(),
  }),
});

export const identity = z.object({ project: z.string() });

export const region = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string(),
  city: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  hourlyPrices: z.partialRecord(z.enum(pricedUnits), z.string()),
  currency: z.string(),
});

export const zone = z.object({
  id: z.string(),
  name: z.string(),
  available: z.boolean(),
});

const architecture = z.enum(['x86_64', 'arm64']);

export const image = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['available', 'deprecated']),
  os: z.object({
    family: z.enum(['linux', 'windows']),
    distribution: z.string(),
    version: z.string(),
  }),
  architecture,
  minDiskGiB: z.number(),
  sizeBytes: z.number(),
  createdAt: z.string(),
});

export const spec = z.object({
  id: z.string(),
  name: z.string(),
  architecture,
  vcpus: z.number(),
  memoryMiB: z.number(),
  diskGiB: z.number(),
  gpus: z.number(),
  hourlyPrice: z.string(),
  currency: z.string(),
});

const part = z.object({
  id: z.string(),
  name: z.string(),
  tag: z.string().optional(),
  status: z.string(),
  labels: z.record(z.string(), z.string()).optional(),
  createdAt: z.string().optional(),
});

export const network = part.extend({
  cidr: z.string().optional(),
  external: z.boolean(),
  subnets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      cidr: z.string(),
      zone: z.string().optional(),
    }),
  ),
});

export const subnet = part.extend({
  networkId: z.string(),
  cidr: z.string(),
  zone: z.string().optional(),
  publicAddresses: z.boolean(),
  gateway: z.string(),
  freeAddresses: z.number(),
});

export const networkInterface = part.extend({
  networkId: z.string().optional(),
  subnetId: z.string(),
  address: z.string(),
  macAddress: z.string(),
  securityGroups: z.array(z.string()),
  instanceId: z.string().optional(),
});

export const publicIp = part.extend({
  address: z.string(),
  instanceId: z.string().optional(),
});

export const routeTable = part.extend({
  networkId: z.string(),
  subnetIds: z.array(z.string()),
  routes: z.array(z.object({ destination: z.string(), target: z.string() })),
  internetGatewayId: z.string().optional(),
  natGatewayId: z.string().optional(),
});

export const internetGateway = part.extend({ networkId: z.string() });

export const natGateway = part.extend({
  networkId: z.string().optional(),
  subnetId: z.string(),
  publicIpId: z.string(),
  address: z.string().optional(),
});

export const loadBalancer = part.extend({
  type: z.enum(['network', 'application']),
  networkId: z.string().optional(),
  subnetIds: z.array(z.string()),
  internetFacing: z.boolean(),
  address: z.string(),
  listeners: z.array(
    z.object({
      protocol: z.enum(['TCP', 'UDP', 'HTTP', 'HTTPS']),
      port: z.number(),
      targetPort: z.number(),
    }),
  ),
  targets: z.array(
    z.object({
      instanceId: z.string(),
      health: z.enum(['healthy', 'unhealthy', 'starting']),
    }),
  ),
});

export const dnsZone = part.extend({
  domain: z.string(),
  nameServers: z.array(z.string()),
  records: z.array(
    z.object({
      name: z.string(),
      type: z.enum(['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'SRV']),
      ttlSeconds: z.number(),
      values: z.array(z.string()),
    }),
  ),
});

export const ownImage = part.extend({
  instanceId: z.string(),
  sizeBytes: z.number().optional(),
  minDiskGiB: z.number().optional(),
});

export const cluster = part.extend({
  version: z.string(),
  endpoint: z.string().optional(),
  networkId: z.string().optional(),
  subnetIds: z.array(z.string()),
  nodeGroups: z.array(
    z.object({
      name: z.string(),
      specId: z.string(),
      count: z.number(),
      readyCount: z.number(),
      version: z.string(),
    }),
  ),
});

export const clusterVersion = z.object({
  id: z.string(),
  name: z.string(),
  default: z.boolean(),
});

export const kubeconfig = z.object({ kubeconfig: z.string() });

export const keyPair = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  fingerprint: z.string(),
});

export const securityGroup = z.object({
  id: z.string(),
  name: z.string(),
  tag: z.string().optional(),
  description: z.string(),
  rules: z.array(
    z.object({
      direction: z.enum(['ingress', 'egress']),
      protocol: z.string().optional(),
      fromPort: z.number().optional(),
      toPort: z.number().optional(),
      cidr: z.string().optional(),
      groupId: z.string().optional(),
    }),
  ),
});

const resource = z.object({
  id: z.string(),
  name: z.string(),
  tag: z.string().optional(),
  status: z.string(),
  zone: z.string(),
  labels: z.record(z.string(), z.string()),
  createdAt: z.string(),
});

export const instance = resource.extend({
  specId: z.string(),
  imageId: z.string(),
  keyPair: z.string().optional(),
  securityGroups: z.array(z.string()),
  addresses: z.array(
    z.object({
      address: z.string(),
      type: z.enum(['private', 'public']),
      network: z.string(),
    }),
  ),
  volumeIds: z.array(z.string()),
  sshGateway: z.object({ host: z.string(), port: z.number() }).optional(),
  fault: z.object({ code: z.string(), message: z.string() }).optional(),
});

export const volume = resource.extend({
  sizeGiB: z.number(),
  attachedTo: z.array(z.object({ instanceId: z.string(), device: z.string() })),
});

export const snapshot = resource.extend({
  volumeId: z.string(),
  sizeGiB: z.number(),
});

export const consoleOutput = z.object({ output: z.string() });

export const quotas = z.object({
  items: z.array(
    z.object({
      resource: z.string(),
      used: z.number(),
      limit: z.number(),
    }),
  ),
});

export const stock = z.object({
  items: z.array(z.object({ zone: z.string(), free: z.number() })),
});

/** Of calls that only say that they are accepted. */
export const accepted = z.object({});

export const pageOf = <T>(item: z.ZodType<T>) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });
