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
  workspaceId,
} from '@rackstage/openapi-common';

const json = { type: 'object', additionalProperties: true };

const number = { type: 'integer', minimum: 0 };

const yesOrNo = { type: 'boolean' };

const listed = (schema: string) => ({ type: 'array', items: ref(schema) });

const refs = { type: 'array', items: text(200) };

export const requestStates = [
  'waiting',
  'information-needed',
  'revision-needed',
  'approved',
  'rejected',
  'withdrawn',
  'expired',
  'running',
  'failed',
  'completed',
  'handed-back',
];

const state = {
  ...oneOf(requestStates),
  description:
    'waiting for approvers; information-needed and revision-needed wait for the requester; approved waits for its run to start.',
};

const draft = {
  type: { ...nonEmptyText(63), description: 'Name of a request type.' },
  title: { ...nonEmptyText(200), pattern: '\\S' },
  workspaceId,
  owner: entityRef,
  subject: {
    ...json,
    maxProperties: 100,
    description: 'What is asked for, as its type takes it.',
  },
};

const summary = {
  id: uuid,
  type: text(63),
  title: text(200),
  workspaceId,
  owner: text(200),
  requester: text(200),
  state,
  revision: {
    ...number,
    description: 'Counts how often what is asked for was changed.',
  },
  step: { ...number, description: 'Steps that are done.' },
  steps: { ...number, description: 'Steps of the chain.' },
  stepTitle: text(200),
  'stepTitle@ko': text(200),
  waitingFor: {
    ...refs,
    description: 'Users and groups whose decision is waited for.',
  },
  escalated: yesOrNo,
  facts: ref('RequestFacts'),
  message: {
    ...text(4000),
    description: 'Why it is in this state, in words for people.',
  },
  taskId: { ...text(64), description: 'The task that provisions it.' },
  createdAt: time,
  updatedAt: time,
  decidedAt: time,
  stepOpenedAt: time,
  escalatesAt: time,
  expiresAt: time,
  canDecide: {
    ...yesOrNo,
    description: 'Whether the caller may decide the current step.',
  },
};

const optional = [
  'stepTitle',
  'stepTitle@ko',
  'message',
  'taskId',
  'decidedAt',
  'stepOpenedAt',
  'escalatesAt',
  'expiresAt',
];

