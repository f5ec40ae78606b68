import {
  choice,
  date,
  flag,
  kilograms,
  millimetres,
  nameField,
  notes,
  number,
  ObjectKind,
  owner,
  reference,
  rotation,
  text,
} from '../fields';

/** What racks, devices and circuits are for: `Compute`, `Storage`. */
export const roles: ObjectKind = {
  name: 'roles',
  title: 'name',
  fields: [
    nameField,
    text('color', { maxLength: 7, pattern: '^#[0-9a-f]{6}$', listed: true }),
    notes,
  ],
  unique: [['name']],
};

export const rackStatuses = [
  'planned',
  'available',
  'active',
  'reserved',
  'deprecated',
] as const;

export const railWidths = ['10', '19', '21', '23'] as const;

export const racks: ObjectKind = {
  name: 'racks',
  title: 'name',
  fields: [
    nameField,
    reference('roomId', 'places', { required: true, listed: true }),
    reference('rowId', 'rows', { whenDeleted: 'clear', listed: true }),
    choice('status', rackStatuses, { initial: 'active', listed: true }),
    reference('roleId', 'roles', { listed: true }),
    number('heightUnits', 1, 100, {
      step: 0.5,
      unit: 'U',
      initial: 42,
      required: true,
      listed: true,
    }),
    flag('descendingUnits', { initial: false, secondary: true }),
    choice('railWidthInches', railWidths, { initial: '19', secondary: true }),
    millimetres('outerWidthMm', { initial: 600, secondary: true }),
    millimetres('outerDepthMm', { initial: 1200, secondary: true }),
    millimetres('outerHeightMm', { secondary: true }),
    millimetres('mountingDepthMm', { secondary: true }),
    kilograms('weightKg', { secondary: true }),
    kilograms('maxWeightKg', { secondary: true }),
    millimetres('xMm', { secondary: true }),
    millimetres('yMm', { secondary: true }),
    rotation,
    text('serial', { maxLength: 100, searched: true, secondary: true }),
    text('assetTag', { maxLength: 100, searched: true, secondary: true }),
    owner,
    notes,
  ],
  unique: [['roomId', 'name'], ['assetTag']],
};

export const faces = ['front', 'rear'] as const;

/** Units of a rack that are kept free for something. */
export const reservations: ObjectKind = {
  name: 'reservations',
  title: 'purpose',
  fields: [
    text('purpose', { required: true, listed: true, searched: true }),
    reference('rackId', 'racks', {
      required: true,
      listed: true,
      whenDeleted: 'delete',
    }),
    number('position', 1, 100.5, {
      step: 0.5,
      unit: 'U',
      required: true,
      listed: true,
    }),
    number('heightUnits', 0.5, 100, {
      step: 0.5,
      unit: 'U',
      initial: 1,
      required: true,
      listed: true,
    }),
    date('until', { listed: true }),
    owner,
    notes,
  ],
  unique: [],
};
