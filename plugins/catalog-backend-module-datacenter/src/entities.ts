import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_OBJECT_ID,
  ANNOTATION_OBJECT_KIND,
  CatalogKind,
  DatacenterObject,
  objectEntityName,
} from '@rackstage/plugin-datacenter-common';
import { DeviceEntityType } from './deviceEntityType';

export interface EntityOptions {
  /** Of the portal, for the link back to the owning page; without a slash at the end. */
  baseUrl: string;
  /** Owner of what has none: an entity ref. */
  owner: string;
}

/** Titles of the objects that an object refers to, by their ids. */
type Titles = Record<string, string>;

/** @param locatedIn - entity ref of what it stands in */
export function placeEntity(
  place: DatacenterObject,
  locatedIn: string | undefined,
  options: EntityOptions,
): Entity {
  const { address, code, level } = place.fields;
  return resource(place, 'places', {
    ...options,
    type: String(level),
    description: textOf([code, address]),
    locatedIn,
  });
}

export function rackEntity(
  rack: DatacenterObject,
  titles: Titles,
  locatedIn: string | undefined,
  options: EntityOptions,
): Entity {
  const { roomId, rowId, heightUnits } = rack.fields;
  return resource(rack, 'racks', {
    ...options,
    type: 'rack',
    description: textOf([
      titles[String(roomId)],
      titles[String(rowId)],
      `${heightUnits}U`,
    ]),
    locatedIn,
  });
}

export function deviceEntity(
  device: DatacenterObject,
  titles: Titles,
  facts: { type: DeviceEntityType; product: string; locatedIn?: string },
  options: EntityOptions,
): Entity {
  const { placeId, rackId, bayId, position } = device.fields;
  return resource(device, 'devices', {
    ...options,
    type: facts.type,
    description: textOf([
      facts.product,
      titles[String(placeId)],
      titles[String(rackId)],
      position === undefined ? undefined : `U${position}`,
      titles[String(bayId)],
    ]),
    locatedIn: facts.locatedIn,
  });
}

const textOf = (parts: unknown[]) =>
  parts
    .filter(part => part !== undefined && part !== null && part !== '')
    .join(' · ');

function resource(
  { id, title, fields }: DatacenterObject,
  kind: CatalogKind,
  facts: EntityOptions & {
    type: string;
    description: string;
    locatedIn: string | undefined;
  },
): Entity {
  const { baseUrl, type, description, locatedIn } = facts;
  const page = `${baseUrl}/datacenter/${kind}/${kind}/${id}`;
  const owner = typeof fields.owner === 'string' ? fields.owner : facts.owner;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: objectEntityName(kind, id),
      title,
      ...(description && { description }),
      annotations: {
        [ANNOTATION_OBJECT_ID]: id,
        [ANNOTATION_OBJECT_KIND]: kind,
        [ANNOTATION_LOCATION]: `url:${page}`,
        [ANNOTATION_ORIGIN_LOCATION]: `url:${page}`,
      },
      ...(typeof fields.status === 'string' && { tags: [fields.status] }),
      links: [{ url: page, title }],
    },
    spec: { type, owner, ...(locatedIn && { locatedIn }) },
  };
}
