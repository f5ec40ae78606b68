import { EventType } from '@rackstage/plugin-webhooks-common';

const dataSchema = {
  type: 'object',
  required: ['id', 'status', 'owner', 'createdAt'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    status: { type: 'string', enum: ['completed', 'failed', 'cancelled'] },
    template: { type: 'string', description: 'Entity ref of the template.' },
    owner: { type: 'string', description: 'Entity ref of a group or user.' },
    createdBy: {
      type: 'string',
      description: 'Entity ref; absent when the portal started it by itself.',
    },
    createdAt: { type: 'string', format: 'date-time' },
  },
};

const type = (
  status: 'completed' | 'failed' | 'cancelled',
  text: Omit<EventType, 'type' | 'dataSchema' | 'example'>,
): EventType => ({
  type: `rackstage.scaffolder.task.${status}.v1`,
  ...text,
  dataSchema,
  example: {
    id: '4d8a0c2e-1b7f-4a55-8c3e-9f0d6b2a7e11',
    status,
    template: 'template:default/virtual-machine',
    owner: 'group:default/civic-services',
    createdBy: 'user:default/sora.park',
    createdAt: '2026-03-02T09:00:00.000Z',
  },
});

/** How tasks of templates end. What was entered is not told: it may be secret. */
export const taskEventTypes = {
  completed: type('completed', {
    title: 'Template task completed',
    'title@ko': '템플릿 작업 완료됨',
    description: 'All steps of the template have been done.',
    'description@ko': '템플릿의 모든 단계를 마쳤습니다.',
  }),
  failed: type('failed', {
    title: 'Template task failed',
    'title@ko': '템플릿 작업 실패',
    description: 'A step failed; the log of the task says why.',
    'description@ko': '단계가 실패했습니다. 이유는 작업 로그에 있습니다.',
  }),
  cancelled: type('cancelled', {
    title: 'Template task cancelled',
    'title@ko': '템플릿 작업 취소됨',
    description: 'Somebody cancelled it before it was done.',
    'description@ko': '끝나기 전에 사용자가 취소했습니다.',
  }),
};
