import {
  DatacenterObject,
  Elevation,
  FieldValues,
  ObjectKindName,
  ObjectPage,
  Plan,
} from '@rackstage/plugin-datacenter-common';

/** An object as the server gives it. */
export function anObject(
  kind: ObjectKindName,
  id: string,
  fields: FieldValues,
): DatacenterObject {
  return {
    id,
    kind,
    title: String(fields.name ?? fields.label ?? fields.model ?? id),
    revision: 3,
    createdAt: '2026-11-01T00:00:00.000Z',
    updatedAt: '2026-11-02T00:00:00.000Z',
    fields,
  };
}

export const aPage = (
  items: DatacenterObject[],
  titles: Record<string, string> = {},
): ObjectPage => ({ items: items as ObjectPage['items'], titles });

/** A rack of ten units with a server in unit 1 and one in unit 5. */
export const anElevation = (): Elevation => {
  const device = (name: string, position: number) => ({
    id: name,
    name,
    typeId: 't',
    typeTitle: 'Dell R650',
    position,
    face: 'front' as const,
    heightUnits: 1,
    fullDepth: true,
    drawWatts: 0,
    powerSides: [],
    powerPorts: 2,
    children: 0,
    revision: 1,
  });
  return {
    rack: anObject('racks', 'r1', {
      name: 'R1',
      heightUnits: 10,
    }) as Elevation['rack'],
    devices: [device('web-1', 1), device('web-2', 5)],
    reservations: [
      anObject('reservations', 'v1', {
        name: 'GPU',
        position: 9,
        heightUnits: 2,
      }) as Elevation['reservations'][number],
    ],
    feeds: [],
  };
};

export const aPlan = (fields: Partial<Plan> = {}): Plan => ({
  id: 'p1',
  name: 'Move',
  state: 'draft',
  revision: 1,
  createdBy: 'user:default/hana',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  stepCount: 1,
  doneCount: 0,
  impossibleCount: 0,
  ...fields,
});
