import { errorSchema } from '@rackstage/openapi-common';
import { accountPaths } from './accountPaths';
import { deploymentPaths } from './deploymentPaths';
import { deploymentTemplatePaths } from './deploymentTemplatePaths';
import { driverPackagePaths } from './driverPackagePaths';
import { adoptionPaths } from './adoptionPaths';
import { instancePaths } from './instancePaths';
import { inventoryPaths } from './inventoryPaths';
import { reachingPaths } from './reachingPaths';
import { resourcePaths } from './resourcePaths';
import { accountSchemas } from './schemas/accounts';
import { deploymentRequestSchemas } from './schemas/deploymentRequests';
import { deploymentReviewSchemas } from './schemas/deploymentReviews';
import { deploymentSchemas } from './schemas/deployments';
import { deploymentTemplateSchemas } from './schemas/deploymentTemplates';
import { driverPackageSchemas } from './schemas/driverPackages';
import { adoptionSchemas } from './schemas/adoptions';
import { instanceSchemas } from './schemas/instances';
import { inventorySchemas } from './schemas/inventory';
import { placementSchemas } from './schemas/placements';
import { reachingSchemas } from './schemas/reaching';
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
    { name: 'drivers', description: 'Drivers brought while the portal runs' },
    { name: 'inventory', description: 'What was observed in them' },
    { name: 'instances', description: 'Machines that are managed here' },
    { name: 'deployments', description: 'Groups of instances' },
    {
      name: 'resources',
      description: 'Volumes, snapshots, key pairs and security groups',
    },
    {
      name: 'reaching',
      description: 'Terminals, commands and host keys of machines',
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
    ...driverPackagePaths,
    ...reachingPaths,
    ...adoptionPaths,
    ...instancePaths,
    ...inventoryPaths,
    ...deploymentPaths,
    ...deploymentTemplatePaths,
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
      ...driverPackageSchemas,
      ...adoptionSchemas,
      ...instanceSchemas,
      ...inventorySchemas,
      ...deploymentRequestSchemas,
      ...deploymentReviewSchemas,
      ...placementSchemas,
      ...deploymentSchemas,
      ...deploymentTemplateSchemas,
      ...reachingSchemas,
      ...resourceSchemas,
      ...workspaceSchemas,
    },
  },
};
