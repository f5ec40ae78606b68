import { answer, oneOf, ref, uuid } from '@rackstage/openapi-common';

const list = (schema: object) => ({ type: 'array', items: schema });
const text = { type: 'string' };

/** Ids of devices that the records have; names of those that they do not. */
const end = ref('SeenEnd');

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
      cableId: uuid,
      cable: text,
      state: oneOf(['verified', 'missing', 'wrong', 'unknown']),
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
    },
    ['certainty', 'reason', 'seen', 'fix'],
  ),
  Verification: answer({
    at: { type: 'string', format: 'date-time' },
    devices: {
      type: 'object',
      additionalProperties: text,
      description: 'Names of the devices that ids stand for.',
    },
    read: list(uuid),
    unread: list(answer({ id: uuid, title: text, code: text, message: text })),
    links: list(ref('VerifiedLink')),
    extra: list(answer({ a: end, b: end, fix: ref('LinkFix') })),
  }),
};
