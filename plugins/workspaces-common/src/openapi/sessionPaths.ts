import {
  answer,
  body,
  entityRef,
  errors,
  input,
  json,
  listOf,
  time,
} from '@rackstage/openapi-common';

const tags = ['sessions'];

export const sessionPaths = {
  '/session-ends': {
    get: {
      operationId: 'listSessionEnds',
      summary: 'Whose sessions were ended, and when; for the portal itself',
      tags,
      parameters: [
        { name: 'since', in: 'query', required: true, schema: time },
      ],
      responses: { '200': json('The ends.', 'SessionEndList'), ...errors },
    },
    post: {
      operationId: 'endSessions',
      summary: 'Signs somebody out everywhere',
      description:
        'Ends the sessions in browsers and, unless they are left out, on command lines within ten seconds, and those of programs if they are named.',
      tags,
      requestBody: body('NewSessionEnd'),
      responses: { '204': { description: 'They are over.' }, ...errors },
    },
  },
};

export const sessionSchemas = {
  SessionEnd: answer({ entityRef, endedAt: time }),
  SessionEndList: listOf('SessionEnd'),
  NewSessionEnd: input(
    {
      entityRef: { ...entityRef, description: 'A user; default: the caller.' },
      commandLines: {
        type: 'boolean',
        default: true,
        description: 'Signs their command lines and assistants out too.',
      },
      accessTokens: {
        type: 'boolean',
        default: false,
        description: 'Revokes their access tokens too.',
      },
    },
    [],
  ),
};
