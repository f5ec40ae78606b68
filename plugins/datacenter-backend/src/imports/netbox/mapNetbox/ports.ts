import { PortRole } from '@rackstage/plugin-datacenter-common';
import { NetboxPort } from '../netboxObjects';
import { Draft } from '../types';
import { notesOf, refer, sourceOf, textOf, valueOf } from './values';

/** What ports of a role have beside that which all have. */
const own: Partial<Record<PortRole, (port: NetboxPort) => Draft['fields']>> = {
  interface: port => ({
    enabled: port.enabled ?? true,
    managementOnly: port.mgmt_only ?? false,
    macAddress: textOf(port.mac_address?.toUpperCase()),
    lagId: isElsewhere(port) ? null : refer('dcim.interface', port.lag),
  }),
  'power-port': port => ({
    maxDrawWatts: port.maximum_draw,
    allocatedDrawWatts: port.allocated_draw,
  }),
  'power-outlet': port => ({
    powerPortId: refer('dcim.powerport', port.power_port),
    leg: valueOf(port.feed_leg),
  }),
  'front-port': port => ({
    rearPortId: refer('dcim.rearport', port.rear_port),
    rearPosition: port.rear_port ? port.rear_port_position : null,
  }),
  'rear-port': port => ({ positions: port.positions }),
};

export const mapPort =
  (model: string, role: PortRole) =>
  (port: NetboxPort): Draft => ({
    sourceId: sourceOf(model, port),
    fields: {
      name: port.name,
      role,
      deviceId: refer('dcim.device', port.device),
      moduleId: refer('dcim.module', port.module),
      type: valueOf(port.type),
      label: textOf(port.label),
      ...own[role]?.(port),
      markedConnected: port.mark_connected ?? false,
      notes: notesOf(port),
    },
    needs: ['deviceId', 'moduleId'],
    notes: [
      isElsewhere(port) &&
        `'${port.lag?.display}' is on another device of its virtual chassis; that it belongs to it is not kept`,
    ],
  });

/** A virtual chassis bundles interfaces of several devices. */
const isElsewhere = ({ lag, device }: NetboxPort) =>
  lag?.device !== undefined && lag.device.id !== device.id;
