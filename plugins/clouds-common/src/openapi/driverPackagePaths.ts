import { body, errors, id, json, search } from '@rackstage/openapi-common';

const integrity = {
  name: 'integrity',
  in: 'query',
  required: true,
  description:
    'SHA-512 of the archive as npm writes it; anything else is refused.',
  schema: { type: 'string', pattern: '^sha512-[A-Za-z0-9+/]{86}==$' },
};

const signature = [
  {
    name: 'keyId',
    in: 'query',
    description: 'Which of the keys that are trusted signed it.',
    schema: { type: 'string', maxLength: 200 },
  },
  {
    name: 'signature',
    in: 'query',
    description:
      'ECDSA on P-256 with SHA-256 over name@version:integrity, base64.',
    schema: { type: 'string', maxLength: 200 },
  },
];

export const driverPackagePaths = {
  '/driver-packages': {
    get: {
      operationId: 'listDriverPackages',
      summary: 'Drivers that were brought while the portal runs',
      description:
        'All versions, and those that were refused last. How their processes are is said by the replica that answers.',
      tags: ['drivers'],
      responses: {
        '200': json('All of them, the newest first.', 'DriverPackageList'),
        ...errors,
      },
    },
    post: {
      operationId: 'uploadDriverPackage',
      summary: 'Installs a driver from an archive',
      description:
        'A gzipped tar archive as npm packs it, at most 20 MB. It is checked first; the reason of a refusal is in `error.reason`.',
      tags: ['drivers'],
      parameters: [integrity, ...signature],
      requestBody: {
        required: true,
        content: { 'application/gzip': { schema: {} } },
      },
      responses: {
        '201': json('The version, installed.', 'DriverPackage'),
        ...errors,
      },
    },
  },
  '/driver-packages/{id}': {
    parameters: [id],
    patch: {
      operationId: 'updateDriverPackage',
      summary: 'Makes this version the one for new accounts',
      description:
        'Accounts that there are keep their version until they are changed.',
      tags: ['drivers'],
      requestBody: body('DriverPackageChange'),
      responses: { '200': json('The version.', 'DriverPackage'), ...errors },
    },
    delete: {
      operationId: 'removeDriverPackage',
      summary: 'Removes a version, or what is kept of a refused one',
      description: 'Answers 409 while accounts use it.',
      tags: ['drivers'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/driver-package-installations': {
    post: {
      operationId: 'installDriverPackage',
      summary: 'Installs a driver from the package registry',
      description:
        'Its checksum and signature come from the registry. It is checked as an uploaded one is.',
      tags: ['drivers'],
      requestBody: body('DriverPackageInstallation'),
      responses: {
        '201': json('The version, installed.', 'DriverPackage'),
        ...errors,
      },
    },
  },
  '/driver-registry-packages': {
    get: {
      operationId: 'searchDriverRegistry',
      summary: 'Packages in the package registry',
      tags: ['drivers'],
      parameters: [search],
      responses: {
        '200': json('What was found.', 'FoundDriverPackageList'),
        ...errors,
      },
    },
  },
};
