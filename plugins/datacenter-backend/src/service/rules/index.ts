import { ObjectKindName } from '@rackstage/plugin-datacenter-common';
import { cableRules } from './cables';
import { circuitRules, feedRules } from './power';
import { deviceRules } from './devices';
import { KindRules } from './KindRules';
import { moduleRules } from './modules';
import { placeRules } from './places';
import { portRules } from './ports';
import { rackRules, reservationRules } from './racks';
import { trayRules } from './trays';

/** Rules by kind; a kind without an entry has none but its fields. */
export const rulesOf: Partial<Record<ObjectKindName, KindRules>> = {
  places: placeRules,
  racks: rackRules,
  reservations: reservationRules,
  devices: deviceRules,
  modules: moduleRules,
  feeds: feedRules,
  circuits: circuitRules,
  ports: portRules,
  cables: cableRules,
  trays: trayRules,
};
