import { z } from 'zod';
import { OwnedResource } from './OwnedResource';

/** The one rule about what is owned; each resource type makes it its own. */
export const ownerRule = {
  name: 'IS_OWNER',
  description: 'Allow what is owned by one of these users or groups',
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity refs of users and groups'),
  }),
  apply: (resource: OwnedResource, { claims }: { claims: string[] }) =>
    resource.owner !== undefined && claims.includes(resource.owner),
  toQuery: ({ claims }: { claims: string[] }) => ({ owners: claims }),
};
