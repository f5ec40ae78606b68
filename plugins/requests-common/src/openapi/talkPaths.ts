import { body, errors, id, json, page } from '@rackstage/openapi-common';

const tags = ['requests'];

export const talkPaths = {
  '/requests/{id}/comments': {
    parameters: [id],
    get: {
      operationId: 'listComments',
      summary: 'What was said, oldest first',
      tags,
      parameters: [...page],
      responses: { '200': json('One page.', 'CommentPage'), ...errors },
    },
    post: {
      operationId: 'addComment',
      summary: 'Says something about a request',
      tags,
      requestBody: body('NewComment'),
      responses: { '201': json('The comment.', 'Comment'), ...errors },
    },
  },
  '/requests/{id}/attachments': {
    parameters: [id],
    post: {
      operationId: 'addAttachment',
      summary: 'Attaches a file to a request',
      tags,
      requestBody: body('NewAttachment'),
      responses: { '201': json('The attachment.', 'Attachment'), ...errors },
    },
  },
  '/requests/{id}/attachments/{attachmentId}': {
    parameters: [id, { ...id, name: 'attachmentId' }],
    get: {
      operationId: 'getAttachment',
      summary: 'The content of an attached file',
      tags,
      responses: {
        '200': json('The content.', 'AttachmentContent'),
        ...errors,
      },
    },
    delete: {
      operationId: 'removeAttachment',
      summary: 'Takes an attached file away',
      tags,
      responses: { '204': { description: 'Gone.' }, ...errors },
    },
  },
  '/requests/{id}/timeline': {
    parameters: [id],
    get: {
      operationId: 'getTimeline',
      summary:
        'What happened to a request, with the steps and logs of its tasks',
      tags,
      responses: { '200': json('Oldest first.', 'Timeline'), ...errors },
    },
  },
};
