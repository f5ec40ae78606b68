import { errorSchema } from '@rackstage/openapi-common';
import { accountPaths } from './accountPaths';
import { adoptionPaths } from './adoptionPaths';
import { instancePaths } from './instancePaths';
import { resourcePaths } from './resourcePaths';
import { accountSchemas } from './schemas/accounts';
import { adoptionSchemas } from './schemas/adoptions';
import { instanceSchemas } from './schemas/instances';
import { resourceSchemas } from './schemas/resources';
import { workspaceSchemas } from './schemas/workspaces';
import { workspacePaths } from './workspacePaths';

/** The API of the clouds context, served at `/api/clouds/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Clouds',
    version: '1',
    description:
      'Cloud accounts, what is in them, and the instances and other resources that are managed there.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'accounts', description: 'Access to clouds' },
    { name: 'inventory', description: 'What was observed in them' },
    { name: 'instances', description: 'Machines that are managed here' },
    {
      name: 'resources',
      description: 'Volumes, snapshots, key pairs and security groups',
    },
    {
      name: 'adoption',
      description: 'What is in clouds already, and what was changed there',
    },
    { name: 'operations', description: 'Work under way' },
    {
      name: 'workspaces',
      description: 'Shares, limits, and credentials of roles',
    },
  ],
  security: [{ JWT: [] }],
  paths: {
    ...accountPaths,
    ...adoptionPaths,
    ...instancePaths,
    ...resourcePaths,
    ...workspacePaths,
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      Error: errorSchema,
      ...accountSchemas,
      ...adoptionSchemas,
      ...instanceSchemas,
      ...resourceSchemas,
      ...workspaceSchemas,
    },
  },
};
