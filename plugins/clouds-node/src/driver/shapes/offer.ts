import {
  ClusterVersion,
  Image,
  pricedUnits,
  Quota,
  quotaResources,
  Region,
  Spec,
  Zone,
} from '@rackstage/plugin-clouds-common';
import { z } from 'zod';
import { ConnectionIdentity } from '../CloudConnection';
import { StockVerdict } from '../room';
import { count, text, time } from './parts';

const price = z.strictObject({
  amount: z.string().regex(/^\d+(\.\d+)?$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
const architecture = z.enum(['x86_64', 'arm64']);
const status = z.enum(['available', 'pending', 'unavailable']);

/** What a cloud has to offer, and how much of it an account may have. */
export const offerShapes = {
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
    prices: z.partialRecord(z.enum(pricedUnits), price).optional(),
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
    price: price.optional(),
  }) satisfies z.ZodType<Spec>,

  clusterVersion: z.strictObject({
    id: z.string().regex(/^\d+\.\d+$/),
    name: text,
    default: z.boolean().optional(),
  }) satisfies z.ZodType<ClusterVersion>,

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
