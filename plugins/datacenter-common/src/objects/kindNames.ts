/** Every kind of object of the data center: the last part of its address in the API. */
export const objectKinds = [
  'roles',
  'places',
  'rows',
  'racks',
  'reservations',
  'device-types',
  'module-types',
  'devices',
  'bays',
  'modules',
  'panels',
  'feeds',
  'circuits',
  'ports',
  'cables',
  'cable-stock',
  'tray-corners',
  'trays',
  'room-objects',
] as const;

export type ObjectKindName = (typeof objectKinds)[number];
