import {
  Elevation,
  ElevationDevice,
} from '@rackstage/plugin-datacenter-common';

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

/** A rack as it is drawn. */
export interface ShownRack {
  elevation: Elevation;
  /** What a plan takes out of it, where it stands now. */
  gone: ElevationDevice[];
  /** What a plan does to devices. */
  marks: Marks;
}

const nothing: Marks = new Map();

/** A rack without a plan, or as if the plan were the present. */
export const asItIs = (elevation: Elevation): ShownRack => ({
  elevation,
  gone: [],
  marks: nothing,
});

/**
 * Racks as planned, with what is going to be taken out of each and what happens
 * to each device. What goes from one of these racks to another is moved.
 *
 * @param present - the same racks in the same order
 */
export function differenceOf(
  present: Elevation[],
  planned: Elevation[],
): ShownRack[] {
  const before = placesIn(present);
  const after = placesIn(planned);
  const marks = new Map<string, Mark>();
  for (const [id, place] of after) {
    const old = before.get(id);
    if (!old) {
      marks.set(id, 'added');
    } else if (old !== place) {
      marks.set(id, 'moved');
    }
  }
  for (const id of before.keys()) {
    if (!after.has(id)) {
      marks.set(id, 'removed');
    }
  }
  return planned.map((elevation, index) => {
    const here = new Set(elevation.devices.map(({ id }) => id));
    return {
      elevation,
      gone: present[index].devices.filter(({ id }) => !here.has(id)),
      marks,
    };
  });
}

const placesIn = (elevations: Elevation[]): Map<string, string> =>
  new Map(
    elevations.flatMap(({ rack, devices }) =>
      devices.map(({ id, position, face }) => [
        id,
        `${rack.id} ${position} ${face}`,
      ]),
    ),
  );
