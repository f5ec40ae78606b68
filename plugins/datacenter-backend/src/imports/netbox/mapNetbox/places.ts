import { NetboxGroup, NetboxLocation, NetboxSite } from '../netboxObjects';
import { Draft, Mapped } from '../types';
import {
  notesOf,
  refer,
  sourceOf,
  tenantNote,
  textOf,
  valueOf,
} from './values';

const mapGroup =
  (model: string) =>
  (group: NetboxGroup): Draft => ({
    sourceId: sourceOf(model, group),
    fields: {
      name: group.name,
      level: 'region',
      parentId: refer(model, group.parent),
      notes: notesOf(group),
    },
  });

const regionModel = 'dcim.region';
const groupModel = 'dcim.sitegroup';
const locationModel = 'dcim.location';

export const mapRegion = mapGroup(regionModel);
export const mapSiteGroup = mapGroup(groupModel);

const statusOf = (status: string | number | null) =>
  status === 'staging' ? 'planned' : status;

/** A place is in one other: in the region, and only without one in the site group. */
export const mapSite = (site: NetboxSite): Draft => ({
  sourceId: sourceOf('dcim.site', site),
  fields: {
    name: site.name,
    level: 'site',
    parentId: refer(regionModel, site.region) ?? refer(groupModel, site.group),
    status: statusOf(valueOf(site.status)),
    code: textOf(site.facility),
    address: textOf(site.physical_address),
    latitude: site.latitude,
    longitude: site.longitude,
    notes: notesOf(site),
  },
  notes: [
    site.region &&
      site.group &&
      `Site group '${site.group.display}' is not kept, as the site is in a region`,
    tenantNote(site),
  ],
});

const levels = ['room', 'floor', 'building'] as const;

/**
 * Locations are a tree of any depth, places have three levels in a site: what
 * holds nothing is a room, what holds rooms is a floor, and all above are
 * buildings. A building in a building goes to the site.
 */
export function mapLocations(locations: NetboxLocation[]): Mapped[] {
  const known = new Map(locations.map(location => [location.id, location]));
  const heights = new Map<number, number>();
  for (const { id } of locations) {
    let height = 0;
    let above = known.get(id);
    while (above && (heights.get(above.id) ?? -1) < height) {
      heights.set(above.id, height);
      height += 1;
      above = above.parent ? known.get(above.parent.id) : undefined;
      if (height > locations.length) {
        break;
      }
    }
  }
  const levelOf = (id: number) => Math.min(heights.get(id) ?? 0, 2);
  return locations.map(location => {
    const { parent } = location;
    const fits = parent && levelOf(parent.id) > levelOf(location.id);
    return {
      sourceId: sourceOf(locationModel, location),
      fields: {
        name: location.name,
        level: levels[levelOf(location.id)],
        parentId: fits
          ? refer(locationModel, parent)
          : refer('dcim.site', location.site),
        status: statusOf(valueOf(location.status)),
        notes: notesOf(location),
      },
      notes: [
        parent &&
          !fits &&
          `It is in the site, as '${parent.display}' around it is a building as well`,
        tenantNote(location),
      ],
    };
  });
}

/** Where something stands. */
export const placeOf = ({
  site,
  location,
}: {
  site: { id: number; display: string };
  location: { id: number; display: string } | null;
}) => refer(locationModel, location) ?? refer('dcim.site', site);
