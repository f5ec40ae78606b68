import {
  DatacenterObject,
  FieldValues,
  kindOf,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

/** An id that is told from others by a number. */
export const idOf = (number: number): string =>
  `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** An object as the data center gives it. */
export const anObject = (
  kind: ObjectKindName,
  id: number,
  fields: FieldValues,
): DatacenterObject => ({
  id: idOf(id),
  kind,
  title: String(fields[kindOf[kind].title]),
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-01T00:00:00.000Z',
  fields,
});

/** A region with a site, a room and a rack, in it a server and a chassis with a blade. */
export const aPlant = (): DatacenterObject[] => [
  anObject('places', 1, { name: 'Korea', level: 'region' }),
  anObject('places', 2, {
    name: 'Seoul',
    level: 'site',
    parentId: idOf(1),
    status: 'active',
  }),
  anObject('places', 3, { name: '2F', level: 'floor', parentId: idOf(2) }),
  anObject('places', 4, { name: 'Room A', level: 'room', parentId: idOf(3) }),
  anObject('rows', 5, { name: 'Row 1', roomId: idOf(4) }),
  anObject('racks', 6, {
    name: 'R1',
    roomId: idOf(4),
    rowId: idOf(5),
    heightUnits: 42,
    status: 'active',
    owner: 'group:default/platform',
  }),
  anObject('roles', 7, { name: 'Compute' }),
  anObject('device-types', 8, {
    manufacturer: 'Dell',
    model: 'R650',
    ports: [{ role: 'interface', name: 'eth0' }],
  }),
  anObject('devices', 9, {
    name: 'web-1',
    typeId: idOf(8),
    roleId: idOf(7),
    placeId: idOf(4),
    rackId: idOf(6),
    position: 12,
    status: 'planned',
  }),
  anObject('devices', 10, {
    name: 'chassis',
    typeId: idOf(8),
    placeId: idOf(4),
    rackId: idOf(6),
  }),
  anObject('bays', 11, { name: 'Bay 1', deviceId: idOf(10), role: 'device' }),
  anObject('devices', 12, {
    name: 'blade-1',
    typeId: idOf(8),
    placeId: idOf(4),
    rackId: idOf(6),
    bayId: idOf(11),
  }),
];
