import { InputError } from '@backstage/errors';
import { placeLevels } from '@rackstage/plugin-datacenter-common';
import { titleOf } from '../../database/kindTables';
import { ObjectRecord } from '../../database/records';
import { KindRules } from './KindRules';
import { lookUp } from './lookUp';

const depthOf = (place: ObjectRecord) =>
  placeLevels.indexOf(place.fields.level as (typeof placeLevels)[number]);

/** Regions nest; everything else is in something larger than itself. So there are no circles but of regions. */
export const placeRules: KindRules = {
  async prepare(pending, objects) {
    const own = pending.map(({ after }) => after);
    const parents = await lookUp(objects, 'places', own, 'parentId');
    own.forEach(place => parents.set(place.id, place));
    for (const { after } of pending) {
      const seen = new Set([after.id]);
      let place = after;
      while (typeof place.fields.parentId === 'string') {
        const parentId = place.fields.parentId;
        if (seen.has(parentId)) {
          throw new InputError(
            `fields.parentId: '${titleOf(after)}' would be in itself; choose another place`,
          );
        }
        seen.add(parentId);
        const parent =
          parents.get(parentId) ??
          (await objects.getMany('places', [parentId]))[0];
        parents.set(parentId, parent);
        requireLarger(place, parent);
        place = parent;
      }
    }
  },
};

function requireLarger(place: ObjectRecord, parent: ObjectRecord): void {
  const isRegion = depthOf(place) === 0 && depthOf(parent) === 0;
  if (!isRegion && depthOf(parent) >= depthOf(place)) {
    throw new InputError(
      `fields.parentId: a ${place.fields.level} cannot be in a ${parent.fields.level}; choose a ${placeLevels.slice(0, depthOf(place)).join(' or a ') || 'region'}`,
    );
  }
}
