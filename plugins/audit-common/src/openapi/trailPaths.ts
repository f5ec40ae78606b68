import { errors, id, json, page } from '@rackstage/openapi-common';

export const trailPaths = {
  '/verifications': {
    get: {
      operationId: 'listVerifications',
      summary: 'Verifications of the trail, newest first',
      tags: ['trail'],
      parameters: page,
      responses: { '200': json('One page.', 'VerificationPage'), ...errors },
    },
    post: {
      operationId: 'startVerification',
      summary: 'Begins to look whether the trail was tampered with',
      tags: ['trail'],
      responses: { '201': json('It has begun.', 'Verification'), ...errors },
    },
  },
  '/verifications/{id}': {
    parameters: [id],
    get: {
      operationId: 'getVerification',
      summary: 'How far a verification is, and what it found',
      tags: ['trail'],
      responses: {
        '200': json('The verification.', 'Verification'),
        ...errors,
      },
    },
  },
  '/sinks': {
    get: {
      operationId: 'listSinks',
      summary: 'Where the trail is sent to, and how far that is',
      tags: ['trail'],
      responses: { '200': json('All of them.', 'SinkList'), ...errors },
    },
  },
};
