/** What NetBox 3.6 has behind a list of its API, and how its serializer gives the fields. */
export interface ListModel {
  model: string;
  /** Given as nested objects, by the model that they are of. */
  nested?: Record<string, string>;
  /** Given as `{ value, label }`, or null. */
  choices?: readonly string[];
  /** Given as numbers; a dump has them as text. */
  decimals?: readonly string[];
}

const component = { device: 'dcim.device', module: 'dcim.module' };
const template = {
  device_type: 'dcim.devicetype',
  module_type: 'dcim.moduletype',
};
const cabled = { cable: 'dcim.cable' };

/** By the path of the list below `/api/`. */
export const listModels: Record<string, ListModel> = {
  'dcim/regions': { model: 'dcim.region', nested: { parent: 'dcim.region' } },
  'dcim/site-groups': {
    model: 'dcim.sitegroup',
    nested: { parent: 'dcim.sitegroup' },
  },
  'dcim/sites': {
    model: 'dcim.site',
    nested: {
      region: 'dcim.region',
      group: 'dcim.sitegroup',
      tenant: 'tenancy.tenant',
    },
    choices: ['status'],
    decimals: ['latitude', 'longitude'],
  },
  'dcim/locations': {
    model: 'dcim.location',
    nested: {
      site: 'dcim.site',
      parent: 'dcim.location',
      tenant: 'tenancy.tenant',
    },
    choices: ['status'],
  },
  'dcim/rack-roles': { model: 'dcim.rackrole' },
  'dcim/racks': {
    model: 'dcim.rack',
    nested: {
      site: 'dcim.site',
      location: 'dcim.location',
      tenant: 'tenancy.tenant',
      role: 'dcim.rackrole',
    },
    choices: ['status', 'type', 'width', 'outer_unit', 'weight_unit'],
    decimals: ['weight'],
  },
  'dcim/rack-reservations': {
    model: 'dcim.rackreservation',
    nested: { rack: 'dcim.rack', tenant: 'tenancy.tenant' },
  },
  'dcim/device-types': {
    model: 'dcim.devicetype',
    nested: { manufacturer: 'dcim.manufacturer' },
    choices: ['subdevice_role', 'airflow', 'weight_unit'],
    decimals: ['u_height', 'weight'],
  },
  'dcim/module-types': {
    model: 'dcim.moduletype',
    nested: { manufacturer: 'dcim.manufacturer' },
    choices: ['weight_unit'],
    decimals: ['weight'],
  },
  'dcim/console-port-templates': {
    model: 'dcim.consoleporttemplate',
    nested: template,
    choices: ['type'],
  },
  'dcim/console-server-port-templates': {
    model: 'dcim.consoleserverporttemplate',
    nested: template,
    choices: ['type'],
  },
  'dcim/power-port-templates': {
    model: 'dcim.powerporttemplate',
    nested: template,
    choices: ['type'],
  },
  'dcim/power-outlet-templates': {
    model: 'dcim.poweroutlettemplate',
    nested: { ...template, power_port: 'dcim.powerporttemplate' },
    choices: ['type', 'feed_leg'],
  },
  'dcim/interface-templates': {
    model: 'dcim.interfacetemplate',
    nested: template,
    choices: ['type', 'poe_mode', 'poe_type'],
  },
  'dcim/front-port-templates': {
    model: 'dcim.frontporttemplate',
    nested: { ...template, rear_port: 'dcim.rearporttemplate' },
    choices: ['type'],
  },
  'dcim/rear-port-templates': {
    model: 'dcim.rearporttemplate',
    nested: template,
    choices: ['type'],
  },
  'dcim/device-bay-templates': {
    model: 'dcim.devicebaytemplate',
    nested: template,
  },
  'dcim/module-bay-templates': {
    model: 'dcim.modulebaytemplate',
    nested: template,
  },
  'dcim/device-roles': { model: 'dcim.devicerole' },
  'dcim/devices': {
    model: 'dcim.device',
    nested: {
      device_type: 'dcim.devicetype',
      role: 'dcim.devicerole',
      tenant: 'tenancy.tenant',
      platform: 'dcim.platform',
      site: 'dcim.site',
      location: 'dcim.location',
      rack: 'dcim.rack',
      primary_ip4: 'ipam.ipaddress',
      primary_ip6: 'ipam.ipaddress',
      oob_ip: 'ipam.ipaddress',
      virtual_chassis: 'dcim.virtualchassis',
    },
    choices: ['face', 'status', 'airflow'],
    decimals: ['position'],
  },
  'dcim/device-bays': {
    model: 'dcim.devicebay',
    nested: { device: 'dcim.device', installed_device: 'dcim.device' },
  },
  'dcim/module-bays': {
    model: 'dcim.modulebay',
    nested: { device: 'dcim.device' },
  },
  'dcim/modules': {
    model: 'dcim.module',
    nested: {
      device: 'dcim.device',
      module_bay: 'dcim.modulebay',
      module_type: 'dcim.moduletype',
    },
    choices: ['status'],
  },
  'dcim/inventory-items': {
    model: 'dcim.inventoryitem',
    nested: { device: 'dcim.device' },
  },
  'dcim/virtual-chassis': {
    model: 'dcim.virtualchassis',
    nested: { master: 'dcim.device' },
  },
  'dcim/console-ports': {
    model: 'dcim.consoleport',
    nested: { ...component, ...cabled },
    choices: ['type', 'speed'],
  },
  'dcim/console-server-ports': {
    model: 'dcim.consoleserverport',
    nested: { ...component, ...cabled },
    choices: ['type', 'speed'],
  },
  'dcim/power-ports': {
    model: 'dcim.powerport',
    nested: { ...component, ...cabled },
    choices: ['type'],
  },
  'dcim/power-outlets': {
    model: 'dcim.poweroutlet',
    nested: { ...component, ...cabled, power_port: 'dcim.powerport' },
    choices: ['type', 'feed_leg'],
  },
  'dcim/interfaces': {
    model: 'dcim.interface',
    nested: {
      ...component,
      ...cabled,
      lag: 'dcim.interface',
      parent: 'dcim.interface',
      bridge: 'dcim.interface',
    },
    choices: ['type', 'duplex', 'mode', 'poe_mode', 'poe_type', 'rf_role'],
  },
  'dcim/front-ports': {
    model: 'dcim.frontport',
    nested: { ...component, ...cabled, rear_port: 'dcim.rearport' },
    choices: ['type'],
  },
  'dcim/rear-ports': {
    model: 'dcim.rearport',
    nested: { ...component, ...cabled },
    choices: ['type'],
  },
  'dcim/power-panels': {
    model: 'dcim.powerpanel',
    nested: { site: 'dcim.site', location: 'dcim.location' },
  },
  'dcim/power-feeds': {
    model: 'dcim.powerfeed',
    nested: { power_panel: 'dcim.powerpanel', rack: 'dcim.rack', ...cabled },
    choices: ['status', 'type', 'supply', 'phase'],
  },
  'dcim/cables': {
    model: 'dcim.cable',
    nested: { tenant: 'tenancy.tenant' },
    choices: ['status', 'length_unit'],
    decimals: ['length'],
  },
  'circuits/circuits': {
    model: 'circuits.circuit',
    nested: {
      provider: 'circuits.provider',
      type: 'circuits.circuittype',
      tenant: 'tenancy.tenant',
    },
    choices: ['status'],
  },
  'circuits/circuit-terminations': {
    model: 'circuits.circuittermination',
    nested: {
      circuit: 'circuits.circuit',
      site: 'dcim.site',
      provider_network: 'circuits.providernetwork',
      ...cabled,
    },
  },
  'circuits/provider-networks': {
    model: 'circuits.providernetwork',
    nested: { provider: 'circuits.provider' },
  },
  'wireless/wireless-links': {
    model: 'wireless.wirelesslink',
    nested: { interface_a: 'dcim.interface', interface_b: 'dcim.interface' },
    choices: ['status'],
  },
};

/** The path of the list that a model has. */
export const listOf = new Map(
  Object.entries(listModels).map(([list, { model }]) => [model, list]),
);
