import { JsonObject } from '@backstage/types';
import { InventoryEventReason } from '@rackstage/plugin-clouds-common';
import { chunks } from '@rackstage/stores';
import { Knex } from 'knex';
import { ItemChange } from './writeItems';

/** What happened in a cloud, as two readings tell it. */
export interface NewInventoryEvent {
  itemId: string;
  name: string;
  type: 'Normal' | 'Warning';
  reason: InventoryEventReason;
  params: JsonObject;
}

/** States that people have to hear of. */
const bad = ['error', 'unavailable'];

/** What came, went, failed or is in another state; other changes are no news. */
export function eventsOfChanges(changes: ItemChange[]): NewInventoryEvent[] {
  return changes.flatMap(({ before, after }): NewInventoryEvent[] => {
    if (!after) {
      const { item_id: itemId, name } = before!;
      return [
        { itemId, name, type: 'Normal', reason: 'Disappeared', params: {} },
      ];
    }
    const { id: itemId, name, status, data } = after;
    const from = before?.status;
    const type = bad.includes(status) ? 'Warning' : 'Normal';
    // Of what an older release wrote, the state is not known.
    const isOther = from !== undefined && from !== '' && from !== status;
    const states = { ...(from && { from }), to: status };
    if (status === 'error' && data.fault && (isOther || !before)) {
      const params = { ...states, ...(data.fault as JsonObject) };
      return [{ itemId, name, type, reason: 'Fault', params }];
    }
    if (!before) {
      const params = status ? { to: status } : {};
      return [{ itemId, name, type, reason: 'Appeared', params }];
    }
    return isOther
      ? [{ itemId, name, type, reason: 'StatusChanged', params: states }]
      : [];
  });
}

export async function writeInventoryEvents(
  tx: Knex,
  place: {
    workspace_id: string;
    account_id: string;
    region: string;
    kind: string;
  },
  events: NewInventoryEvent[],
  at: string,
): Promise<void> {
  const rows = events.map(({ itemId, params, ...event }) => ({
    ...place,
    ...event,
    at,
    item_id: itemId,
    params: JSON.stringify(params),
  }));
  for (const some of chunks(rows)) {
    await tx('inventory_events').insert(some);
  }
}
