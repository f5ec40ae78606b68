import {
  choice,
  nameField,
  notes,
  number,
  ObjectKind,
  reference,
  text,
} from '../fields';

export const panels: ObjectKind = {
  name: 'panels',
  title: 'name',
  fields: [
    nameField,
    reference('placeId', 'places', { required: true, listed: true }),
    number('capacityKva', 0, 100_000, {
      step: 0.1,
      unit: 'kVA',
      listed: true,
    }),
    notes,
  ],
  unique: [['placeId', 'name']],
};

export const feedStatuses = ['planned', 'active', 'offline', 'failed'] as const;

/** Which of two independent supplies a feed belongs to. */
export const feedSides = ['A', 'B'] as const;

export const feedSupplies = ['ac', 'dc'] as const;

export const feedPhases = ['single', 'three'] as const;

/** From a panel, mostly to a rack. Has one port, which a cable leads from. */
export const feeds: ObjectKind = {
  name: 'feeds',
  title: 'name',
  fields: [
    nameField,
    reference('panelId', 'panels', { required: true, listed: true }),
    reference('rackId', 'racks', { whenDeleted: 'clear', listed: true }),
    choice('status', feedStatuses, { initial: 'active', listed: true }),
    choice('side', feedSides, { initial: 'A', listed: true }),
    choice('supply', feedSupplies, { initial: 'ac', secondary: true }),
    choice('phase', feedPhases, { initial: 'single', secondary: true }),
    number('voltage', 1, 100_000, { unit: 'V', initial: 220, listed: true }),
    number('amperage', 1, 10_000, { unit: 'A', initial: 32, listed: true }),
    number('maxUtilizationPercent', 1, 100, {
      unit: '%',
      initial: 80,
      secondary: true,
    }),
    notes,
  ],
  unique: [['panelId', 'name']],
};

export const circuitStatuses = [
  'planned',
  'provisioning',
  'active',
  'offline',
  'deprovisioning',
  'decommissioned',
] as const;

/** A line of a provider. Has a port at each of its two ends. */
export const circuits: ObjectKind = {
  name: 'circuits',
  title: 'name',
  fields: [
    nameField,
    text('provider', { required: true, listed: true, searched: true }),
    text('service', { listed: true }),
    choice('status', circuitStatuses, { initial: 'active', listed: true }),
    number('commitMbitPerSecond', 0, 100_000_000, {
      unit: 'Mbit/s',
      listed: true,
    }),
    reference('placeAId', 'places', { listed: true }),
    reference('placeZId', 'places', { listed: true }),
    notes,
  ],
  unique: [['provider', 'name']],
};
