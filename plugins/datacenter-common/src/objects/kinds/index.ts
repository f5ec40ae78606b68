import { ObjectKind } from '../fields';
import { ObjectKindName } from '../kindNames';
import { cables, cableStock, ports, trayCorners, trays } from './cabling';
import { bays, deviceTypes, devices, moduleTypes, modules } from './devices';
import { places, roomObjects, rows } from './places';
import { circuits, feeds, panels } from './power';
import { racks, reservations, roles } from './racks';

export * from './cabling';
export * from './devices';
export * from './places';
export * from './power';
export * from './racks';

/** Every kind by its name. */
export const kindOf: Record<ObjectKindName, ObjectKind> = {
  roles,
  places,
  rows,
  racks,
  reservations,
  'device-types': deviceTypes,
  'module-types': moduleTypes,
  devices,
  bays,
  modules,
  panels,
  feeds,
  circuits,
  ports,
  cables,
  'cable-stock': cableStock,
  'tray-corners': trayCorners,
  trays,
  'room-objects': roomObjects,
};
