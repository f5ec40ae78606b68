import {
  answer,
  entityRef,
  input,
  listOf,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';

const step = { type: 'integer', minimum: 0, maximum: 100 };
const revision = { type: 'integer', minimum: 1 };

/** Which form it is: that of a template, on its own or as a step of a journey. */
const form = {
  templateRef: entityRef,
  journeyId: uuid,
  journeyStep: text(100),
};

const content = {
  values: {
    type: 'object',
    maxProperties: 500,
    additionalProperties: true,
    description: 'What was entered, without secrets.',
  },
  step: { ...step, description: 'The page of the form, from 0.' },
  stepCount: { ...step, minimum: 1, description: 'How many pages it has.' },
};

const { values, ...progress } = content;

const summary = {
  id: uuid,
  ...form,
  ...progress,
  workspaceId: text(63),
  revision: { ...revision, description: 'Grows with every change.' },
  updatedAt: time,
  expiresAt: { ...time, description: 'When it is forgotten.' },
};

const optional = ['journeyId', 'journeyStep'];

export const draftSchemas = {
  DraftSummary: answer(summary, optional),
  DraftList: listOf('DraftSummary'),
  Draft: answer(
    {
      ...summary,
      values,
      misfits: {
        type: 'array',
        items: text(200),
        description:
          'Values that the form, which has changed since, no longer takes; they are left out.',
      },
    },
    optional,
  ),
  NewDraft: input({ ...form, ...content }, [
    'templateRef',
    'values',
    'step',
    'stepCount',
  ]),
  DraftChange: input(
    {
      ...content,
      revision: { ...revision, description: 'The one that is replaced.' },
    },
    ['values', 'step', 'stepCount', 'revision'],
  ),
};
