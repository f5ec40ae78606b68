import { body, errors, id, json, page } from '@rackstage/openapi-common';

const tags = ['delegations'];

export const delegationPaths = {
  '/delegations': {
    get: {
      operationId: 'listDelegations',
      summary: "The caller's delegations, given and taken; newest first",
      description: "Everybody's for who has requests.delegation.manage.",
      tags,
      parameters: [
        ...page,
        {
          name: 'everybody',
          in: 'query',
          schema: { type: 'boolean', default: false },
        },
      ],
      responses: { '200': json('One page.', 'DelegationPage'), ...errors },
    },
    post: {
      operationId: 'createDelegation',
      summary: 'Lets somebody decide while the caller is away',
      tags,
      requestBody: body('NewDelegation'),
      responses: { '201': json('The delegation.', 'Delegation'), ...errors },
    },
  },
  '/delegations/{id}': {
    parameters: [id],
    delete: {
      operationId: 'deleteDelegation',
      summary: 'Ends a delegation',
      tags,
      responses: { '204': { description: 'Ended.' }, ...errors },
    },
  },
};
