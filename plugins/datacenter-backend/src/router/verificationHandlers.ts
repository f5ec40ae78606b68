import { OperationHandlers } from '@rackstage/openapi-router';
import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedVerificationService } from '../service/verification/AuthorizedVerificationService';

type VerificationOperations = Pick<
  DatacenterOperations,
  | 'listVerifications'
  | 'startVerification'
  | 'getVerification'
  | 'listVerifiedLinks'
  | 'getLinkCorrection'
  | 'getCableVerification'
>;

export function verificationHandlers(
  verifications: AuthorizedVerificationService,
): OperationHandlers<VerificationOperations> {
  return {
    listVerifications: ({ query, credentials }) =>
      verifications.list(
        {
          ...pageQuery(query),
          states: query.state,
          objectId: query.objectId,
        },
        credentials,
      ),
    startVerification: ({ body, credentials }) =>
      verifications.start(
        { scope: body.scope, objectIds: body.ids },
        credentials,
      ),
    getVerification: ({ path, credentials }) =>
      verifications.get(path.id, credentials),
    listVerifiedLinks: ({ path, query, credentials }) =>
      verifications.links(
        path.id,
        { ...pageQuery(query), states: query.state },
        credentials,
      ),
    getLinkCorrection: async ({ path, credentials }) => ({
      changes: await verifications.correction(
        path.id,
        path.linkId,
        credentials,
      ),
    }),
    getCableVerification: ({ path, credentials }) =>
      verifications.cable(path.id, credentials),
  };
}
