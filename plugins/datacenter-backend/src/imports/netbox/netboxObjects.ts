/** Objects as NetBox 3.6 gives them (`netbox/dcim/api/serializers.py`), as far as they are read. */
export interface Nested {
  id: number;
  display: string;
  name?: string;
}

export interface Choice {
  value: string | number;
}

type Optional<T> = T | null;

export interface NetboxObject {
  id: number;
  display: string;
  description?: string;
  comments?: string;
  tenant?: Optional<Nested>;
}

interface Named extends NetboxObject {
  name: string;
}

interface Weighed {
  weight: Optional<number>;
  weight_unit: Optional<Choice>;
}

export interface NetboxGroup extends Named {
  parent: Optional<Nested>;
}

export interface NetboxSite extends Named {
  status: Choice;
  region: Optional<Nested>;
  group: Optional<Nested>;
  facility: string;
  physical_address: string;
  latitude: Optional<number>;
  longitude: Optional<number>;
}

export interface NetboxLocation extends NetboxGroup {
  site: Nested;
  status: Choice;
}

export interface NetboxRole extends Named {
  color: string;
}

export interface NetboxRack extends Named, Weighed {
  site: Nested;
  location: Optional<Nested>;
  status: Choice;
  role: Optional<Nested>;
  serial: string;
  asset_tag: Optional<string>;
  width: Choice;
  u_height: number;
  starting_unit?: number;
  desc_units: boolean;
  outer_width: Optional<number>;
  outer_depth: Optional<number>;
  outer_unit: Optional<Choice>;
  max_weight: Optional<number>;
  mounting_depth: Optional<number>;
}

export interface NetboxReservation extends NetboxObject {
  rack: Nested;
  units: number[];
  user: Nested & { username?: string };
}

export interface NetboxModuleType extends NetboxObject, Weighed {
  manufacturer: Nested;
  model: string;
  part_number: string;
}

export interface NetboxDeviceType extends NetboxModuleType {
  slug: string;
  u_height: number;
  is_full_depth: boolean;
  subdevice_role: Optional<Choice>;
  airflow: Optional<Choice>;
}

/** Of a port or bay, for all lists of templates together. */
export interface NetboxTemplate extends Named {
  device_type: Optional<Nested>;
  module_type: Optional<Nested>;
  label?: string;
  type?: Optional<Choice>;
  mgmt_only?: boolean;
  maximum_draw?: Optional<number>;
  allocated_draw?: Optional<number>;
  power_port?: Optional<Nested>;
  feed_leg?: Optional<Choice>;
  rear_port?: Optional<Nested>;
  rear_port_position?: number;
  positions?: number;
  position?: string;
}

export interface NetboxDevice extends NetboxObject {
  name: Optional<string>;
  device_type: Nested;
  role?: Optional<Nested>;
  /** Until 3.5. */
  device_role?: Optional<Nested>;
  site: Nested;
  location: Optional<Nested>;
  rack: Optional<Nested>;
  position: Optional<number>;
  face: Optional<Choice>;
  parent_device: Optional<Nested & { device_bay: Nested }>;
  status: Choice;
  airflow: Optional<Choice>;
  serial: string;
  asset_tag: Optional<string>;
  primary_ip: Optional<Nested & { address: string }>;
}

export interface NetboxBay extends Named {
  device: Nested;
  label?: string;
  position?: string;
}

export interface NetboxModule extends NetboxObject {
  device: Nested;
  module_bay: Nested;
  module_type: Nested;
  status: Choice;
  serial: string;
  asset_tag: Optional<string>;
}

/** For all lists of ports together. */
export interface NetboxPort extends Named {
  device: Nested;
  module: Optional<Nested>;
  label?: string;
  type: Optional<Choice>;
  enabled?: boolean;
  mgmt_only?: boolean;
  mac_address?: Optional<string>;
  lag?: Optional<Nested & { device?: Nested }>;
  maximum_draw?: Optional<number>;
  allocated_draw?: Optional<number>;
  power_port?: Optional<Nested>;
  feed_leg?: Optional<Choice>;
  rear_port?: Optional<Nested>;
  rear_port_position?: number;
  positions?: number;
  mark_connected?: boolean;
}

export interface NetboxPanel extends Named {
  site: Nested;
  location: Optional<Nested>;
}

export interface NetboxFeed extends Named {
  power_panel: Nested;
  rack: Optional<Nested>;
  status: Choice;
  type: Choice;
  supply: Choice;
  phase: Choice;
  voltage: number;
  amperage: number;
  max_utilization: number;
  mark_connected?: boolean;
}

export interface NetboxCircuitEnd {
  site: Optional<Nested>;
  provider_network: Optional<Nested>;
}

export interface NetboxCircuit extends NetboxObject {
  cid: string;
  provider: Nested;
  type: Nested;
  status: Choice;
  commit_rate: Optional<number>;
  termination_a: Optional<NetboxCircuitEnd>;
  termination_z: Optional<NetboxCircuitEnd>;
}

export interface NetboxCircuitTermination extends NetboxObject {
  circuit: Nested;
  term_side: 'A' | 'Z';
  mark_connected?: boolean;
}

export interface NetboxCableEnd {
  object_type: string;
  object_id: number;
  object: Nested | null;
}

export interface NetboxCable extends NetboxObject {
  a_terminations: NetboxCableEnd[];
  b_terminations: NetboxCableEnd[];
  /** Text until 4.x. */
  type: Optional<string>;
  status: Choice;
  label: string;
  color: string;
  length: Optional<number>;
  length_unit: Optional<Choice>;
}
