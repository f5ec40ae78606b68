import {
  BayTemplate,
  FieldValues,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { bayLists, LibraryKind, portLists } from './librarySchema';

interface LibraryComponent {
  name: string;
  label?: string;
  type?: string;
  position?: string;
  mgmt_only?: boolean;
  maximum_draw?: number;
  allocated_draw?: number;
  power_port?: string;
  feed_leg?: PortTemplate['leg'];
  rear_port?: string;
  rear_port_position?: number;
  positions?: number;
}

type WeightUnit = 'kg' | 'g' | 'lb' | 'oz';

/** A file of the library that fits its schema. */
export type LibraryValue = {
  manufacturer: string;
  model: string;
  slug?: string;
  part_number?: string;
  comments?: string;
  weight?: number;
  weight_unit?: WeightUnit;
  u_height?: number;
  is_full_depth?: boolean;
  airflow?: string;
  subdevice_role?: 'parent' | 'child';
} & { [list: string]: unknown };

/** International avoirdupois pound of 1959 and its sixteenth. */
const kilogramsOf: Record<WeightUnit, number> = {
  kg: 1,
  g: 0.001,
  lb: 0.45359237,
  oz: 0.45359237 / 16,
};

/** Fields of the object that a file of the library becomes, in hundredths of kilograms. */
export function toFields(kind: LibraryKind, value: LibraryValue): FieldValues {
  const common = given({
    manufacturer: value.manufacturer,
    model: value.model,
    partNumber: value.part_number || undefined,
    weightKg:
      value.weight === undefined || !value.weight_unit
        ? undefined
        : Math.round(value.weight * kilogramsOf[value.weight_unit] * 100) / 100,
    notes: value.comments || undefined,
    ports: portsOf(value),
  });
  if (kind === 'module-types') {
    return common;
  }
  return given({
    ...common,
    slug: value.slug,
    heightUnits: value.u_height ?? 1,
    fullDepth: value.is_full_depth ?? true,
    fitsBays: value.subdevice_role === 'child',
    airflow: value.airflow,
    bays: baysOf(value),
  });
}

export function portsOf(value: LibraryValue): PortTemplate[] {
  return Object.entries(portLists).flatMap(([list, { role }]) =>
    componentsOf(value, list).map(component =>
      given({
        role,
        name: component.name,
        type: component.type || undefined,
        label: component.label || undefined,
        managementOnly: component.mgmt_only || undefined,
        maxDrawWatts: component.maximum_draw,
        allocatedDrawWatts: component.allocated_draw,
        powerPort: component.power_port,
        leg: component.feed_leg,
        rearPort: component.rear_port,
        rearPosition: component.rear_port
          ? (component.rear_port_position ?? 1)
          : undefined,
        positions:
          role === 'rear-port' ? (component.positions ?? 1) : undefined,
      }),
    ),
  );
}

export function baysOf(value: LibraryValue): BayTemplate[] {
  return Object.entries(bayLists).flatMap(([list, { role }]) =>
    componentsOf(value, list).map(({ name, label, position }) =>
      given({
        role,
        name,
        label: label || undefined,
        position: position || undefined,
      }),
    ),
  );
}

/** The schema has been checked, so that the list is one of components. */
const componentsOf = (value: LibraryValue, list: string) =>
  (value[list] ?? []) as LibraryComponent[];

const given = <T extends object>(values: T): T =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as T;
