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
    account: { type: 'string', description: 'Name of the cloud account.' },
    region: { type: 'string' },
    zone: { type: 'string' },
    image: { type: 'string' },
    spec: { type: 'string' },
    phase: { type: 'string' },
    addresses: { type: 'array', items: { type: 'string' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    requestedBy: { type: 'string' },
    expiresAt: { type: 'string', format: 'date-time' },
    operation: {
      type: 'string',
      format: 'uuid',
      description: 'The request that it came of.',
    },
    drift: {
      type: 'array',
      items: { type: 'string' },
      description: 'Fields that somebody changed at the cloud.',
    },
    failure: {
      type: 'object',
      properties: { code: { type: 'string' }, message: { type: 'string' } },
    },
  },
};

const example = {
  id: '0f2c1d8e-6a5b-4c3d-9e8f-7a6b5c4d3e2f',
  name: 'web-01',
  entityRef: 'resource:default/web-01.sandbox',
  owner: 'group:default/civic-services',
  workspace: 'default',
  account: 'sandbox',
  region: 'seoul',
  zone: 'seoul-a',
  image: 'ubuntu-24.04',
  spec: 'small',
  phase: 'Running',
  addresses: ['10.0.0.12'],
  labels: { team: 'web' },
  requestedBy: 'user:default/sora.park',
};

const type = (
  name: string,
  text: Omit<EventType, 'type' | 'dataSchema' | 'example'>,
  phase: string,
): EventType => ({
  type: `rackstage.clouds.instance.${name}.v1`,
  ...text,
  dataSchema,
  example: { ...example, phase },
});

/** What instances tell. A change that receivers would notice gets a new version at the end of its name. */
export const instanceEventTypes = {
  created: type(
    'created',
    {
      title: 'Instance asked for',
      'title@ko': '인스턴스 요청됨',
      description: 'Somebody asked for it; the cloud may not have begun.',
      'description@ko':
        '인스턴스를 요청했습니다. 클라우드가 아직 시작하지 않았을 수 있습니다.',
    },
    'Creating',
  ),
  adopted: type(
    'adopted',
    {
      title: 'Instance adopted',
      'title@ko': '인스턴스 관리 등록됨',
      description: 'It was in the cloud already and is managed here now.',
      'description@ko': '이미 클라우드에 있던 것을 이제 포털에서 관리합니다.',
    },
    'Running',
  ),
  ready: type(
    'ready',
    {
      title: 'Instance ready',
      'title@ko': '인스턴스 준비됨',
      description: 'It runs, with everything that was asked for.',
      'description@ko': '요청한 모든 것을 갖추고 실행 중입니다.',
    },
    'Running',
  ),
  stopped: type(
    'stopped',
    {
      title: 'Instance stopped',
      'title@ko': '인스턴스 중지됨',
      description: 'It is stopped, as somebody asked.',
      'description@ko': '사용자의 요청대로 중지되었습니다.',
    },
    'Stopped',
  ),
  failed: type(
    'failed',
    {
      title: 'Instance failed',
      'title@ko': '인스턴스 실패',
      description: 'It could not be made, or the cloud has given it up.',
      'description@ko':
        '만들 수 없었거나 클라우드가 더 이상 유지하지 못합니다.',
    },
    'Failed',
  ),
  missing: type(
    'missing',
    {
      title: 'Instance missing',
      'title@ko': '인스턴스 사라짐',
      description:
        'It is no longer in the cloud, and nobody here took it away.',
      'description@ko':
        '클라우드에서 찾을 수 없으며, 포털에서 삭제한 것이 아닙니다.',
    },
    'Missing',
  ),
  drifted: type(
    'drifted',
    {
      title: 'Instance changed in the cloud',
      'title@ko': '클라우드에서 인스턴스 변경됨',
      description: 'Somebody changed it at the cloud, past the portal.',
      'description@ko': '포털을 거치지 않고 클라우드에서 변경되었습니다.',
    },
    'Stopped',
  ),
  released: type(
    'released',
    {
      title: 'Instance released',
      'title@ko': '인스턴스 관리 해제됨',
      description: 'It is managed here no more, and stays in the cloud.',
      'description@ko':
        '더 이상 포털에서 관리하지 않으며 클라우드에는 그대로 남아 있습니다.',
    },
    'Released',
  ),
  deleted: type(
    'deleted',
    {
      title: 'Instance deleted',
      'title@ko': '인스턴스 삭제됨',
      description: 'It is gone from the cloud, as somebody asked.',
      'description@ko': '사용자의 요청대로 클라우드에서 삭제되었습니다.',
    },
    'Deleted',
  ),
};

/** What inventories tell. */
export const discoveredEventType: EventType = {
  type: 'rackstage.clouds.inventory.discovered.v1',
  title: 'Discovered in a cloud',
  'title@ko': '클라우드에서 발견됨',
  description: 'Something that nobody manages here is new in a cloud.',
  'description@ko': '포털에서 관리하지 않는 것이 클라우드에 새로 나타났습니다.',
  dataSchema: {
    type: 'object',
    required: ['account', 'workspace', 'kind', 'region', 'ids'],
    properties: {
      account: { type: 'string', description: 'Name of the cloud account.' },
      workspace: { type: 'string', description: 'Id of its workspace.' },
      kind: { type: 'string' },
      region: { type: 'string' },
      ids: {
        type: 'array',
        items: { type: 'string' },
        description: 'As the cloud calls them.',
      },
    },
  },
  example: {
    account: 'sandbox',
    workspace: 'default',
    kind: 'instance',
    region: 'seoul',
    ids: ['i-fbd7a18d7ed80e07'],
  },
};

export type InstanceEventName = keyof typeof instanceEventTypes;
