import {
  bayRoles,
  bayTemplatesSchema,
  portTemplatesSchema,
} from '../components';
import {
  choice,
  flag,
  kilograms,
  millimetres,
  nameField,
  notes,
  number,
  ObjectKind,
  owner,
  reference,
  structure,
  text,
  watts,
} from '../fields';
import { faces } from './racks';

export const airflows = [
  'front-to-rear',
  'rear-to-front',
  'left-to-right',
  'right-to-left',
  'side-to-rear',
  'rear-to-side',
  'bottom-to-top',
  'top-to-bottom',
  'passive',
  'mixed',
] as const;

const product = [
  text('manufacturer', { required: true, listed: true, searched: true }),
  text('model', { required: true, listed: true, searched: true }),
  text('partNumber', { maxLength: 100, listed: true, searched: true }),
] as const;

export const deviceTypes: ObjectKind = {
  name: 'device-types',
  title: 'model',
  fields: [
    ...product,
    text('slug', {
      maxLength: 200,
      searched: true,
      secondary: true,
      filterable: true,
    }),
    number('heightUnits', 0, 100, {
      step: 0.5,
      unit: 'U',
      initial: 1,
      required: true,
      listed: true,
    }),
    flag('fullDepth', { initial: true, listed: true }),
    // A chassis has bays; what goes into one has no unit of its own.
    flag('fitsBays', { initial: false, secondary: true }),
    millimetres('depthMm', { secondary: true }),
    kilograms('weightKg'),
    choice('airflow', airflows),
    watts('typicalDrawWatts', { secondary: true }),
    watts('heatWatts', { secondary: true }),
    structure('ports', portTemplatesSchema),
    structure('bays', bayTemplatesSchema),
    notes,
  ],
  unique: [['manufacturer', 'model']],
};

export const moduleTypes: ObjectKind = {
  name: 'module-types',
  title: 'model',
  fields: [
    ...product,
    kilograms('weightKg'),
    structure('ports', portTemplatesSchema),
    notes,
  ],
  unique: [['manufacturer', 'model']],
};

export const deviceStatuses = [
  'planned',
  'staged',
  'active',
  'offline',
  'failed',
  'decommissioning',
  'inventory',
] as const;

export const devices: ObjectKind = {
  name: 'devices',
  title: 'name',
  fields: [
    nameField,
    reference('typeId', 'device-types', { required: true, listed: true }),
    reference('placeId', 'places', { listed: true }),
    reference('rackId', 'racks', { listed: true }),
    number('position', 1, 100.5, { step: 0.5, unit: 'U', listed: true }),
    choice('face', faces),
    reference('bayId', 'bays'),
    choice('status', deviceStatuses, { initial: 'active', listed: true }),
    reference('roleId', 'roles', { listed: true }),
    text('serial', { maxLength: 100, searched: true, listed: true }),
    text('assetTag', { maxLength: 100, searched: true }),
    text('managementAddress', {
      maxLength: 200,
      searched: true,
      secondary: true,
    }),
    choice('airflow', airflows, { secondary: true }),
    watts('drawWatts', { secondary: true }),
    owner,
    notes,
  ],
  unique: [['placeId', 'name'], ['bayId'], ['assetTag']],
};

/** Where a smaller device or a module goes in. */
export const bays: ObjectKind = {
  name: 'bays',
  title: 'name',
  fields: [
    nameField,
    reference('deviceId', 'devices', {
      required: true,
      fixed: true,
      listed: true,
      whenDeleted: 'delete',
    }),
    choice('role', bayRoles, { required: true, fixed: true, listed: true }),
    text('label', { maxLength: 100, listed: true }),
    text('position', { maxLength: 100 }),
    notes,
  ],
  unique: [['deviceId', 'role', 'name']],
};

export const modules: ObjectKind = {
  name: 'modules',
  title: 'serial',
  fields: [
    reference('typeId', 'module-types', {
      required: true,
      fixed: true,
      listed: true,
    }),
    reference('deviceId', 'devices', {
      required: true,
      fixed: true,
      listed: true,
      whenDeleted: 'delete',
    }),
    reference('bayId', 'bays', { required: true, fixed: true, listed: true }),
    choice('status', deviceStatuses, { initial: 'active', listed: true }),
    text('serial', { maxLength: 100, searched: true, listed: true }),
    text('assetTag', { maxLength: 100, searched: true }),
    notes,
  ],
  unique: [['bayId'], ['assetTag']],
};
