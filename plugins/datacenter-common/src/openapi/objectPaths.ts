import {
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const kind = {
  name: 'kind',
  in: 'path',
  required: true,
  schema: { $ref: '#/components/schemas/ObjectKind' },
};

export const objectPaths = {
  '/objects/{kind}': {
    parameters: [kind],
    get: {
      operationId: 'listObjects',
      summary: 'Objects of a kind, by name unless sorted otherwise',
      tags: ['objects'],
      parameters: [
        ...page,
        search,
        {
          name: 'filter',
          in: 'query',
          description:
            "'field=value': only objects with this value; 'field=' only those without one. Several of one field mean any of them, of several fields all of them.",
          style: 'form',
          explode: true,
          schema: {
            type: 'array',
            maxItems: 100,
            items: { type: 'string', maxLength: 300, pattern: '^[a-zA-Z]+=' },
          },
        },
        {
          name: 'sort',
          in: 'query',
          description: "A field; '-field' turns the order round.",
          schema: {
            type: 'string',
            maxLength: 60,
            pattern: '^-?[a-zA-Z]+$',
          },
        },
      ],
      responses: { '200': json('One page.', 'ObjectPage'), ...errors },
    },
    post: {
      operationId: 'createObject',
      summary: 'Makes an object',
      tags: ['objects'],
      requestBody: body('NewObject'),
      responses: { '201': json('The object.', 'DatacenterObject'), ...errors },
    },
  },
  '/objects/{kind}/{id}': {
    parameters: [kind, id],
    get: {
      operationId: 'getObject',
      summary: 'One object',
      tags: ['objects'],
      responses: {
        '200': json('The object.', 'DatacenterObjectWithTitles'),
        ...errors,
      },
    },
    patch: {
      operationId: 'updateObject',
      summary: 'Changes fields of an object; null takes a value away',
      tags: ['objects'],
      requestBody: body('ObjectUpdate'),
      responses: { '200': json('The object.', 'DatacenterObject'), ...errors },
    },
    delete: {
      operationId: 'deleteObject',
      summary: 'Removes an object with what is part of it',
      tags: ['objects'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/objects/{kind}/{id}/history': {
    parameters: [kind, id],
    get: {
      operationId: 'listObjectHistory',
      summary: 'Who changed what of an object, newest first',
      tags: ['objects'],
      parameters: page,
      responses: { '200': json('One page.', 'HistoryPage'), ...errors },
    },
  },
  '/changes': {
    post: {
      operationId: 'applyChanges',
      summary: 'Several changes at once: all of them, or none',
      description:
        'In the order given. New objects may be given ids, so that later changes can refer to them.',
      tags: ['objects'],
      requestBody: body('ObjectChanges'),
      responses: {
        '200': json(
          'The objects that were made or changed.',
          'ObjectChangesResult',
        ),
        ...errors,
      },
    },
  },
};
