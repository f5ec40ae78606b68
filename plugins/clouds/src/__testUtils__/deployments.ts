import { Deployment } from '@rackstage/plugin-clouds-common';
import { anInstance } from './things';

const { account, image, spec } = anInstance();

/** A deployment of one group of two that run. */
export const aDeployment = (change: Partial<Deployment> = {}): Deployment => ({
  id: '0d5e0f0e-0000-4000-8000-000000000020',
  name: 'shop',
  entityRef: 'system:default/deployment-shop',
  owner: 'group:default/civic-services',
  workspaceId: 'default',
  requestedBy: 'user:default/sora.park',
  phase: 'Running',
  status: { text: 'Running:2 (R:2/2)', running: 2, total: 2 },
  groups: [
    {
      name: 'web',
      account: { id: account.id, name: account.name, title: account.title },
      region: 'kr-central-1',
      count: 2,
      status: { text: 'Running:2 (R:2/2)', running: 2, total: 2 },
      failed: [],
      spec,
      image,
      labels: {},
    },
  ],
  onFailure: 'continue',
  deletionProtection: false,
  deleting: false,
  prices: [
    {
      hourly: { amount: '140', currency: 'KRW' },
      monthly: { amount: '102200', currency: 'KRW' },
    },
  ],
  unpriced: 0,
  labels: {},
  revision: 1,
  createdAt: '2026-11-21T07:15:46.925Z',
  updatedAt: '2026-11-21T07:40:11.438Z',
  ...change,
});
