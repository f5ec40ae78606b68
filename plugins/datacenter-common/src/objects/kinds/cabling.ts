import {
  cableEndsSchema,
  cableRouteSchema,
  feedLegs,
  portRoles,
} from '../components';
import {
  choice,
  flag,
  millimetres,
  nameField,
  notes,
  number,
  ObjectKind,
  reference,
  structure,
  text,
  watts,
} from '../fields';

/**
 * Where a cable can end. Of a device or module as its type says, or the one of
 * a feed, or one of the two of a circuit, which are made with it.
 */
export const ports: ObjectKind = {
  name: 'ports',
  title: 'name',
  fields: [
    nameField,
    choice('role', portRoles, { required: true, fixed: true, listed: true }),
    reference('deviceId', 'devices', {
      fixed: true,
      listed: true,
      whenDeleted: 'delete',
    }),
    reference('moduleId', 'modules', { fixed: true, whenDeleted: 'delete' }),
    reference('feedId', 'feeds', { fixed: true, whenDeleted: 'delete' }),
    reference('circuitId', 'circuits', { fixed: true, whenDeleted: 'delete' }),
    text('type', { maxLength: 100, listed: true, filterable: true }),
    text('label', { maxLength: 100, listed: true, searched: true }),
    flag('enabled', { initial: true }),
    flag('managementOnly', { initial: false, secondary: true }),
    text('macAddress', {
      maxLength: 17,
      pattern: '^([0-9A-F]{2}:){5}[0-9A-F]{2}$',
      searched: true,
      secondary: true,
    }),
    reference('lagId', 'ports', { whenDeleted: 'clear', secondary: true }),
    watts('maxDrawWatts', { secondary: true }),
    watts('allocatedDrawWatts', { secondary: true }),
    reference('powerPortId', 'ports', {
      whenDeleted: 'clear',
      secondary: true,
    }),
    choice('leg', feedLegs, { secondary: true }),
    reference('rearPortId', 'ports', { whenDeleted: 'clear', secondary: true }),
    number('rearPosition', 1, 1024, { secondary: true }),
    number('positions', 1, 1024, { secondary: true }),
    // Connected to what nobody models here.
    flag('markedConnected', { initial: false, secondary: true }),
    notes,
  ],
  unique: [
    ['deviceId', 'role', 'name'],
    ['rearPortId', 'rearPosition'],
  ],
};

export const cableTypes = [
  'cat3',
  'cat5',
  'cat5e',
  'cat6',
  'cat6a',
  'cat7',
  'cat7a',
  'cat8',
  'dac-active',
  'dac-passive',
  'mrj21-trunk',
  'coaxial',
  'mmf',
  'mmf-om1',
  'mmf-om2',
  'mmf-om3',
  'mmf-om4',
  'mmf-om5',
  'smf',
  'smf-os1',
  'smf-os2',
  'aoc',
  'usb',
  'power',
] as const;

export const cableStatuses = [
  'planned',
  'connected',
  'decommissioning',
] as const;

/** What switches last said of a cable. */
export const cableVerifications = ['verified', 'missing', 'wrong'] as const;

export const cables: ObjectKind = {
  name: 'cables',
  title: 'label',
  fields: [
    text('label', { maxLength: 100, listed: true, searched: true }),
    choice('type', cableTypes, { listed: true }),
    choice('status', cableStatuses, { initial: 'connected', listed: true }),
    text('color', { maxLength: 7, pattern: '^#[0-9a-f]{6}$', listed: true }),
    number('lengthMetres', 0, 100_000, {
      step: 0.01,
      unit: 'm',
      listed: true,
    }),
    structure('a', cableEndsSchema, { required: true }),
    structure('b', cableEndsSchema, { required: true }),
    structure('route', cableRouteSchema),
    choice('verification', cableVerifications, { listed: true }),
    notes,
  ],
  unique: [],
};

/** Cables on the shelf, which proposals take their lengths from. Of every type where it is not said; not counted where no number is. */
export const cableStock: ObjectKind = {
  name: 'cable-stock',
  title: 'name',
  fields: [
    nameField,
    choice('type', cableTypes, { listed: true }),
    number('lengthMetres', 0.01, 10_000, {
      step: 0.01,
      unit: 'm',
      required: true,
      listed: true,
    }),
    number('count', 0, 1_000_000, { listed: true }),
    text('partNumber', { maxLength: 100, listed: true, searched: true }),
    notes,
  ],
  unique: [['name']],
};

/** Where trays meet or bend. */
export const trayCorners: ObjectKind = {
  name: 'tray-corners',
  title: 'name',
  fields: [
    nameField,
    reference('roomId', 'places', { required: true, listed: true }),
    millimetres('xMm', { required: true, listed: true }),
    millimetres('yMm', { required: true, listed: true }),
    millimetres('heightMm', { initial: 2400, listed: true }),
    notes,
  ],
  unique: [['roomId', 'name']],
};

export const trayTypes = [
  'ladder',
  'basket',
  'duct',
  'underfloor',
  'riser',
] as const;

/** A straight piece of tray between two corners. */
export const trays: ObjectKind = {
  name: 'trays',
  title: 'name',
  fields: [
    nameField,
    choice('type', trayTypes, { initial: 'ladder', listed: true }),
    reference('fromCornerId', 'tray-corners', { required: true, listed: true }),
    reference('toCornerId', 'tray-corners', { required: true, listed: true }),
    number('capacityCables', 1, 100_000, { listed: true }),
    notes,
  ],
  unique: [['fromCornerId', 'toCornerId']],
};
