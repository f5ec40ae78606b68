import { RoomLayout, RoomRack } from '@rackstage/plugin-datacenter-common';
import { Mark, Marks } from '../racks/differenceOf';

/** A room as planned, with the racks that are going to be taken out of it, and what happens to each rack. */
export function roomDifference(
  present: RoomLayout,
  planned: RoomLayout,
): { layout: RoomLayout; marks: Marks } {
  const before = new Map(present.racks.map(rack => [rack.id, rack]));
  const after = new Set(planned.racks.map(({ id }) => id));
  const marks = new Map<string, Mark>();
  for (const rack of planned.racks) {
    const old = before.get(rack.id);
    if (!old) {
      marks.set(rack.id, 'added');
    } else if (placeOf(old) !== placeOf(rack)) {
      marks.set(rack.id, 'moved');
    }
  }
  const removed = present.racks.filter(({ id }) => !after.has(id));
  removed.forEach(({ id }) => marks.set(id, 'removed'));
  return {
    // First, so that what comes into their place is drawn on top.
    layout: { ...planned, racks: [...removed, ...planned.racks] },
    marks,
  };
}

const placeOf = ({ xMm, yMm, rotationDegrees }: RoomRack) =>
  `${xMm} ${yMm} ${rotationDegrees}`;
