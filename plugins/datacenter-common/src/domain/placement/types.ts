import { Aisle } from '../cooling';
import { PowerLeg } from '../power';
import { RackContents, RackFace, RackSpace } from '../racks';

/** A device that a place is sought for. */
export interface DeviceToPlace {
  /** Stable, and of this device only: places do not depend on the order of devices. */
  readonly key: string;
  readonly typeId: string;
  readonly heightUnits: number;
  readonly fullDepth: boolean;
  readonly depthMm?: number;
  readonly weightKg?: number;
  readonly drawWatts: number;
  readonly heatWatts?: number;
  readonly airflow?: string;
  readonly powerPorts: number;
  /** It goes into a bay of a chassis, and so into no unit. */
  readonly fitsBays?: boolean;
  /** Devices of one group stand in for each other. */
  readonly group?: string;
  /** The only rack that it may stand in. */
  readonly rackId?: string;
}

/** Wanted in every rack that something is placed in, such as a switch. */
export interface DevicePerRack {
  readonly device: Omit<DeviceToPlace, 'group' | 'rackId'>;
  readonly count: number;
}

export interface RackToFill {
  readonly id: string;
  readonly name: string;
  readonly space: RackSpace;
  readonly contents: RackContents;
  readonly frontAisle?: Aisle;
  readonly rearAisle?: Aisle;
  readonly zoneId?: string;
  /** How many devices of each type stand in it. */
  readonly typeCounts?: Readonly<Record<string, number>>;
  /** What stands in it and is not connected to a feed yet. */
  readonly unsupplied?: readonly Pick<
    DeviceToPlace,
    'drawWatts' | 'powerPorts'
  >[];
}

/** A feed of a rack, and what hangs on it. */
export interface FeedToLoad {
  readonly id: string;
  readonly rackId: string;
  readonly panelId: string;
  readonly side: string;
  readonly phase: 'single' | 'three';
  /** What may be drawn for long, VA. */
  readonly availableVa: number;
  /** What it carries when the other side is lost, watts. */
  readonly worstDrawWatts: number;
  /** How that is spread over the legs of three phases. */
  readonly legs?: Readonly<Record<PowerLeg, number>>;
}

export interface ZoneToHeat {
  readonly id: string;
  readonly heatWatts: number;
  /** What is cooled when the largest unit is lost. */
  readonly limitWatts: number;
}

export interface PlacementRules {
  /** How devices of one group are kept apart. With `rack-and-supply`, no panel's loss takes two of them down. */
  readonly apart: 'none' | 'rack' | 'rack-and-supply';
  readonly heavyLow: boolean;
  readonly balancePower: boolean;
  readonly spreadHeat: boolean;
}

export interface PlacementQuestion {
  readonly devices: readonly DeviceToPlace[];
  readonly perRack?: readonly DevicePerRack[];
  readonly racks: readonly RackToFill[];
  readonly feeds?: readonly FeedToLoad[];
  readonly zones?: readonly ZoneToHeat[];
  readonly rules: PlacementRules;
}

export const placementReasonCodes = [
  'fixed-rack',
  'per-rack',
  'apart',
  'low-for-weight',
  'airflow-face',
  'feed-headroom',
  'least-loaded-leg',
  'zone-headroom',
  'no-feed-known',
] as const;

/** Why a device is proposed where it is. Numbers are those after it is placed. */
export interface PlacementReason {
  readonly code: (typeof placementReasonCodes)[number];
  readonly value?: number;
  readonly limit?: number;
  /** Of the feed or zone that it is about. */
  readonly id?: string;
  readonly leg?: PowerLeg;
}

export const placementObstacleCodes = [
  'fits-bays',
  'no-rack',
  'too-deep',
  'too-heavy',
  'not-apart',
  'airflow',
  'no-free-units',
  'feed-full',
  'zone-full',
  'no-room-per-rack',
] as const;

export type PlacementObstacleCode = (typeof placementObstacleCodes)[number];

/** Why a device finds no place, and in how many racks it is so. */
export interface PlacementObstacle {
  readonly code: PlacementObstacleCode;
  readonly racks: number;
}

export interface ProposedFeed {
  readonly feedId: string;
  readonly leg?: PowerLeg;
}

export interface ProposedPlace {
  readonly key: string;
  readonly typeId: string;
  readonly rackId: string;
  /** Absent for what takes no unit and hangs at the side. */
  readonly position?: number;
  readonly face?: RackFace;
  readonly feeds: readonly ProposedFeed[];
  /** 0 to 100: how much is left of what the rules ask to be spared. */
  readonly score: number;
  readonly reasons: readonly PlacementReason[];
}

export interface PlacementProposal {
  /** In the order of their keys. */
  readonly placed: readonly ProposedPlace[];
  readonly unplaced: readonly {
    readonly key: string;
    readonly obstacles: readonly PlacementObstacle[];
  }[];
}
