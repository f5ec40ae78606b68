import { body, errors, id, json } from '@rackstage/openapi-common';

export const proposalPaths = {
  '/plans/{id}/placement-proposal': {
    parameters: [id],
    post: {
      operationId: 'proposePlacement',
      summary: 'Proposes where devices go; nothing is changed',
      description:
        'Over the present with the open steps of the plan. Each place comes with the change that adds it to the plan.',
      tags: ['plans'],
      requestBody: body('PlacementRequest'),
      responses: {
        '200': json('Places and why.', 'PlacementAnswer'),
        ...errors,
      },
    },
  },
  '/plans/{id}/cable-proposal': {
    parameters: [id],
    post: {
      operationId: 'proposeCables',
      summary:
        'Proposes cables with their ports, ways and lengths; nothing is changed',
      description:
        'Over the present with the open steps of the plan. Each cable comes with the change that adds it to the plan.',
      tags: ['plans'],
      requestBody: body('CablingRequest'),
      responses: {
        '200': json('Cables and why.', 'CablingAnswer'),
        ...errors,
      },
    },
  },
  '/plans/{id}/bill-of-materials': {
    parameters: [id],
    get: {
      operationId: 'getPlanBill',
      summary:
        'What the open steps of a plan need: devices, cables, transceivers',
      tags: ['plans'],
      responses: {
        '200': json('What is needed.', 'BillOfMaterials'),
        ...errors,
      },
    },
  },
};
