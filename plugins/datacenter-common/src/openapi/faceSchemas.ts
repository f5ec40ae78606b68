import {
  answer,
  input,
  listOf,
  oneOf,
  ref,
  time,
} from '@rackstage/openapi-common';
import { maxFaceImageBytes } from '../domain/faces';
import { faces } from '../objects';

const image = {
  type: {
    type: 'string',
    description: 'Media type: of PNG, JPEG, WebP or SVG.',
  },
  width: { type: 'number', description: 'Pixels; an SVG may say none.' },
  height: { type: 'number', description: 'Pixels; an SVG may say none.' },
  version: { type: 'string', description: 'Another one for other content.' },
};

export const faceSchemas = {
  Face: oneOf(faces),
  FaceImage: answer(
    {
      face: ref('Face'),
      ...image,
      size: { type: 'integer', description: 'Bytes.' },
      updatedAt: time,
    },
    ['width', 'height'],
  ),
  FaceImageList: listOf('FaceImage'),
  FaceImageContent: answer(
    { ...image, data: { type: 'string', description: 'Base64.' } },
    ['width', 'height'],
  ),
  NewFaceImage: input(
    {
      data: {
        type: 'string',
        minLength: 4,
        maxLength: Math.ceil(maxFaceImageBytes / 3) * 4,
        pattern: '^[A-Za-z0-9+/]+={0,2}$',
        description: `Base64 of at most ${maxFaceImageBytes} bytes: PNG, JPEG, WebP or SVG.`,
      },
    },
    ['data'],
  ),
};
