import {
  body,
  entityRef,
  errors,
  id,
  json,
  uuid,
} from '@rackstage/openapi-common';

export const draftPaths = {
  '/drafts': {
    get: {
      operationId: 'listDrafts',
      summary: 'Half-filled forms of the caller, the latest first',
      tags: ['drafts'],
      parameters: [
        {
          name: 'templateRef',
          in: 'query',
          description: 'Only of this template.',
          schema: entityRef,
        },
        {
          name: 'journeyId',
          in: 'query',
          description: 'Only of steps of this journey.',
          schema: uuid,
        },
      ],
      responses: { '200': json('All of them.', 'DraftList'), ...errors },
    },
    post: {
      operationId: 'createDraft',
      summary: 'Keeps a half-filled form that is not kept yet',
      tags: ['drafts'],
      requestBody: body('NewDraft'),
      responses: { '201': json('As it is kept.', 'Draft'), ...errors },
    },
  },
  '/drafts/{id}': {
    parameters: [id],
    get: {
      operationId: 'getDraft',
      summary: 'A half-filled form',
      tags: ['drafts'],
      responses: { '200': json('The draft.', 'Draft'), ...errors },
    },
    put: {
      operationId: 'updateDraft',
      summary:
        'Replaces what is kept, unless it was changed elsewhere meanwhile',
      tags: ['drafts'],
      requestBody: body('DraftChange'),
      responses: { '200': json('As it is kept.', 'Draft'), ...errors },
    },
    delete: {
      operationId: 'deleteDraft',
      summary: 'Forgets a half-filled form',
      tags: ['drafts'],
      responses: { '204': { description: 'Forgotten.' }, ...errors },
    },
  },
};
