import { newStep } from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import { DraftRecord, JourneyRecord } from '../database/workRecords';

const time = '2026-11-25T08:00:00.000Z';

export const aDraft = (more: Partial<DraftRecord> = {}): DraftRecord => ({
  id: randomUUID(),
  workspaceId: 'default',
  owner: 'user:default/ann',
  templateRef: 'template:default/machine',
  formKey: '',
  templateHash: 'a',
  values: { name: '서버' },
  step: 1,
  stepCount: 3,
  revision: 1,
  updatedAt: time,
  expiresAt: '2026-12-25T08:00:00.000Z',
  ...more,
});

export const aJourney = (more: Partial<JourneyRecord> = {}): JourneyRecord => ({
  id: randomUUID(),
  workspaceId: 'default',
  owner: 'user:default/ann',
  idempotencyKey: randomUUID(),
  templateRef: 'template:default/new-service',
  title: 'New service',
  titleKo: '새 서비스',
  state: 'active',
  definition: [
    {
      id: 'machine',
      title: 'Machine',
      templateRef: 'template:default/machine',
      values: { name: '${{ parameters.name }}' },
      optional: false,
    },
  ],
  parameters: { name: '민원' },
  steps: [newStep],
  revision: 1,
  createdAt: time,
  updatedAt: time,
  ...more,
});
