import { NetboxBay, NetboxDevice, NetboxModule } from '../netboxObjects';
import { Draft } from '../types';
import { placeOf } from './places';
import {
  notesOf,
  refer,
  sourceOf,
  tenantNote,
  textOf,
  valueOf,
} from './values';

const model = 'dcim.device';

/**
 * A device in a bay is where its chassis is, one in a rack where that is: its
 * place is said only where nothing else says it.
 */
export function mapDevice(device: NetboxDevice): Draft {
  const name = textOf(device.name);
  return {
    sourceId: sourceOf(model, device),
    fields: {
      name: name ?? device.display,
      typeId: refer('dcim.devicetype', device.device_type),
      ...placementOf(device),
      status: valueOf(device.status),
      roleId: refer('dcim.devicerole', device.role ?? device.device_role),
      serial: textOf(device.serial),
      assetTag: textOf(device.asset_tag),
      managementAddress: textOf(device.primary_ip?.address.split('/')[0]),
      airflow: valueOf(device.airflow),
      notes: notesOf(device),
    },
    needs: ['rackId', 'bayId'],
    notes: [
      !name && 'It has no name in NetBox; it is called as NetBox shows it',
      tenantNote(device),
    ],
  };
}

function placementOf(device: NetboxDevice): Draft['fields'] {
  const { parent_device: parent, rack, position } = device;
  if (parent) {
    return { bayId: refer('dcim.devicebay', parent.device_bay) };
  }
  return {
    bayId: null,
    rackId: refer('dcim.rack', rack),
    ...(!rack && { placeId: placeOf(device) }),
    position: position === null ? null : Number(position),
    face: rack ? valueOf(device.face) : null,
  };
}

const mapBay = (bayModel: string, role: string, bay: NetboxBay): Draft => ({
  sourceId: sourceOf(bayModel, bay),
  fields: {
    name: bay.name,
    deviceId: refer(model, bay.device),
    role,
    label: textOf(bay.label),
    position: textOf(bay.position),
    notes: notesOf(bay),
  },
});

export const mapDeviceBay = (bay: NetboxBay) =>
  mapBay('dcim.devicebay', 'device', bay);

export const mapModuleBay = (bay: NetboxBay) =>
  mapBay('dcim.modulebay', 'module', bay);

export const mapModule = (module: NetboxModule): Draft => ({
  sourceId: sourceOf('dcim.module', module),
  fields: {
    typeId: refer('dcim.moduletype', module.module_type),
    deviceId: refer(model, module.device),
    bayId: refer('dcim.modulebay', module.module_bay),
    status: valueOf(module.status),
    serial: textOf(module.serial),
    assetTag: textOf(module.asset_tag),
    notes: notesOf(module),
  },
});
