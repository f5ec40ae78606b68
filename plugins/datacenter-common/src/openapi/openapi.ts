import { errorSchema } from '@rackstage/openapi-common';
import { analysisPaths } from './analysisPaths';
import { analysisSchemas } from './analysisSchemas';
import { facePaths } from './facePaths';
import { faceSchemas } from './faceSchemas';
import { importPaths } from './importPaths';
import { importSchemas } from './importSchemas';
import { netboxPaths } from './netboxPaths';
import { netboxSchemas } from './netboxSchemas';
import { objectPaths } from './objectPaths';
import { objectSchemas } from './objectSchemas';
import { planPaths } from './planPaths';
import { planSchemas } from './planSchemas';
import { proposalPaths } from './proposalPaths';
import { proposalSchemas } from './proposalSchemas';
import { verificationPaths } from './verificationPaths';
import { verificationSchemas } from './verificationSchemas';
import { viewPaths } from './viewPaths';
import { viewSchemas } from './viewSchemas';

/** The API of the data center, served at `/api/datacenter/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Data center',
    version: '1',
    description:
      'Rooms, racks, devices, ports and cables, and the plans to change them.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'objects', description: 'Everything there is, kind by kind' },
    { name: 'views', description: 'What is drawn and computed from objects' },
    { name: 'plans', description: 'What is going to be changed' },
    { name: 'verifications', description: 'What devices say of cables' },
    {
      name: 'imports',
      description: 'What is taken over from files and from a NetBox',
    },
  ],
  security: [{ JWT: [] }],
  paths: {
    ...objectPaths,
    ...facePaths,
    ...viewPaths,
    ...analysisPaths,
    ...verificationPaths,
    ...planPaths,
    ...proposalPaths,
    ...importPaths,
    ...netboxPaths,
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      Error: errorSchema,
      ...objectSchemas,
      ...faceSchemas,
      ...viewSchemas,
      ...analysisSchemas,
      ...verificationSchemas,
      ...planSchemas,
      ...proposalSchemas,
      ...importSchemas,
      ...netboxSchemas,
    },
  },
};
