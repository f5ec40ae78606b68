import { body, errors, id, json } from '@rackstage/openapi-common';

/** The view is of the present unless a plan is named: then as it will be. */
export const planId = {
  name: 'planId',
  in: 'query',
  description: 'As it will be when this plan is carried out.',
  schema: { type: 'string', format: 'uuid' },
};

export const viewPaths = {
  '/places/tree': {
    get: {
      operationId: 'getPlaceTree',
      summary: 'All places with what stands in them',
      tags: ['views'],
      responses: { '200': json('The places.', 'PlaceTree'), ...errors },
    },
  },
  '/rooms/{id}/layout': {
    parameters: [id],
    get: {
      operationId: 'getRoomLayout',
      summary: 'What stands where in a room, and how full, heavy and hot it is',
      tags: ['views'],
      parameters: [planId],
      responses: { '200': json('The layout.', 'RoomLayout'), ...errors },
    },
  },
  '/elevations': {
    get: {
      operationId: 'getElevations',
      summary: 'What is in up to 50 racks',
      tags: ['views'],
      parameters: [
        planId,
        {
          name: 'rackId',
          in: 'query',
          required: true,
          style: 'form',
          explode: false,
          schema: {
            type: 'array',
            minItems: 1,
            maxItems: 50,
            items: { type: 'string', format: 'uuid' },
          },
        },
      ],
      responses: {
        '200': json('In the order asked for.', 'ElevationList'),
        ...errors,
      },
    },
  },
  '/devices/{id}/connections': {
    parameters: [id],
    get: {
      operationId: 'listDeviceConnections',
      summary: 'What each port of a device is connected with',
      tags: ['views'],
      responses: { '200': json('All ports.', 'ConnectionList'), ...errors },
    },
  },
  '/ports/{id}/trace': {
    parameters: [id],
    get: {
      operationId: 'tracePort',
      summary: 'The way from a port through cables and panels to the far end',
      tags: ['views'],
      responses: { '200': json('The way.', 'Trace'), ...errors },
    },
  },
  '/cable-names': {
    post: {
      operationId: 'nameCables',
      summary: 'Labels of cables by a naming rule; nothing is changed',
      tags: ['views'],
      requestBody: body('CableNaming'),
      responses: {
        '200': json('In the order that was asked for.', 'CableNameList'),
        ...errors,
      },
    },
  },
  '/search': {
    get: {
      operationId: 'findObjects',
      summary: 'Objects of any kind by name, serial, asset tag or label',
      tags: ['views'],
      parameters: [
        {
          name: 'q',
          in: 'query',
          required: true,
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
      ],
      responses: {
        '200': json('At most ten of each kind.', 'FoundObjectList'),
        ...errors,
      },
    },
  },
};
