import { body, errors, id, json } from '@rackstage/openapi-common';

const face = {
  name: 'face',
  in: 'path',
  required: true,
  schema: { $ref: '#/components/schemas/Face' },
};

export const facePaths = {
  '/device-types/{id}/face-images': {
    parameters: [id],
    get: {
      operationId: 'listFaceImages',
      summary: 'Which faces of a device type have an image',
      tags: ['objects'],
      responses: {
        '200': json('Those that there are, without data.', 'FaceImageList'),
        ...errors,
      },
    },
  },
  '/device-types/{id}/face-images/{face}': {
    parameters: [id, face],
    get: {
      operationId: 'getFaceImage',
      summary: 'The image of a face of a device type',
      tags: ['objects'],
      responses: { '200': json('The image.', 'FaceImageContent'), ...errors },
    },
    put: {
      operationId: 'putFaceImage',
      summary: 'Gives a face of a device type an image, or another one',
      description:
        'An SVG that runs something, or loads something from elsewhere, is refused.',
      tags: ['objects'],
      requestBody: body('NewFaceImage'),
      responses: {
        '200': json('The image, without data.', 'FaceImage'),
        ...errors,
      },
    },
    delete: {
      operationId: 'deleteFaceImage',
      summary: 'Removes the image of a face of a device type',
      tags: ['objects'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
};
