import {
  answer,
  entityRef,
  input,
  newWorkspaceId,
  nonEmptyText,
  oneOf,
  ref,
  text,
  uuid,
} from '@rackstage/openapi-common';
import {
  managedStates,
  managementStates,
  maxAdoptionsPerRequest,
  nameLimits,
  namePattern,
} from '../../domain';
import { adoptableKinds } from '../../resources';

const kind = ref('AdoptableKind');

const value = { description: "In the cloud's words; absent: none." };

/** Of everything that is managed here. */
export const managed = {
  management: {
    ...oneOf(managedStates),
    description:
      'How it stands to its cloud. drifted: somebody changed it there. missing: it is gone there. only-here: not made yet.',
  },
  drift: {
    type: 'array',
    description: 'What the cloud has otherwise than was asked for and reached.',
    items: ref('DriftedField'),
  },
  releasing: {
    type: 'boolean',
    description: 'It will be managed no more, and stay in the cloud.',
  },
};

export const adoptionSchemas = {
  ManagementState: oneOf(managementStates),
  AdoptableKind: oneOf(adoptableKinds),
  DriftedField: answer(
    {
      field: text(100),
      desired: value,
      observed: value,
      restorable: {
        type: 'boolean',
        description: 'Otherwise it can only be accepted.',
      },
    },
    ['desired', 'observed'],
  ),
  DriftDecision: input(
    {
      decision: {
        type: 'string',
        enum: ['accept', 'restore'],
        description:
          'accept: what the cloud has is what is asked for from now on. restore: what was asked for is brought about anew; what is missing is made again.',
      },
      fields: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        items: nonEmptyText(100),
        description: 'Only these; all that drifted when it is left out.',
      },
      revision: {
        type: 'integer',
        description:
          'Of the thing as it was read; a change in between is then answered with 409.',
      },
    },
    ['decision'],
  ),
  AdoptionItem: input(
    {
      kind,
      region: nonEmptyText(200),
      id: { ...nonEmptyText(500), description: 'What the cloud calls it.' },
      name: {
        type: 'string',
        maxLength: nameLimits.resource,
        pattern: namePattern,
        description:
          'What it is called here; made of its name in the cloud when it is left out.',
      },
    },
    ['kind', 'region', 'id'],
  ),
  AdoptionRequest: input(
    {
      account: {
        ...nonEmptyText(nameLimits.account),
        description: 'Its name.',
      },
      owner: entityRef,
      workspaceId: newWorkspaceId,
      items: {
        type: 'array',
        minItems: 1,
        maxItems: maxAdoptionsPerRequest,
        items: ref('AdoptionItem'),
      },
    },
    ['account', 'owner', 'items'],
  ),
  AdoptionProblem: answer(
    {
      code: { ...text(50), description: 'One word in CamelCase.' },
      message: text(4000),
      params: { type: 'object', additionalProperties: true },
    },
    ['params'],
  ),
  AdoptionAlong: answer({
    kind,
    region: text(200),
    id: text(500),
    name: text(500),
    required: {
      type: 'boolean',
      description: 'It has to be adopted along, or before.',
    },
  }),
  AdoptionPreviewItem: answer(
    {
      kind,
      region: text(200),
      id: text(500),
      cloudName: { ...text(500), description: 'Its name in the cloud.' },
      name: { ...text(nameLimits.resource), description: 'Its name here.' },
      problems: { type: 'array', items: ref('AdoptionProblem') },
      along: {
        type: 'array',
        description: 'What belongs to it in the cloud and is not managed here.',
        items: ref('AdoptionAlong'),
      },
    },
    ['cloudName'],
  ),
  AdoptionPreview: answer({
    ok: { type: 'boolean' },
    items: { type: 'array', items: ref('AdoptionPreviewItem') },
  }),
  AdoptionResult: answer({
    items: {
      type: 'array',
      items: answer({ kind, id: uuid, name: text(nameLimits.instance) }),
    },
  }),
  ReleaseRequest: input(
    {
      items: {
        type: 'array',
        minItems: 1,
        maxItems: maxAdoptionsPerRequest,
        items: input({ kind, id: uuid }, ['kind', 'id']),
      },
    },
    ['items'],
  ),
};
