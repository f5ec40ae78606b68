import {
  InventoryEvent,
  InventoryFacets,
  InventoryItem,
  InventoryRegion,
  InventoryTreeNode,
} from '@rackstage/plugin-clouds-common';
import { anInstance } from './things';

const { account } = anInstance();

/** An instance as it was seen in the sandbox, managed by nobody here. */
export const anItem = (change: Partial<InventoryItem> = {}): InventoryItem => ({
  id: 'i-1',
  name: 'web-01',
  kind: 'instance',
  region: 'kr-central-1',
  status: 'running',
  account,
  workspaceId: 'default',
  changedAt: '2026-11-21T07:40:11.438Z',
  management: 'unknown',
  data: { id: 'i-1', status: 'running', addresses: [] },
  ...change,
});

/** How many there are of each choice, as the filter says. */
export const someFacets = (
  total: number,
  change: Partial<InventoryFacets> = {},
): InventoryFacets => ({
  total,
  kind: [],
  accountId: [],
  region: [],
  status: [],
  workspaceId: [],
  management: [],
  ...change,
});

/** A region that answers. */
export const aRegion = (
  change: Partial<InventoryRegion> = {},
): InventoryRegion => ({
  id: 'kr-central-1',
  name: 'Korea Central',
  account,
  country: 'KR',
  city: 'Seoul',
  latitude: 37.57,
  longitude: 126.98,
  kinds: [
    { value: 'instance', count: 3 },
    { value: 'volume', count: 4 },
  ],
  instanceStatuses: [{ value: 'running', count: 3 }],
  reading: {
    state: 'ok',
    synchronizing: false,
    observedAt: '2026-11-21T07:40:11.438Z',
    failedKinds: [],
  },
  ...change,
});

/** The same when it does not answer. */
export const aRegionDown = (change: Partial<InventoryRegion> = {}) =>
  aRegion({
    reading: {
      state: 'failing',
      synchronizing: false,
      observedAt: '2026-11-21T07:40:11.438Z',
      failingSince: '2026-11-21T07:45:11.438Z',
      failedKinds: ['instance'],
      error: { code: 'Unavailable', message: 'Under maintenance' },
    },
    ...change,
  });

/** The account, at the root of the tree. */
export const aNode = (
  change: Partial<InventoryTreeNode> = {},
): InventoryTreeNode => ({
  node: account.id,
  type: 'account',
  title: account.title,
  accountId: account.id,
  hasChildren: true,
  counts: [],
  ...change,
});

export const anEvent = (
  change: Partial<InventoryEvent> = {},
): InventoryEvent => ({
  id: 1,
  at: '2026-11-21T07:40:11.438Z',
  type: 'Normal',
  reason: 'StatusChanged',
  params: { from: 'running', to: 'stopped' },
  kind: 'instance',
  itemId: 'i-1',
  name: 'web-01',
  region: 'kr-central-1',
  account,
  ...change,
});
