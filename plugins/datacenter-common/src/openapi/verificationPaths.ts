import { errors, id, json } from '@rackstage/openapi-common';

export const verificationPaths = {
  '/racks/{id}/verification': {
    parameters: [id],
    post: {
      operationId: 'verifyRack',
      summary: 'Compares the cables of a rack with what its devices see',
      description:
        'Devices with a management address are asked now, which may take a minute. What comes of it is kept with each cable.',
      tags: ['objects'],
      responses: {
        '200': json('What is right, wrong and missing.', 'Verification'),
        ...errors,
      },
    },
  },
};
