import { testEventType } from '@rackstage/plugin-webhooks-common';
import { EventSource } from '@rackstage/plugin-webhooks-node';

/** What a subscription is tried out with: it happens only when somebody asks for it. */
export const testEvents: EventSource = {
  pluginId: 'webhooks',
  types: [
    {
      type: testEventType,
      title: 'Test',
      'title@ko': '시험',
      description:
        'Somebody tries a subscription out; it goes to that one only, whatever its filter.',
      'description@ko':
        '구독을 시험할 때 발생합니다. 필터와 관계없이 해당 구독에만 전송됩니다.',
      dataSchema: {
        type: 'object',
        required: ['message', 'requestedBy'],
        properties: {
          message: { type: 'string' },
          requestedBy: { type: 'string', description: 'Entity ref.' },
        },
      },
      example: {
        message: 'It works',
        requestedBy: 'user:default/junho.lee',
      },
    },
  ],
  start: async () => {},
};
