import { errorSchema } from '@rackstage/openapi-common';
import { accessPaths } from './accessPaths';
import { accessSchemas } from './accessSchemas';
import { accessTokenPaths } from './accessTokenPaths';
import { accessTokenSchemas } from './accessTokenSchemas';
import { memberPaths } from './memberPaths';
import { memberSchemas } from './memberSchemas';
import { rolePaths } from './rolePaths';
import { roleSchemas } from './roleSchemas';
import { sessionPaths, sessionSchemas } from './sessionPaths';
import { workspacePaths } from './workspacePaths';
import { workspaceSchemas } from './workspaceSchemas';

/** The API of the workspaces context, served at `/api/workspaces/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Workspaces',
    version: '1',
    description: 'Who works together on what, and who may do what there.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    {
      name: 'workspaces',
      description: 'Where things belong, and their limits',
    },
    { name: 'members', description: 'Users and groups with a role' },
    { name: 'roles', description: 'What a role allows' },
    { name: 'access', description: 'Who may do what, and why' },
    { name: 'access tokens', description: 'What programs sign in with' },
    { name: 'sessions', description: 'Signing out everywhere' },
  ],
  security: [{ JWT: [] }],
  paths: {
    ...workspacePaths,
    ...memberPaths,
    ...rolePaths,
    ...accessPaths,
    ...accessTokenPaths,
    ...sessionPaths,
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      Error: errorSchema,
      ...workspaceSchemas,
      ...memberSchemas,
      ...roleSchemas,
      ...accessSchemas,
      ...accessTokenSchemas,
      ...sessionSchemas,
    },
  },
};
