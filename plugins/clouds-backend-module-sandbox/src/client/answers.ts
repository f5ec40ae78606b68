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

export const network = z.object({
  id: z.string(),
  name: z.string(),
  external: z.boolean(),
  subnets: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      cidr: z.string(),
      zone: z.string(),
    }),
  ),
});

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
