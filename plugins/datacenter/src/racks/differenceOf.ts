import { Elevation } from '@rackstage/plugin-datacenter-common';

/** How a plan changes a device. */
export type Mark = 'added' | 'moved' | 'removed';

/** The word for each. */
export const markTexts = {
  added: 'plan.markAdded',
  moved: 'plan.markMoved',
  removed: 'plan.markRemoved',
} as const;

/** By id. */
export type Marks = ReadonlyMap<string, Mark>;

/** A rack as planned, with what is going to be taken out of it, and what happens to each device. */
export function differenceOf(
  present: Elevation,
  planned: Elevation,
): { elevation: Elevation; marks: Marks } {
  const before = new Map(present.devices.map(device => [device.id, device]));
  const after = new Set(planned.devices.map(({ id }) => id));
  const marks = new Map<string, Mark>();
  for (const { id, position, face } of planned.devices) {
    const old = before.get(id);
    if (!old) {
      marks.set(id, 'added');
    } else if (old.position !== position || old.face !== face) {
      marks.set(id, 'moved');
    }
  }
  const removed = present.devices.filter(({ id }) => !after.has(id));
  removed.forEach(({ id }) => marks.set(id, 'removed'));
  return {
    // First, so that what comes into their units is drawn on top.
    elevation: { ...planned, devices: [...removed, ...planned.devices] },
    marks,
  };
}
