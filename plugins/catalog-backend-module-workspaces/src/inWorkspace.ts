import { Entity } from '@backstage/catalog-model';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { sharesFor } from '@rackstage/roles';
import { z } from 'zod';

/** Entities that belong to one of these workspaces, or are shared with it. */
export const inWorkspace = createPermissionRule({
  name: 'IN_WORKSPACE',
  description: 'Allow entities that are in one of these workspaces',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({
    workspaces: z.array(z.string()).describe('Ids of workspaces'),
  }),
  apply: ({ spec }: Entity, { workspaces }) =>
    Array.isArray(spec?.workspaces) &&
    sharesFor(workspaces).some(id =>
      (spec.workspaces as unknown[]).includes(id),
    ),
  toQuery: ({ workspaces }) => ({
    key: 'spec.workspaces',
    values: sharesFor(workspaces),
  }),
});
