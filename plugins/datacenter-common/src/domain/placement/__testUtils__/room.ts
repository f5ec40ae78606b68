import {
  DeviceToPlace,
  FeedToLoad,
  PlacementRules,
  RackToFill,
} from '../types';

export const rules: PlacementRules = {
  apart: 'rack',
  heavyLow: true,
  balancePower: true,
  spreadHeat: true,
};
export const server = (key: string, more: Partial<DeviceToPlace> = {}) => ({
  key,
  typeId: 'server',
  heightUnits: 1,
  fullDepth: true,
  weightKg: 20,
  drawWatts: 400,
  powerPorts: 2,
  ...more,
});
export const rack = (
  id: string,
  more: Partial<RackToFill> = {},
): RackToFill => ({
  id,
  name: id,
  space: { heightUnits: 10 },
  contents: { devices: [], reservations: [] },
  ...more,
});
export const feed = (
  rackId: string,
  side: string,
  more: Partial<FeedToLoad> = {},
): FeedToLoad => ({
  id: `${rackId}-${side}`,
  rackId,
  panelId: `panel-${side}`,
  side,
  phase: 'single',
  availableVa: 1000,
  worstDrawWatts: 0,
  ...more,
});
