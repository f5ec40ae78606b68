import {
  airflows,
  BayTemplate,
  feedLegs,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';

/*
 * What files of the community's device type library can say, after the
 * library's own schemas (`schema/*.json` of netbox-community/devicetype-library).
 * Kinds of connectors are not checked, as the library adds new ones all the time.
 */

const text = { type: 'string', minLength: 1, maxLength: 200 };
const shortText = { type: 'string', minLength: 1, maxLength: 100 };
const label = { type: 'string', maxLength: 100 };
const flag = { type: 'boolean' };
const watts = { type: 'number', minimum: 0, maximum: 1_000_000 };
const count = { type: 'integer', minimum: 1, maximum: 1024 };

/** Keys of every component that are known, and not kept. */
const ignoredOfComponents = {
  description: { type: 'string' },
  color: { type: 'string' },
  _is_power_source: flag,
};

const name = { name: shortText };
const port = { ...name, label, type: { type: 'string', maxLength: 100 } };

interface Component {
  kept: Record<string, object>;
  ignored?: Record<string, object>;
}

export const portLists: Record<
  string,
  Component & { role: PortTemplate['role'] }
> = {
  interfaces: {
    role: 'interface',
    kept: { ...port, mgmt_only: flag },
    ignored: {
      enabled: flag,
      bridge: {},
      poe_mode: {},
      poe_type: {},
      rf_role: {},
    },
  },
  'console-ports': { role: 'console-port', kept: port },
  'console-server-ports': { role: 'console-server-port', kept: port },
  'power-ports': {
    role: 'power-port',
    kept: { ...port, maximum_draw: watts, allocated_draw: watts },
  },
  'power-outlets': {
    role: 'power-outlet',
    kept: { ...port, power_port: shortText, feed_leg: { enum: [...feedLegs] } },
  },
  'front-ports': {
    role: 'front-port',
    kept: { ...port, rear_port: shortText, rear_port_position: count },
    ignored: { positions: count },
  },
  'rear-ports': { role: 'rear-port', kept: { ...port, positions: count } },
};

export const bayLists: Record<
  string,
  Component & { role: BayTemplate['role'] }
> = {
  'device-bays': { role: 'device', kept: { ...name, label } },
  'module-bays': {
    role: 'module',
    kept: { ...name, label, position: label },
    ignored: { bay_types: {} },
  },
};

const listOf = ({ kept, ignored }: Component, maxItems: number) => ({
  type: 'array',
  maxItems,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['name'],
    properties: { ...kept, ...ignored, ...ignoredOfComponents },
  },
});

const listsOf = (lists: Record<string, Component>, maxItems: number) =>
  Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [key, listOf(list, maxItems)]),
  );

const product = {
  manufacturer: text,
  model: text,
  part_number: label,
  comments: { type: 'string', maxLength: 5000 },
  weight: { type: 'number', minimum: 0 },
  weight_unit: { enum: ['kg', 'g', 'lb', 'oz'] },
};

const deviceOnly = {
  slug: text,
  u_height: { type: 'number', minimum: 0, maximum: 100, multipleOf: 0.5 },
  is_full_depth: flag,
  airflow: { enum: [...airflows] },
  subdevice_role: { enum: ['parent', 'child'] },
};

const ignoredOfBoth = { description: { type: 'string' } };

const ignoredOfDevices = {
  ...ignoredOfBoth,
  front_image: flag,
  rear_image: flag,
  is_powered: flag,
  'inventory-items': { type: 'array' },
};

const ignoredOfModules = {
  ...ignoredOfBoth,
  airflow: {},
  profile: {},
  attributes: {},
  attribute_data: {},
};

const schemaOf = (properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['manufacturer', 'model'],
  dependencies: { weight: ['weight_unit'], weight_unit: ['weight'] },
  properties,
});

/** By the kind of objects that a file becomes. */
export const librarySchemas = {
  'device-types': schemaOf({
    ...product,
    ...deviceOnly,
    ...listsOf(portLists, 2000),
    ...listsOf(bayLists, 500),
    ...ignoredOfDevices,
  }),
  'module-types': schemaOf({
    ...product,
    ...listsOf(portLists, 2000),
    ...listsOf(bayLists, 500),
    ...ignoredOfModules,
  }),
};

export type LibraryKind = keyof typeof librarySchemas;

/** What is known of a file and not kept. */
export const ignoredKeys: Record<LibraryKind, readonly string[]> = {
  'device-types': Object.keys(ignoredOfDevices),
  // Modules have no bays of their own here.
  'module-types': [...Object.keys(ignoredOfModules), ...Object.keys(bayLists)],
};

/** What is known of a list's components and not kept. */
export const ignoredOf = (list: string): readonly string[] =>
  Object.keys({
    ...(portLists[list] ?? bayLists[list])?.ignored,
    ...ignoredOfComponents,
  });

/** What only files of device types have: `manufacturer` and `model` alone are a module. */
export const keysOfDevices: readonly string[] = [
  'slug',
  'u_height',
  'is_full_depth',
  'subdevice_role',
  'front_image',
  'rear_image',
  'is_powered',
  'device-bays',
  'inventory-items',
];
