import { anyOf, body, errors, id, json, page } from '@rackstage/openapi-common';

const linkId = {
  name: 'linkId',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

export const verificationPaths = {
  '/verifications': {
    get: {
      operationId: 'listVerifications',
      summary: 'Comparisons of cables with what devices see, the last first',
      tags: ['verifications'],
      parameters: [
        ...page,
        anyOf('state', 'Only those in these states.'),
        {
          name: 'objectId',
          in: 'query',
          description: 'Only those of just this rack, place or device.',
          schema: { type: 'string', format: 'uuid' },
        },
      ],
      responses: { '200': json('One page.', 'VerificationPage'), ...errors },
    },
    post: {
      operationId: 'startVerification',
      summary:
        'Compares the cables of racks, rooms or devices with what is there',
      description:
        'Devices with a management address are asked, which goes on after the answer. What comes of it is kept with each cable. While one of the same things is under way, that one is answered.',
      tags: ['verifications'],
      requestBody: body('NewVerification'),
      responses: {
        '202': json('What has begun.', 'Verification'),
        ...errors,
      },
    },
  },
  '/verifications/{id}': {
    parameters: [id],
    get: {
      operationId: 'getVerification',
      summary: 'How far a comparison is, and which devices could not be read',
      tags: ['verifications'],
      responses: {
        '200': json('The comparison.', 'VerificationDetail'),
        ...errors,
      },
    },
  },
  '/verifications/{id}/links': {
    parameters: [id],
    get: {
      operationId: 'listVerifiedLinks',
      summary: 'What is wrong, missing, too much, not known and right',
      tags: ['verifications'],
      parameters: [...page, anyOf('state', 'Only links in these states.')],
      responses: { '200': json('One page.', 'VerifiedLinkPage'), ...errors },
    },
  },
  '/verifications/{id}/links/{linkId}/correction': {
    parameters: [id, linkId],
    get: {
      operationId: 'getLinkCorrection',
      summary: 'Changes that make the records say what is there',
      description:
        'Nothing is changed: the changes can be made, or put into a plan.',
      tags: ['verifications'],
      responses: { '200': json('The changes.', 'LinkCorrection'), ...errors },
    },
  },
  '/cables/{id}/verification': {
    parameters: [id],
    get: {
      operationId: 'getCableVerification',
      summary: 'What devices last said of a cable as it is connected now',
      tags: ['verifications'],
      responses: { '200': json('Its state.', 'CableVerification'), ...errors },
    },
  },
};
