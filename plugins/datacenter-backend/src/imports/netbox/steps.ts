import {
  NetboxSkipReason,
  ObjectKindName,
  PortRole,
} from '@rackstage/plugin-datacenter-common';
import { mapCable } from './mapNetbox/cables';
import { mapCircuit, mapCircuitTermination } from './mapNetbox/circuits';
import {
  mapDevice,
  mapDeviceBay,
  mapModule,
  mapModuleBay,
} from './mapNetbox/devices';
import {
  mapLocations,
  mapRegion,
  mapSite,
  mapSiteGroup,
} from './mapNetbox/places';
import { mapPort } from './mapNetbox/ports';
import { mapFeed, mapFeedPort, mapPanel } from './mapNetbox/power';
import { mapRack, mapReservation } from './mapNetbox/racks';
import { mapDeviceRole, mapRackRole } from './mapNetbox/roles';
import { mapDeviceType, mapModuleType } from './mapNetbox/types';
import { sourceOf } from './mapNetbox/values';
import {
  NetboxDevice,
  NetboxDeviceType,
  NetboxGroup,
  NetboxLocation,
  NetboxModuleType,
  NetboxObject,
  NetboxPort,
  NetboxRole,
} from './netboxObjects';
import { ReadContext } from './ReadContext';
import { Mapped } from './types';

/** What one list becomes. */
export interface Step {
  name: string;
  kind: ObjectKindName;
  /** Path below `/api/`. */
  list: string;
  query?: Record<string, string>;
  /** A tree: all of it is needed before the first of it can be told. */
  tree?: boolean;
  /** Type of the objects in references. */
  model: string;
  /** Prepares for a page. The result maps each of its objects, or says nothing of those that another step maps. */
  mapper(
    page: readonly NetboxObject[],
    context: ReadContext,
  ): Promise<(object: NetboxObject) => Mapped | Mapped[] | undefined>;
}

type Shape = Pick<Step, 'name' | 'kind' | 'list' | 'model'> &
  Partial<Pick<Step, 'query' | 'tree'>>;

/** A step whose mapping needs the object alone. */
function each<T extends NetboxObject>(
  shape: Shape,
  map: (object: T) => Mapped | Mapped[] | undefined,
): Step {
  return { ...shape, mapper: async () => object => map(object as T) };
}

function skipAll(
  reason: NetboxSkipReason,
  model: string,
  list: string,
  kind: ObjectKindName,
): Step {
  return each(
    { name: reason, kind, list, model, query: { brief: 'true' } },
    object => ({
      sourceId: sourceOf(model, object),
      name: object.display,
      reason,
    }),
  );
}

function portStep(
  name: string,
  model: string,
  role: PortRole,
  options: {
    query?: Record<string, string>;
    only?(port: NetboxPort): boolean;
  } = {},
): Step {
  const { query, only = () => true } = options;
  const map = mapPort(model, role);
  const list = role === 'interface' ? 'dcim/interfaces' : `dcim/${name}`;
  return each<NetboxPort>({ name, kind: 'ports', list, model, query }, port =>
    only(port) ? map(port) : undefined,
  );
}

const isLag = (port: NetboxPort) => port.type?.value === 'lag';

