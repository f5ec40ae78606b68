import { OperationHandlers } from '@rackstage/openapi-router';
import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';
import { AuthorizedProposalService } from '../service/proposals/AuthorizedProposalService';

type ProposalOperations = Pick<
  DatacenterOperations,
  'proposePlacement' | 'proposeCables' | 'getPlanBill'
>;

export function proposalHandlers(
  proposals: AuthorizedProposalService,
): OperationHandlers<ProposalOperations> {
  return {
    proposePlacement: ({ path, body, credentials }) =>
      proposals.placement(path.id, body, credentials),
    proposeCables: ({ path, body, credentials }) =>
      proposals.cables(path.id, body, credentials),
    getPlanBill: async ({ path, credentials }) => ({
      items: await proposals.bill(path.id, credentials),
    }),
  };
}
