import {
  answer,
  input,
  listOf,
  oneOf,
  orNull,
  ref,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';
import { objectKinds } from '../objects';

const revision = { type: 'integer', minimum: 1 };

/** What the fields are is said by the kind: `kindOf` in this package. */
const fields = {
  type: 'object',
  maxProperties: 60,
  additionalProperties: true,
};

/** Titles of other objects by their ids. */
export const titles = {
  type: 'object',
  additionalProperties: { type: 'string' },
};

export const historyActions = ['create', 'update', 'delete'] as const;

export const objectSchemas = {
  ObjectKind: oneOf(objectKinds),
  ObjectFields: fields,
  DatacenterObject: answer({
    id: uuid,
    kind: ref('ObjectKind'),
    title: { type: 'string' },
    revision,
    createdAt: time,
    updatedAt: time,
    fields: ref('ObjectFields'),
  }),
  DatacenterObjectWithTitles: {
    allOf: [ref('DatacenterObject'), answer({ titles })],
  },
  ObjectPage: answer(
    {
      items: { type: 'array', items: ref('DatacenterObject') },
      titles,
      nextCursor: { type: 'string' },
    },
    ['nextCursor'],
  ),
  NewObject: input({ fields: ref('ObjectFields') }, ['fields']),
  ObjectUpdate: input({ revision, fields: ref('ObjectFields') }, [
    'revision',
    'fields',
  ]),
  ObjectChange: {
    type: 'object',
    additionalProperties: false,
    required: ['action', 'kind'],
    properties: {
      action: oneOf(historyActions),
      kind: ref('ObjectKind'),
      id: uuid,
      revision,
      fields: ref('ObjectFields'),
    },
  },
  ObjectChanges: input(
    {
      changes: {
        type: 'array',
        minItems: 1,
        maxItems: 2000,
        items: ref('ObjectChange'),
      },
      reason: text(500),
    },
    ['changes'],
  ),
  ObjectChangesResult: listOf('DatacenterObject'),
  HistoryEntry: answer(
    {
      id: { type: 'string' },
      objectId: uuid,
      kind: ref('ObjectKind'),
      title: { type: 'string' },
      action: oneOf(historyActions),
      at: time,
      by: { type: 'string' },
      changeId: uuid,
      reason: { type: 'string' },
      changes: {
        type: 'array',
        items: answer({
          field: { type: 'string' },
          before: orNull({}),
          after: orNull({}),
        }),
      },
    },
    ['reason'],
  ),
  HistoryPage: answer(
    {
      items: { type: 'array', items: ref('HistoryEntry') },
      titles,
      nextCursor: { type: 'string' },
    },
    ['nextCursor'],
  ),
};
