import {
  answer,
  entityRef,
  input,
  oneOf,
  pageOf,
  ref,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';
import { journeyStates, stepStates } from '../domain/journeyStates';

const values = {
  type: 'object',
  maxProperties: 500,
  additionalProperties: true,
};
const revision = {
  type: 'integer',
  minimum: 1,
  description: 'As it was last read.',
};

const summary = {
  id: uuid,
  templateRef: entityRef,
  title: text(200),
  'title@ko': text(200),
  state: oneOf(journeyStates),
  stepsDone: { type: 'integer' },
  stepCount: { type: 'integer' },
  revision,
  createdAt: time,
  updatedAt: time,
  finishedAt: time,
  current: ref('JourneyStep'),
};

const summaryOptional = ['title@ko', 'finishedAt', 'current'];

export const journeySchemas = {
  JourneyStep: answer(
    {
      id: text(100),
      title: text(200),
      'title@ko': text(200),
      templateRef: entityRef,
      optional: { type: 'boolean' },
      state: oneOf(stepStates),
      values: {
        ...values,
        description: 'What its form begins with.',
      },
      taskId: text(100),
      requestId: text(100),
      outputs: values,
      reason: text(1000),
      startedAt: time,
      finishedAt: time,
    },
    [
      'title@ko',
      'values',
      'taskId',
      'requestId',
      'outputs',
      'reason',
      'startedAt',
      'finishedAt',
    ],
  ),
  JourneySummary: answer(summary, summaryOptional),
  JourneyPage: pageOf('JourneySummary'),
  Journey: answer(
    {
      ...summary,
      parameters: values,
      steps: { type: 'array', items: ref('JourneyStep') },
    },
    summaryOptional,
  ),
  NewJourney: input(
    {
      templateRef: entityRef,
      parameters: values,
      idempotencyKey: {
        ...uuid,
        description: 'The same key begins the same journey.',
      },
    },
    ['templateRef', 'parameters', 'idempotencyKey'],
  ),
  JourneyStepStart: input(
    {
      revision,
      values,
      secrets: {
        type: 'object',
        maxProperties: 50,
        additionalProperties: { type: 'string', maxLength: 10000 },
        description: 'Handed on to the template, and never kept.',
      },
    },
    ['revision', 'values'],
  ),
  JourneyChange: input({ revision }, ['revision']),
};
