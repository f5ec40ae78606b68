import { BayTemplate, PortTemplate } from '@rackstage/plugin-datacenter-common';
import { NetboxDeviceType, NetboxModuleType } from '../netboxObjects';
import { Draft } from '../types';
import { kilogramsOf, notesOf, sourceOf, textOf, valueOf } from './values';

/** Templates of one type. */
export interface Templates {
  ports: PortTemplate[];
  bays: BayTemplate[];
}

const productOf = (type: NetboxModuleType) => ({
  manufacturer: type.manufacturer.name ?? type.manufacturer.display,
  model: type.model,
  partNumber: textOf(type.part_number),
  weightKg: kilogramsOf(type.weight, type.weight_unit),
  notes: notesOf(type),
});

export const mapDeviceType = (
  type: NetboxDeviceType,
  { ports, bays }: Templates,
): Draft => ({
  sourceId: sourceOf('dcim.devicetype', type),
  fields: {
    ...productOf(type),
    slug: textOf(type.slug),
    heightUnits: Number(type.u_height),
    fullDepth: type.is_full_depth,
    fitsBays: valueOf(type.subdevice_role) === 'child',
    airflow: valueOf(type.airflow),
    ports,
    bays,
  },
});

export const mapModuleType = (
  type: NetboxModuleType,
  { ports, bays }: Templates,
): Draft => ({
  sourceId: sourceOf('dcim.moduletype', type),
  fields: { ...productOf(type), ports },
  notes: [bays.length > 0 && 'Bays within modules are not kept'],
});
