import {
  answer,
  input,
  oneOf,
  pageOf,
  ref,
  time,
  uuid,
} from '@rackstage/openapi-common';

const list = (schema: object) => ({ type: 'array', items: schema });
const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };

/** Ids of devices that the records have; names of those that they do not. */
const end = ref('SeenEnd');

const linkStates = [
  'wrong',
  'missing',
  'extra',
  'unknown',
  'verified',
] as const;

export const verificationSchemas = {
  SeenEnd: answer({ device: text, port: text }, ['port']),
  LinkFix: {
    ...answer({
      code: oneOf(['connect', 'swap', 'move', 'record', 'identify']),
    }),
    properties: {
      code: oneOf(['connect', 'swap', 'move', 'record', 'identify']),
      a: end,
      b: end,
      with: text,
      ports: list(end),
      stays: end,
      from: end,
      to: end,
      at: end,
      reported: end,
    },
  },
  VerifiedLink: answer(
    {
      id: uuid,
      state: oneOf(linkStates),
      cableId: { ...uuid, description: 'Absent where nothing is recorded.' },
      cable: text,
      certainty: oneOf(['port', 'device']),
      reason: oneOf(['not-read', 'unidentified']),
      a: end,
      b: end,
      seen: list(
        answer(
          { end: oneOf(['a', 'b']), device: text, port: text, protocol: text },
          ['port'],
        ),
      ),
      fix: ref('LinkFix'),
      devices: {
        type: 'object',
        additionalProperties: text,
        description: 'Names of the devices that ids stand for.',
      },
      correctable: {
        type: 'boolean',
        description: 'Whether the records can be made to say what is there.',
      },
    },
    ['cableId', 'cable', 'certainty', 'reason', 'seen', 'fix'],
  ),
  VerifiedLinkPage: pageOf('VerifiedLink'),
  NewVerification: input(
    {
      scope: oneOf(['racks', 'places', 'devices']),
      ids: {
        type: 'array',
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        items: uuid,
      },
    },
    ['scope', 'ids'],
  ),
  Verification: answer(
    {
      id: uuid,
      scope: oneOf(['racks', 'places', 'devices']),
      objectIds: list(uuid),
      title: { ...text, description: 'Of what is looked at.' },
      state: oneOf(['waiting', 'running', 'done', 'failed']),
      requestedBy: text,
      requestedAt: time,
      startedAt: time,
      finishedAt: time,
      error: text,
      deviceCount: { ...count, description: 'Devices that are asked.' },
      unreadCount: { ...count, description: 'Of these, asked in vain.' },
      counts: answer(
        Object.fromEntries(linkStates.map(state => [state, count])),
      ),
    },
    [
      'startedAt',
      'finishedAt',
      'error',
      'deviceCount',
      'unreadCount',
      'counts',
    ],
  ),
  VerificationPage: pageOf('Verification'),
  UnreadDevice: answer({
    id: uuid,
    title: text,
    code: oneOf([
      'NotConfigured',
      'Unreachable',
      'IdentityRefused',
      'CredentialRefused',
      'CommandRefused',
      'FormatUnknown',
      'Failed',
    ]),
    message: text,
  }),
  VerificationDetail: {
    allOf: [
      ref('Verification'),
      answer({
        askedCount: {
          ...count,
          description: 'Devices that have answered or failed so far.',
        },
        unread: list(ref('UnreadDevice')),
      }),
    ],
  },
  LinkCorrection: answer({ changes: list(ref('ObjectChange')) }),
  CableVerification: answer(
    {
      state: oneOf(['verified', 'missing', 'wrong', 'unobserved']),
      checkedAt: time,
      seenAt: { ...time, description: 'When it was verified last.' },
      verificationId: uuid,
    },
    ['checkedAt', 'seenAt', 'verificationId'],
  ),
};
