import { OperationHandlers } from '@rackstage/openapi-router';
import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';
import { AuthorizedFaceImageService } from '../service/faces/AuthorizedFaceImageService';

type FaceOperations = Pick<
  DatacenterOperations,
  'listFaceImages' | 'getFaceImage' | 'putFaceImage' | 'deleteFaceImage'
>;

export function faceHandlers(
  faces: AuthorizedFaceImageService,
): OperationHandlers<FaceOperations> {
  return {
    listFaceImages: async ({ path, credentials }) => ({
      items: await faces.list(path.id, credentials),
    }),
    getFaceImage: ({ path, credentials }) =>
      faces.get(path.id, path.face, credentials),
    putFaceImage: ({ path, body, credentials }) =>
      faces.put(path.id, path.face, body, credentials),
    deleteFaceImage: ({ path, credentials }) =>
      faces.delete(path.id, path.face, credentials),
  };
}