export const requestSchemas = {
  RequestType: answer(
    {
      type: text(63),
      title: text(200),
      'title@ko': text(200),
      formTemplateRef: {
        ...text(200),
        description: 'The template whose form asks for one.',
      },
      pagePath: {
        ...text(200),
        description:
          "Page of what is asked about; '{field}' stands for a field of the subject.",
      },
    },
    ['title@ko', 'formTemplateRef', 'pagePath'],
  ),
  RequestTypeList: answer({ items: listed('RequestType') }),
  RequestFacts: {
    ...answer(
      {
        environment: text(40),
        costCentre: text(100),
        region: text(200),
        monthlyPrice: ref('Money'),
        requesterRoles: refs,
      },
      ['environment', 'costCentre', 'region', 'monthlyPrice'],
    ),
    description: 'What policies decide on; found out here, not told.',
  },
  RequestDraft: input(draft, [
    'type',
    'title',
    'workspaceId',
    'owner',
    'subject',
  ]),
  NewRequest: input(
    {
      ...draft,
      idempotencyKey: {
        ...nonEmptyText(200),
        description: 'Asked again with the same key, the answer is the same.',
      },
      requestedBy: {
        ...entityRef,
        description: 'On whose behalf a service asks.',
      },
      submissionTaskId: {
        ...nonEmptyText(64),
        description:
          'The task of the form, whose steps the timeline shows if the caller may see it.',
      },
      revises: {
        ...uuid,
        description:
          'A request of the same person that is changed by this, instead of a new one.',
      },
    },
    ['type', 'title', 'workspaceId', 'owner', 'subject', 'idempotencyKey'],
  ),
  RequestPreview: answer({
    rule: text(200),
    policyVersion: number,
    facts: ref('RequestFacts'),
    steps: listed('ChainStep'),
  }),
  Request: answer(summary, optional),
  RequestPage: pageOf('Request'),
  RequestDetail: answer(
    {
      ...summary,
      subject: json,
      rule: text(200),
      'rule@ko': text(200),
      policyVersion: number,
      attempt: { ...number, description: 'Runs that were started.' },
      submissionTaskId: text(64),
      chain: listed('ChainStep'),
      changes: {
        ...listed('RequestChange'),
        description: 'How this revision differs from the one before.',
      },
      attachments: listed('Attachment'),
      can: ref('RequestAbilities'),
      cannotDecide: {
        ...text(500),
        description: 'Why the caller may not decide.',
      },
      'cannotDecide@ko': text(500),
    },
    [
      ...optional,
      'rule@ko',
      'submissionTaskId',
      'cannotDecide',
      'cannotDecide@ko',
    ],
  ),
  ChainStep: answer(
    {
      title: text(200),
      'title@ko': text(200),
      state: oneOf(['done', 'current', 'ahead', 'rejected']),
      openedAt: time,
      escalatesAt: time,
      expiresAt: time,
      escalated: yesOrNo,
      escalateTo: { ...refs, description: 'Who may decide since then.' },
      parts: listed('ChainPart'),
    },
    ['title@ko', 'openedAt', 'escalatesAt', 'expiresAt'],
  ),
  ChainPart: answer(
    {
      title: text(200),
      'title@ko': text(200),
      need: text(10),
      approvers: listed('Approver'),
      people: { ...refs, description: 'Users and groups they are now.' },
      decisions: listed('Decision'),
      satisfied: yesOrNo,
    },
    ['title@ko'],
  ),
  Decision: answer(
    {
      verdict: oneOf(['approve', 'reject']),
      decidedBy: text(200),
      onBehalfOf: text(200),
      comment: text(4000),
      revision: number,
      step: number,
      part: number,
      at: time,
    },
    ['onBehalfOf', 'comment'],
  ),
  RequestChange: answer(
    {
      path: { ...text(1000), description: 'JSON pointer into the subject.' },
      before: { description: 'Absent where it is new.' },
      after: { description: 'Absent where it is gone.' },
    },
    ['before', 'after'],
  ),
  RequestAbilities: answer({
    decide: yesOrNo,
    comment: yesOrNo,
    edit: yesOrNo,
    answer: yesOrNo,
    withdraw: yesOrNo,
    retry: yesOrNo,
    handBack: yesOrNo,
    escalate: yesOrNo,
  }),
  RequestRevision: answer(
    {
      revision: number,
      subject: json,
      title: text(200),
      facts: ref('RequestFacts'),
      createdBy: text(200),
      createdAt: time,
      note: text(4000),
      changes: listed('RequestChange'),
    },
    ['note'],
  ),
  RequestRevisionList: answer({ items: listed('RequestRevision') }),
  RequestCounts: answer({
    inbox: {
      ...number,
      description: 'Requests that the caller may decide now; at most 1000.',
    },
    mine: {
      type: 'object',
      description: "The caller's own, by state.",
      additionalProperties: { type: 'integer' },
    },
  }),
  NewDecision: input(
    {
      verdict: oneOf(['approve', 'reject', 'ask-information', 'send-back']),
      revision: {
        ...number,
        description: 'As it was read; refused when it has changed since.',
      },
      step: { ...number, description: 'As it was read.' },
      part: {
        ...number,
        description: 'Default: the first that the caller may decide.',
      },
      comment: {
        ...text(4000),
        description: 'Needed for everything but an approval.',
      },
    },
    ['verdict', 'revision', 'step'],
  ),
  BulkDecision: input(
    {
      verdict: oneOf(['approve', 'reject']),
      comment: text(4000),
      items: {
        type: 'array',
        minItems: 1,
        maxItems: 100,
        items: input({ id: uuid, revision: number, step: number }, [
          'id',
          'revision',
          'step',
        ]),
      },
    },
    ['verdict', 'items'],
  ),
  BulkDecisionResult: answer({
    items: {
      type: 'array',
      items: answer({ id: uuid, ok: yesOrNo, state, message: text(2000) }, [
        'state',
        'message',
      ]),
    },
  }),
  RequestEdit: input(
    {
      title: draft.title,
      subject: draft.subject,
      revision: number,
      note: text(4000),
    },
    ['subject', 'revision'],
  ),
  RequestReason: input({ comment: text(4000) }, []),
  RequestAnswer: input({ comment: { ...nonEmptyText(4000), pattern: '\\S' } }, [
    'comment',
  ]),
  ApprovalCheck: input(
    {
      type: draft.type,
      workspaceId,
      owner: entityRef,
      subject: draft.subject,
      requestId: uuid,
      requestedBy: {
        ...nonEmptyText(200),
        description: 'Who asks for it: a user, or a service.',
      },
    },
    ['type', 'workspaceId', 'owner', 'subject', 'requestedBy'],
  ),
};
