import {
  answer,
  entityRef,
  input,
  nonEmptyText,
  oneOf,
  pageOf,
  ref,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';

const refs = { type: 'array', items: text(200) };

/** 5 MiB in base64. */
const content = { type: 'string', maxLength: 6_990_508 };

export const talkSchemas = {
  Comment: answer({
    id: uuid,
    author: text(200),
    text: text(4000),
    mentions: refs,
    createdAt: time,
  }),
  CommentPage: pageOf('Comment'),
  NewComment: {
    ...input(
      {
        text: { ...nonEmptyText(4000), pattern: '\\S' },
        mentions: {
          type: 'array',
          maxItems: 20,
          uniqueItems: true,
          items: entityRef,
          description: 'Users and groups who are told, and may read from then.',
        },
      },
      ['text'],
    ),
  },
  Attachment: answer({
    id: uuid,
    name: text(200),
    mediaType: text(100),
    size: { type: 'integer' },
    addedBy: text(200),
    createdAt: time,
  }),
  AttachmentContent: answer({
    name: text(200),
    mediaType: text(100),
    content: { ...content, description: 'Base64.' },
  }),
  NewAttachment: input(
    {
      name: {
        ...nonEmptyText(200),
        // Nor what turns the direction of letters, and an ending into another.
        pattern: '^[^/\\\\\\x00-\\x1f\\u202a-\\u202e\\u2066-\\u2069]*\\S$',
      },
      content: {
        ...content,
        minLength: 4,
        pattern: '^[A-Za-z0-9+/]+={0,2}$',
        description:
          'Base64 of at most 5 MiB: PNG, JPEG, GIF, WebP, PDF, Office documents or UTF-8 text.',
      },
    },
    ['name', 'content'],
  ),
  TimelineEntry: answer(
    {
      id: text(200),
      at: time,
      source: oneOf(['request', 'submission', 'provisioning']),
      kind: {
        ...oneOf(['event', 'comment', 'step', 'log']),
        description:
          'What happened to the request, what was said, how a step of a task went, what it wrote.',
      },
      event: { ...text(40), description: 'Of an event: its name.' },
      actor: text(200),
      text: text(8000),
      detail: { type: 'object', additionalProperties: true },
      taskId: text(64),
      stepId: text(200),
      stepName: text(300),
      'stepName@ko': text(300),
      status: { ...text(40), description: 'Of a step or its task.' },
    },
    [
      'event',
      'actor',
      'text',
      'detail',
      'taskId',
      'stepId',
      'stepName',
      'stepName@ko',
      'status',
    ],
  ),
  TimelineTask: answer(
    {
      taskId: text(64),
      source: oneOf(['submission', 'provisioning']),
      status: text(40),
      problem: {
        ...oneOf(['gone', 'unavailable']),
        description:
          'Why its steps cannot be shown: it is there no more, or could not be read this time.',
      },
      steps: {
        type: 'array',
        items: answer(
          {
            id: text(200),
            name: text(300),
            status: text(40),
            startedAt: time,
            endedAt: time,
          },
          ['startedAt', 'endedAt'],
        ),
      },
      made: {
        type: 'array',
        description: 'Entities of the catalog that it made.',
        items: answer({ entityRef: text(200), title: text(300) }),
      },
      leftOut: {
        type: 'integer',
        description:
          'How many of its first lines are not among the entries; the task has them.',
      },
    },
    ['status', 'problem', 'leftOut'],
  ),
  Timeline: answer({
    entries: { type: 'array', items: ref('TimelineEntry') },
    tasks: { type: 'array', items: ref('TimelineTask') },
  }),
  Delegation: answer(
    {
      id: uuid,
      from: { ...text(200), description: 'Who is away.' },
      to: { ...text(200), description: 'Who decides meanwhile.' },
      startsAt: time,
      endsAt: time,
      note: text(500),
      createdBy: text(200),
      createdAt: time,
    },
    ['note'],
  ),
  DelegationPage: pageOf('Delegation'),
  NewDelegation: input(
    {
      from: {
        ...entityRef,
        description:
          'Default: the caller. Others need requests.delegation.manage.',
      },
      to: entityRef,
      startsAt: time,
      endsAt: time,
      note: text(500),
    },
    ['to', 'startsAt', 'endsAt'],
  ),
};
