import {
  choice,
  millimetres,
  nameField,
  notes,
  number,
  owner,
  reference,
  rotation,
  text,
  ObjectKind,
} from '../fields';

export const placeLevels = [
  'region',
  'site',
  'building',
  'floor',
  'room',
] as const;

export const placeStatuses = [
  'planned',
  'active',
  'decommissioning',
  'retired',
] as const;

/** Regions, sites, buildings, floors and rooms: a tree. */
export const places: ObjectKind = {
  name: 'places',
  title: 'name',
  fields: [
    nameField,
    choice('level', placeLevels, {
      required: true,
      fixed: true,
      listed: true,
    }),
    reference('parentId', 'places', { listed: true }),
    choice('status', placeStatuses, { initial: 'active', listed: true }),
    text('code', { maxLength: 50, searched: true }),
    text('address', { maxLength: 500, searched: true, secondary: true }),
    number('latitude', -90, 90, { step: 0.000001, unit: '°', secondary: true }),
    number('longitude', -180, 180, {
      step: 0.000001,
      unit: '°',
      secondary: true,
    }),
    millimetres('widthMm'),
    millimetres('depthMm'),
    number('floorLoadKgPerSquareMetre', 0, 100_000, {
      unit: 'kg/m²',
      secondary: true,
    }),
    millimetres('tileMm', { initial: 600, secondary: true }),
    owner,
    notes,
  ],
  unique: [['parentId', 'name']],
};

export const aisles = ['none', 'cold', 'hot'] as const;

/** Racks side by side. */
export const rows: ObjectKind = {
  name: 'rows',
  title: 'name',
  fields: [
    nameField,
    reference('roomId', 'places', { required: true, listed: true }),
    choice('frontAisle', aisles, { initial: 'cold', listed: true }),
    choice('rearAisle', aisles, { initial: 'hot', listed: true }),
    millimetres('xMm', { initial: 0, secondary: true }),
    millimetres('yMm', { initial: 0, secondary: true }),
    rotation,
    notes,
  ],
  unique: [['roomId', 'name']],
};

export const roomObjectTypes = [
  'cooling-unit',
  'cooling-zone',
  'containment',
  'door',
  'camera',
  'access-reader',
  'network-security',
  'pillar',
  'fire-suppression',
  'other',
] as const;

export const roomObjectStatuses = [
  'planned',
  'active',
  'failed',
  'offline',
] as const;

/** What stands in a room and is neither a rack nor a device. A cooling zone is an area; units cool it. */
export const roomObjects: ObjectKind = {
  name: 'room-objects',
  title: 'name',
  fields: [
    nameField,
    reference('roomId', 'places', { required: true, listed: true }),
    choice('type', roomObjectTypes, { required: true, listed: true }),
    choice('status', roomObjectStatuses, { initial: 'active', listed: true }),
    reference('zoneId', 'room-objects', { whenDeleted: 'clear' }),
    choice('aisle', aisles, { secondary: true }),
    number('coolingCapacityWatts', 0, 10_000_000, { unit: 'W', listed: true }),
    millimetres('xMm', { initial: 0 }),
    millimetres('yMm', { initial: 0 }),
    millimetres('widthMm', { initial: 600 }),
    millimetres('depthMm', { initial: 600 }),
    rotation,
    owner,
    notes,
  ],
  unique: [['roomId', 'name']],
};
