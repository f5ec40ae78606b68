import { regionalStatuses } from '@rackstage/plugin-clouds-common';
import { z } from 'zod';

export const text = z.string().min(1);
export const count = z.int().min(0);
export const labels = z.record(z.string(), z.string());
export const time = z.iso.datetime();
export const cidr = z.union([z.cidrv4(), z.cidrv6()]);

/** Of whatever a cloud makes in a region as a whole. */
export const regional = {
  id: text,
  name: z.string(),
  tag: text.optional(),
  status: z.enum(regionalStatuses),
  providerStatus: text.optional(),
  labels: labels.optional(),
  createdAt: time.optional(),
};
