import {
  DatacenterObject,
  DocumentName,
  labelledKinds,
} from '@rackstage/plugin-datacenter-common';

/** Documents that there are about an object. */
export function documentsOf({
  kind,
  fields,
}: DatacenterObject): DocumentName[] {
  switch (kind) {
    case 'places':
      return ['floor', 'room'].includes(String(fields.level))
        ? ['room-book', 'cable-book', 'power-budget']
        : [];
    case 'racks':
      return ['rack-card', 'rack-connections'];
    case 'devices':
      return ['device-connections'];
    default:
      return [];
  }
}

export const isLabelled = (
  kind: string,
): kind is (typeof labelledKinds)[number] =>
  (labelledKinds as readonly string[]).includes(kind);
