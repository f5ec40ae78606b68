import { EventType } from '@rackstage/plugin-webhooks-common';

const dataSchema = {
  type: 'object',
  required: ['id', 'name', 'entityRef', 'owner'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    name: { type: 'string' },
    entityRef: { type: 'string' },
    owner: { type: 'string', description: 'Entity ref of a group or user.' },
    workspace: { type: 'string', description: 'Id of its workspace.' },
    phase: { type: 'string' },
    status: { type: 'string', description: 'How many of its instances run.' },
    running: { type: 'integer' },
    total: { type: 'integer' },
    requestedBy: { type: 'string' },
    groups: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          account: { type: 'string' },
          region: { type: 'string' },
          count: { type: 'integer' },
        },
      },
    },
    failed: {
      type: 'array',
      description: 'Instances that could not be made.',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
    failure: {
      type: 'object',
      description: 'Why all of it was taken back.',
      properties: { code: { type: 'string' }, message: { type: 'string' } },
    },
  },
};

const example = {
  id: '3b9d4c52-1f6e-4a0b-8d7c-5e2f1a0b9c8d',
  name: 'shop',
  entityRef: 'system:default/deployment-shop',
  owner: 'group:default/civic-services',
  workspace: 'default',
  requestedBy: 'user:default/sora.park',
  groups: [{ name: 'web', account: 'sandbox', region: 'seoul', count: 3 }],
};

const type = (
  name: string,
  text: Omit<EventType, 'type' | 'dataSchema' | 'example'>,
  values: EventType['example'],
): EventType => ({
  type: `rackstage.clouds.deployment.${name}.v1`,
  ...text,
  dataSchema,
  example: { ...example, ...values },
});

/** What deployments tell. A change that receivers would notice gets a new version at the end of its name. */
export const deploymentEventTypes = {
  created: type(
    'created',
    {
      title: 'Deployment asked for',
      'title@ko': '배포 요청됨',
      description: 'Somebody asked for it; none of its instances may be there.',
      'description@ko':
        '배포를 요청했습니다. 아직 인스턴스가 하나도 없을 수 있습니다.',
    },
    {
      phase: 'Creating',
      status: 'Pending:3 (R:0/3)',
      running: 0,
      total: 3,
    },
  ),
  running: type(
    'running',
    {
      title: 'Deployment running',
      'title@ko': '배포 실행 중',
      description: 'All its instances run, also after a change of it.',
      'description@ko':
        '모든 인스턴스가 실행 중입니다. 배포를 변경한 다음에도 알립니다.',
    },
    { phase: 'Running', status: 'Running:3 (R:3/3)', running: 3, total: 3 },
  ),
  'partly-failed': type(
    'partly-failed',
    {
      title: 'Deployment partly failed',
      'title@ko': '배포 일부 실패',
      description: 'Some of its instances could not be made; the others stay.',
      'description@ko':
        '일부 인스턴스를 만들 수 없었습니다. 나머지는 유지됩니다.',
    },
    {
      phase: 'Partial',
      status: 'Partial-Running:2 (R:2/3)',
      running: 2,
      total: 3,
      failed: [{ name: 'shop-web-3', code: 'OutOfStock', message: 'No room' }],
    },
  ),
  'rolled-back': type(
    'rolled-back',
    {
      title: 'Deployment taken back',
      'title@ko': '배포 되돌림',
      description:
        'One of its instances could not be made, so that all of it is taken back.',
      'description@ko': '만들 수 없는 인스턴스가 있어 모두 되돌립니다.',
    },
    {
      phase: 'RollingBack',
      status: 'Deleting:2 (R:0/3)',
      running: 0,
      total: 3,
      failure: { code: 'OutOfStock', message: 'No room' },
    },
  ),
  terminated: type(
    'terminated',
    {
      title: 'Deployment terminated',
      'title@ko': '배포 종료됨',
      description: 'It is gone, with all its instances.',
      'description@ko': '모든 인스턴스와 함께 삭제되었습니다.',
    },
    { phase: 'Deleted', status: 'Deleting:3 (R:0/3)', running: 0, total: 3 },
  ),
};

export type DeploymentEventName = keyof typeof deploymentEventTypes;
