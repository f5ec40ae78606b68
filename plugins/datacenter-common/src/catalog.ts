import { ObjectKindName } from './objects';

/** Which object of the data center an entity stands for. */
export const ANNOTATION_OBJECT_ID = 'rackstage.io/datacenter-object-id';
export const ANNOTATION_OBJECT_KIND = 'rackstage.io/datacenter-object-kind';

const prefixes = { places: 'place', racks: 'rack', devices: 'device' } as const;

/** Kinds whose objects are in the catalog; of places, sites and rooms are. */
export type CatalogKind = keyof typeof prefixes;

export const catalogKinds = Object.keys(prefixes) as CatalogKind[];

export const isCatalogKind = (kind: ObjectKindName): kind is CatalogKind =>
  kind in prefixes;

/** Levels of places that are in the catalog. */
export const catalogPlaceLevels: readonly string[] = ['site', 'room'];

/** Made of the id: it stays when an object is renamed or moved. */
export const objectEntityName = (kind: CatalogKind, id: string): string =>
  `${prefixes[kind]}-${id}`;

export const objectEntityRef = (kind: CatalogKind, id: string): string =>
  `resource:default/${objectEntityName(kind, id)}`;

/** @returns nothing for names that no object has */
export function objectOfEntityName(
  name: string,
): { kind: CatalogKind; id: string } | undefined {
  const kind = catalogKinds.find(one => name.startsWith(`${prefixes[one]}-`));
  return kind && { kind, id: name.slice(prefixes[kind].length + 1) };
}
