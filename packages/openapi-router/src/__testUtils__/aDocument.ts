import { OperationHandlers } from '../types';

const answer = (schema: object) => ({
  description: 'Done',
  content: { 'application/json': { schema } },
});

const failure = {
  default: answer({ type: 'object', required: ['error', 'response'] }),
};

/** A small API that has one of everything. */
export const aDocument = {
  openapi: '3.1.0',
  info: { title: 'Books', version: '1' },
  paths: {
    '/books': {
      get: {
        operationId: 'listBooks',
        parameters: [
          {
            name: 'limit',
            in: 'query',
            schema: { type: 'integer', minimum: 1, default: 50 },
          },
          {
            name: 'tag',
            in: 'query',
            style: 'form',
            explode: false,
            schema: { type: 'array', items: { type: 'string' } },
          },
          { name: 'used', in: 'query', schema: { type: 'boolean' } },
        ],
        responses: {
          ...failure,
          '200': answer({
            type: 'object',
            required: ['items'],
            properties: { items: { type: 'array', items: {} } },
          }),
        },
      },
      post: {
        operationId: 'createBook',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: { $ref: '#/components/schemas/NewBook' },
            },
          },
        },
        responses: {
          ...failure,
          '201': answer({
            type: 'object',
            required: ['id'],
            properties: { id: { type: 'string' } },
          }),
        },
      },
    },
    '/books/{id}': {
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
      ],
      delete: {
        operationId: 'deleteBook',
        responses: { ...failure, '204': { description: 'Gone' } },
      },
    },
  },
  components: {
    schemas: {
      NewBook: {
        type: 'object',
        additionalProperties: false,
        required: ['title'],
        properties: {
          title: { type: 'string' },
          copies: { type: 'integer', default: 1 },
          more: { type: 'object', additionalProperties: true },
        },
      },
    },
  },
};

interface Answer<T> {
  content: { 'application/json': T };
}

/** As `openapi-typescript` would make it from the document. */
interface BooksOperations {
  listBooks: {
    parameters: { query?: { limit?: number; tag?: string[]; used?: boolean } };
    responses: { 200: Answer<{ items: unknown[] }> };
  };
  createBook: {
    parameters: {};
    requestBody: {
      content: { 'application/json': { title: string; copies?: number } };
    };
    responses: { 201: Answer<{ id: string }> };
  };
  deleteBook: {
    parameters: { path: { id: string } };
    responses: { 204: object };
  };
}

export type BooksHandlers = OperationHandlers<BooksOperations>;
