import { nameLimits, namePattern } from '@rackstage/plugin-clouds-common';
import { z as zod } from 'zod/v3';

/** Empty choices of a form mean that nothing was chosen. */
const choice = (z: typeof zod) => z.string().max(500).optional();

/** What is asked for: the parameters of the template `virtual-machine`. */
export const requestSchema = {
  owner: (z: typeof zod) =>
    z.string().describe('Entity ref of the group or user that owns it'),
  account: (z: typeof zod) =>
    z.string().max(nameLimits.account).describe('Name of the cloud account'),
  region: (z: typeof zod) => z.string().min(1),
  zone: choice,
  image: (z: typeof zod) => z.string().min(1).describe('Id in the cloud'),
  spec: (z: typeof zod) => z.string().min(1).describe('Id in the cloud'),
  network: choice,
  name: (z: typeof zod) =>
    z.string().max(nameLimits.instance).regex(new RegExp(namePattern)),
  count: (z: typeof zod) => z.number().int().min(1).max(10).optional(),
  volumeGiB: (z: typeof zod) => z.number().int().min(1).max(16384).optional(),
  keyPair: choice,
  userData: (z: typeof zod) =>
    z.string().max(16384).optional().describe('cloud-init user data'),
  labels: (z: typeof zod) => z.record(z.string()).optional(),
  expiresAt: choice,
  workspaceId: choice,
  deletionProtection: (z: typeof zod) => z.boolean().optional(),
};
