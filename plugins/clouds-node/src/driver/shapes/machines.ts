import {
  cloudErrorCodes,
  instanceStatuses,
  KeyPair,
  ObservedCluster,
  ObservedInstance,
  ObservedOwnImage,
  ObservedSnapshot,
  ObservedVolume,
  snapshotStatuses,
  volumeStatuses,
} from '@rackstage/plugin-clouds-common';
import { z } from 'zod';
import { count, labels, regional, text, time } from './parts';

/** What computes and what it keeps. */
export const machineShapes = {
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
    sshGateway: z
      .strictObject({ host: text, port: z.int().min(1).max(65_535) })
      .optional(),
    securityGroups: z.array(text).optional(),
    volumeIds: z.array(text),
    labels,
    createdAt: time.optional(),
    fault: z
      .strictObject({ code: z.enum(cloudErrorCodes), message: text })
      .optional(),
  }) satisfies z.ZodType<ObservedInstance>,

  keyPair: z.strictObject({
    id: text,
    name: text,
    fingerprint: text.optional(),
    type: text.optional(),
    publicKey: text.optional(),
  }) satisfies z.ZodType<KeyPair>,

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
};
