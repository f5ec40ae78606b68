import {
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

export const itemPaths = {
  '/items': {
    get: {
      operationId: 'listItems',
      summary: 'Items that the caller may see',
      tags: ['items'],
      parameters: [
        ...page,
        search,
        {
          name: 'sort',
          in: 'query',
          description: 'A hyphen turns the order round.',
          schema: {
            type: 'string',
            enum: ['name', '-name', 'createdAt', '-createdAt'],
            default: 'name',
          },
        },
      ],
      responses: { '200': json('One page.', 'ItemPage'), ...errors },
    },
    post: {
      operationId: 'createItem',
      summary: 'Makes an item',
      tags: ['items'],
      requestBody: body('NewItem'),
      responses: { '201': json('The item.', 'Item'), ...errors },
    },
  },
  '/items/{id}': {
    parameters: [id],
    get: {
      operationId: 'getItem',
      summary: 'One item',
      tags: ['items'],
      responses: { '200': json('The item.', 'Item'), ...errors },
    },
    delete: {
      operationId: 'deleteItem',
      summary: 'Removes an item',
      tags: ['items'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
};
