import {
  answer,
  entityRef,
  input,
  nonEmptyText,
  oneOf,
  orNull,
  pageOf,
  ref,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';
import { planProblemCodes, planStates, stepStates } from '../plans';

const revision = { type: 'integer', minimum: 1 };
const count = { type: 'integer' };
/** 5 MiB in base64. */
const photo = { type: 'string', maxLength: 6_990_508 };

export const planSchemas = {
  Plan: answer(
    {
      id: uuid,
      name: { type: 'string' },
      description: { type: 'string' },
      owner: { type: 'string' },
      state: oneOf(planStates),
      revision,
      createdBy: { type: 'string' },
      createdAt: time,
      updatedAt: time,
      approvedBy: { type: 'string' },
      approvedAt: time,
      requestId: {
        ...uuid,
        description: 'The request by which its approval was last asked for.',
      },
      stepCount: count,
      doneCount: count,
      impossibleCount: count,
    },
    ['description', 'owner', 'approvedBy', 'approvedAt', 'requestId'],
  ),
  PlanPage: pageOf('Plan'),
  NewPlan: input(
    {
      name: nonEmptyText(200),
      description: text(5000),
      owner: entityRef,
    },
    ['name'],
  ),
  PlanUpdate: input(
    {
      revision,
      name: nonEmptyText(200),
      description: orNull(text(5000)),
      owner: orNull(entityRef),
    },
    ['revision'],
  ),
  PlanApproval: input(
    {
      revision: {
        ...revision,
        description: 'Of the plan that was looked at.',
      },
    },
    ['revision'],
  ),
  /** One change, and what became of it. */
  PlanStep: answer(
    {
      id: uuid,
      number: { type: 'integer' },
      action: oneOf(['create', 'update', 'delete']),
      kind: ref('ObjectKind'),
      objectId: uuid,
      title: { type: 'string' },
      place: { type: 'string', description: 'Where people go to do it.' },
      near: {
        type: 'array',
        items: uuid,
        description:
          'What it is about, and the ports, devices, racks and rooms in which it is done.',
      },
      fields: ref('ObjectFields'),
      before: ref('ObjectFields'),
      baseRevision: revision,
      state: oneOf(stepStates),
      reason: { type: 'string' },
      doneBy: { type: 'string' },
      doneAt: time,
      claimedBy: { type: 'string', description: 'Who is at it.' },
      claimedAt: time,
      photos: { type: 'array', items: ref('StepPhoto') },
      conflict: {
        type: 'boolean',
        description: 'The object was changed after the plan was made.',
      },
    },
    [
      'place',
      'baseRevision',
      'reason',
      'doneBy',
      'doneAt',
      'claimedBy',
      'claimedAt',
    ],
  ),
  PlanStepList: answer({
    items: { type: 'array', items: ref('PlanStep') },
    titles: { type: 'object', additionalProperties: { type: 'string' } },
  }),
  StepClaim: input(
    {
      takeOver: {
        type: 'boolean',
        description: 'Even if somebody else is at the step.',
        default: false,
      },
    },
    [],
  ),
  StepPhoto: answer({
    id: uuid,
    mediaType: { type: 'string', description: 'PNG, JPEG or WebP.' },
    size: { ...count, description: 'Bytes.' },
    addedBy: { type: 'string' },
    addedAt: time,
  }),
  NewStepPhoto: input(
    {
      content: {
        ...photo,
        minLength: 4,
        pattern: '^[A-Za-z0-9+/]+={0,2}$',
        description: 'Base64 of at most 5 MiB: PNG, JPEG or WebP.',
      },
    },
    ['content'],
  ),
  StepPhotoContent: answer({
    mediaType: { type: 'string' },
    content: { ...photo, description: 'Base64.' },
  }),
  NewPlanSteps: input(
    {
      changes: {
        type: 'array',
        minItems: 1,
        maxItems: 2000,
        items: ref('ObjectChange'),
      },
    },
    ['changes'],
  ),
  PlanProblem: answer(
    {
      severity: oneOf(['error', 'warning']),
      code: oneOf(planProblemCodes),
      message: { type: 'string' },
      stepId: uuid,
      objectId: uuid,
      kind: ref('ObjectKind'),
      title: { type: 'string' },
      value: { type: 'number' },
      limit: { type: 'number' },
    },
    ['stepId', 'objectId', 'kind', 'title', 'value', 'limit'],
  ),
  PlanCheck: answer({
    checkedAt: time,
    items: { type: 'array', items: ref('PlanProblem') },
  }),
  StepOutcome: input(
    {
      state: oneOf(['done', 'impossible']),
      reason: text(1000),
    },
    ['state'],
  ),
};
