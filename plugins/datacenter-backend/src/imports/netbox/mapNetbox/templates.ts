import {
  BayTemplate,
  feedLegs,
  PortRole,
  PortTemplate,
} from '@rackstage/plugin-datacenter-common';
import { NetboxTemplate } from '../netboxObjects';
import { SourceId } from '../types';
import { sourceOf, textOf, valueOf } from './values';

/** Lists of templates of ports, by the role. What others refer to comes first. */
export const portTemplateLists: readonly [PortRole, string][] = [
  ['rear-port', 'dcim/rear-port-templates'],
  ['front-port', 'dcim/front-port-templates'],
  ['power-port', 'dcim/power-port-templates'],
  ['power-outlet', 'dcim/power-outlet-templates'],
  ['console-port', 'dcim/console-port-templates'],
  ['console-server-port', 'dcim/console-server-port-templates'],
  ['interface', 'dcim/interface-templates'],
];

export const bayTemplateLists: readonly [BayTemplate['role'], string][] = [
  ['device', 'dcim/device-bay-templates'],
  ['module', 'dcim/module-bay-templates'],
];

/** The type that the template belongs to. */
export const typeOfTemplate = ({
  device_type: device,
  module_type: module,
}: NetboxTemplate): SourceId | undefined => {
  if (device) {
    return sourceOf('dcim.devicetype', device);
  }
  return module ? sourceOf('dcim.moduletype', module) : undefined;
};

export const mapPortTemplate = (
  role: PortRole,
  template: NetboxTemplate,
): PortTemplate =>
  withoutEmpty({
    role,
    name: template.name,
    type: valueOf(template.type)?.toString(),
    label: textOf(template.label),
    managementOnly: template.mgmt_only || undefined,
    maxDrawWatts: template.maximum_draw,
    allocatedDrawWatts: template.allocated_draw,
    powerPort: template.power_port?.name,
    leg: legOf(template.feed_leg?.value),
    rearPort: template.rear_port?.name,
    rearPosition: template.rear_port ? template.rear_port_position : undefined,
    positions: role === 'rear-port' ? template.positions : undefined,
  });

export const mapBayTemplate = (
  role: BayTemplate['role'],
  template: NetboxTemplate,
): BayTemplate =>
  withoutEmpty({
    role,
    name: template.name,
    label: textOf(template.label),
    position: textOf(template.position),
  });

const legOf = (value: string | number | undefined) =>
  feedLegs.find(leg => leg === value);

type Gaps<T> = { [K in keyof T]: T[K] | null };

/** Templates are whole values: what is not said is not in them. */
function withoutEmpty<T extends object>(value: Gaps<T>): T {
  return Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => part !== null && part !== undefined,
    ),
  ) as T;
}
