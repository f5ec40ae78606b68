import { z } from 'zod';

export const name = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/,
    'must be 1 to 63 letters, digits, dots, dashes and underscores, and start with a letter or digit',
  );

/** The client's own id of what it creates. */
export const tag = z
  .string()
  .regex(/^[a-z0-9-]{1,50}$/, 'must be 1 to 50 of a-z, 0-9 and -');

export const labels = z
  .record(z.string().min(1).max(63), z.string().max(255))
  .refine(all => Object.keys(all).length <= 50, 'must be at most 50 labels')
  .default({});

export const id = z.string().min(1).max(100);

const maxUserDataBytes = 16 * 1024;

export const createInstanceInput = z.strictObject({
  name,
  tag: tag.optional(),
  specId: id,
  imageId: id,
  zone: id.optional(),
  networkId: id.optional(),
  keyPair: id.optional(),
  securityGroups: z.array(id).max(5).default(['default']),
  userData: z
    .string()
    .refine(
      text => Buffer.byteLength(text) <= maxUserDataBytes,
      'must be at most 16 KiB',
    )
    .optional(),
  labels,
});

export type CreateInstanceInput = z.infer<typeof createInstanceInput>;

const sizeGiB = z.int().min(1).max(16_384);

export const createVolumeInput = z.strictObject({
  name,
  tag: tag.optional(),
  sizeGiB,
  zone: id.optional(),
  snapshotId: id.optional(),
  labels,
});

export type CreateVolumeInput = z.infer<typeof createVolumeInput>;

export const attachmentInput = z.strictObject({ instanceId: id });

export const extensionInput = z.strictObject({ sizeGiB });

export const resizeInput = z.strictObject({ specId: id });

export const consoleInput = z.strictObject({
  lines: z.coerce.number().int().min(1).max(10_000).default(100),
});

export const createSnapshotInput = z.strictObject({
  name,
  tag: tag.optional(),
  volumeId: id,
  labels,
});

export type CreateSnapshotInput = z.infer<typeof createSnapshotInput>;