/** In their order: what an object refers to is in the same page, or in one before. */
export const steps: readonly Step[] = [
  each<NetboxGroup>(
    {
      name: 'regions',
      kind: 'places',
      list: 'dcim/regions',
      model: 'dcim.region',
      tree: true,
    },
    mapRegion,
  ),
  each<NetboxGroup>(
    {
      name: 'site-groups',
      kind: 'places',
      list: 'dcim/site-groups',
      model: 'dcim.sitegroup',
      tree: true,
    },
    mapSiteGroup,
  ),
  each(
    { name: 'sites', kind: 'places', list: 'dcim/sites', model: 'dcim.site' },
    mapSite,
  ),
  {
    name: 'locations',
    kind: 'places',
    list: 'dcim/locations',
    model: 'dcim.location',
    tree: true,
    async mapper(all) {
      const mapped = new Map(
        mapLocations(all as NetboxLocation[]).map(item => [
          item.sourceId,
          item,
        ]),
      );
      return object => mapped.get(sourceOf('dcim.location', object));
    },
  },
  each(
    {
      name: 'rack-roles',
      kind: 'roles',
      list: 'dcim/rack-roles',
      model: 'dcim.rackrole',
    },
    mapRackRole,
  ),
  {
    name: 'device-roles',
    kind: 'roles',
    list: 'dcim/device-roles',
    model: 'dcim.devicerole',
    async mapper(_page, context) {
      const names = await context.rackRoleNames();
      return object => mapDeviceRole(object as NetboxRole, names);
    },
  },
  each(
    { name: 'racks', kind: 'racks', list: 'dcim/racks', model: 'dcim.rack' },
    mapRack,
  ),
  each(
    {
      name: 'rack-reservations',
      kind: 'reservations',
      list: 'dcim/rack-reservations',
      model: 'dcim.rackreservation',
    },
    mapReservation,
  ),
  {
    name: 'device-types',
    kind: 'device-types',
    list: 'dcim/device-types',
    model: 'dcim.devicetype',
    async mapper(_page, context) {
      const templatesOf = await context.templatesOf();
      return type =>
        mapDeviceType(
          type as NetboxDeviceType,
          templatesOf(sourceOf('dcim.devicetype', type)),
        );
    },
  },
  {
    name: 'module-types',
    kind: 'module-types',
    list: 'dcim/module-types',
    model: 'dcim.moduletype',
    async mapper(_page, context) {
      const templatesOf = await context.templatesOf();
      return type =>
        mapModuleType(
          type as NetboxModuleType,
          templatesOf(sourceOf('dcim.moduletype', type)),
        );
    },
  },
  each<NetboxDevice>(
    {
      name: 'devices',
      kind: 'devices',
      list: 'dcim/devices',
      model: 'dcim.device',
    },
    device => (device.parent_device ? undefined : mapDevice(device)),
  ),
  each(
    {
      name: 'device-bays',
      kind: 'bays',
      list: 'dcim/device-bays',
      model: 'dcim.devicebay',
    },
    mapDeviceBay,
  ),
  // Once more: bays are of devices, and devices are in bays.
  each<NetboxDevice>(
    {
      name: 'devices-in-bays',
      kind: 'devices',
      list: 'dcim/devices',
      model: 'dcim.device',
    },
    device => (device.parent_device ? mapDevice(device) : undefined),
  ),
  each(
    {
      name: 'module-bays',
      kind: 'bays',
      list: 'dcim/module-bays',
      model: 'dcim.modulebay',
    },
    mapModuleBay,
  ),
  each(
    {
      name: 'modules',
      kind: 'modules',
      list: 'dcim/modules',
      model: 'dcim.module',
    },
    mapModule,
  ),
  each(
    {
      name: 'power-panels',
      kind: 'panels',
      list: 'dcim/power-panels',
      model: 'dcim.powerpanel',
    },
    mapPanel,
  ),
  each(
    {
      name: 'power-feeds',
      kind: 'feeds',
      list: 'dcim/power-feeds',
      model: 'dcim.powerfeed',
    },
    mapFeed,
  ),
  each(
    {
      name: 'circuits',
      kind: 'circuits',
      list: 'circuits/circuits',
      model: 'circuits.circuit',
    },
    mapCircuit,
  ),
  portStep('rear-ports', 'dcim.rearport', 'rear-port'),
  portStep('front-ports', 'dcim.frontport', 'front-port'),
  portStep('power-ports', 'dcim.powerport', 'power-port'),
  portStep('power-outlets', 'dcim.poweroutlet', 'power-outlet'),
  portStep('console-ports', 'dcim.consoleport', 'console-port'),
  portStep(
    'console-server-ports',
    'dcim.consoleserverport',
    'console-server-port',
  ),
  portStep('lags', 'dcim.interface', 'interface', {
    query: { type: 'lag' },
    only: isLag,
  }),
  portStep('interfaces', 'dcim.interface', 'interface', {
    only: port => !isLag(port),
  }),
  each(
    {
      name: 'feed-ports',
      kind: 'ports',
      list: 'dcim/power-feeds',
      model: 'dcim.powerfeed',
    },
    mapFeedPort,
  ),
  each(
    {
      name: 'circuit-terminations',
      kind: 'ports',
      list: 'circuits/circuit-terminations',
      model: 'circuits.circuittermination',
    },
    mapCircuitTermination,
  ),
  each(
    {
      name: 'cables',
      kind: 'cables',
      list: 'dcim/cables',
      model: 'dcim.cable',
    },
    mapCable,
  ),
  skipAll(
    'virtual-chassis',
    'dcim.virtualchassis',
    'dcim/virtual-chassis',
    'devices',
  ),
  skipAll(
    'inventory-item',
    'dcim.inventoryitem',
    'dcim/inventory-items',
    'modules',
  ),
  skipAll(
    'provider-network',
    'circuits.providernetwork',
    'circuits/provider-networks',
    'circuits',
  ),
  skipAll(
    'wireless-link',
    'wireless.wirelesslink',
    'wireless/wireless-links',
    'cables',
  ),
];

/** Everything that is read, in its order. */
export const listNames: readonly string[] = steps.map(({ name }) => name);
