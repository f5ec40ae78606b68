import { z } from 'zod';
import { id, name, tag } from './inputs';

export const createKeyPairInput = z.strictObject({
  name,
  publicKey: z.string().max(16_384),
});

export type CreateKeyPairInput = z.infer<typeof createKeyPairInput>;

const port = z.int().min(1).max(65_535);

const rule = z
  .strictObject({
    direction: z.enum(['ingress', 'egress']),
    protocol: z.enum(['tcp', 'udp', 'icmp']).optional(),
    fromPort: port.optional(),
    toPort: port.optional(),
    cidr: z.union([z.cidrv4(), z.cidrv6()]).optional(),
    groupId: id.optional(),
  })
  .refine(
    ({ fromPort, toPort }) =>
      fromPort === undefined
        ? toPort === undefined
        : toPort !== undefined && fromPort <= toPort,
    'must have both ports or none, the first one not after the last',
  )
  .refine(
    ({ protocol, fromPort }) =>
      fromPort === undefined || protocol === 'tcp' || protocol === 'udp',
    'must be of tcp or udp to have ports',
  )
  .refine(
    ({ cidr, groupId }) => cidr === undefined || groupId === undefined,
    'must be for a CIDR or for a group, not for both',
  );

const rules = z.array(rule).max(100);

export const rulesInput = z.strictObject({ rules });

export const createSecurityGroupInput = z.strictObject({
  name,
  tag: tag.optional(),
  description: z.string().max(255).default(''),
  rules: rules.default([]),
});

export type CreateSecurityGroupInput = z.infer<typeof createSecurityGroupInput>;
