import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { AuthorizedAdoptionService } from '../service/adoption/AuthorizedAdoptionService';

type AdoptionOperations = Pick<
  CloudsOperations,
  | 'previewAdoption'
  | 'adoptThings'
  | 'releaseThings'
  | 'decideInstanceDrift'
  | 'decideResourceDrift'
>;

export function adoptionHandlers(
  adoptions: AuthorizedAdoptionService,
): OperationHandlers<AdoptionOperations> {
  return {
    previewAdoption: ({ body, credentials }) =>
      adoptions.preview(body, credentials),
    adoptThings: ({ body, credentials }) => adoptions.adopt(body, credentials),
    releaseThings: ({ body, credentials }) =>
      adoptions.release(body, credentials),
    decideInstanceDrift: ({ path, body, credentials }) =>
      adoptions.decideInstance(path.id, body, credentials),
    decideResourceDrift: ({ path, body, credentials }) =>
      adoptions.decideResource(path.id, body, credentials),
  };
}
