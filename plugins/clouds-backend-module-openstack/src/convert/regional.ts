import { RegionalResource } from '@rackstage/plugin-clouds-common';
import { labelsAmong, readDescription, tagAmong } from '../tags';
import { toUtc } from './toUtc';

/** What all of Neutron's things tell of themselves. */
export interface NeutronItem {
  id: string;
  name?: string;
  status?: string;
  description?: string;
  tags?: string[];
  created_at?: string;
}

const statuses: Record<string, RegionalResource['status']> = {
  ACTIVE: 'available',
  // Of a port or a floating IP that nothing uses, and of what was switched off.
  DOWN: 'available',
  BUILD: 'creating',
  ERROR: 'error',
};

/** The part of an observation that is the same for all of them. */
export function toRegional(item: NeutronItem): RegionalResource {
  return {
    id: item.id,
    name: item.name || item.id,
    tag: readDescription(item.description).tag ?? tagAmong(item.tags),
    // Subnets have no status: they are there at once.
    status:
      item.status === undefined
        ? 'available'
        : (statuses[item.status] ?? 'unknown'),
    providerStatus: item.status,
    labels: labelsAmong(item.tags),
    createdAt: item.created_at ? toUtc(item.created_at) : undefined,
  };
}
