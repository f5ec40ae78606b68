import { PortRole } from '../../objects';
import { PowerLeg } from '../power';
import { Point3, Tray, TrayCorner } from '../routing';

/** A port of a device that is to be connected. */
export interface PortToWire {
  readonly id: string;
  readonly name: string;
  readonly role: PortRole;
  readonly type?: string;
  readonly managementOnly?: boolean;
  /** The port that the cable in it leads to, or nothing when it is free. */
  readonly peerDeviceId?: string;
  readonly isTaken: boolean;
  /** Of an outlet: the power port behind it. */
  readonly powerPortId?: string;
  /** Of an outlet: the leg and side of the feed behind it, and what its feed carries. */
  readonly leg?: PowerLeg;
  readonly feed?: OutletFeed;
}

export interface OutletFeed {
  readonly id: string;
  readonly side: string;
  /** What it carries already when the other side is lost, watts. */
  readonly worstDrawWatts: number;
  readonly availableVa: number;
}

/** A feed of a rack, which one cable leads from. */
export interface FeedToWire {
  readonly name: string;
  readonly portId: string;
  readonly rackId: string;
  readonly isTaken: boolean;
  readonly feed: OutletFeed;
}

export interface DeviceToWire {
  readonly id: string;
  readonly name: string;
  readonly rackId?: string;
  /** Lowest unit; absent for what hangs at the side. */
  readonly position?: number;
  readonly drawWatts: number;
  readonly ports: readonly PortToWire[];
}

export interface RackToWire {
  readonly id: string;
  readonly roomId: string;
  readonly heightUnits: number;
  /** Middle of the rack on the floor; absent when it was not placed in the room. */
  readonly middle?: Pick<Point3, 'xMm' | 'yMm'>;
}

/** A connection of two devices over so many cables. */
export interface WantedLink {
  readonly aId: string;
  readonly bId: string;
  readonly count: number;
  /** At least so fast, Mbit/s. */
  readonly speedMbit?: number;
}

/** A length of cable that there is. */
export interface CableStock {
  /** Of every type where it is not said. */
  readonly type?: string;
  readonly lengthMetres: number;
  /** How many there are; not counted where it is not said. */
  readonly count?: number;
}

export interface WiringQuestion {
  readonly devices: readonly DeviceToWire[];
  readonly racks: readonly RackToWire[];
  readonly corners?: readonly TrayCorner[];
  readonly trays?: readonly Tray[];
  readonly links: readonly WantedLink[];
  /** Devices whose free power ports are to be connected with outlets in their rack. */
  readonly powerDeviceIds?: readonly string[];
  /** What units of outlets among the devices can be connected with. */
  readonly feeds?: readonly FeedToWire[];
  readonly stock?: readonly CableStock[];
  /** Added to each way for slack: 0.1 is a tenth. */
  readonly slack?: number;
}

export const cableReasonCodes = [
  'same-type',
  'same-speed',
  'other-speed',
  'type-for-distance',
  'over-trays',
  'within-rack',
  'no-tray-route',
  'way-unknown',
  'no-length-in-stock',
  'least-loaded-side',
  'free-feed',
] as const;

/** Why these ports, this type and this length. */
export interface CableReason {
  readonly code: (typeof cableReasonCodes)[number];
  readonly value?: number;
  readonly text?: string;
}

export interface Transceiver {
  /** `10gbase-sr` */
  readonly type: string;
  /** `sfpp` */
  readonly cage: string;
}

export interface ProposedCable {
  /** Of the ports: the same cable has the same key. */
  readonly key: string;
  readonly aPortId: string;
  readonly bPortId: string;
  readonly type: string;
  readonly color: string;
  readonly trayIds: readonly string[];
  /** With bends and slack; absent when the way is not known. */
  readonly neededMetres?: number;
  /** Of the stock, or rounded up to half a metre. */
  readonly lengthMetres?: number;
  readonly transceivers: readonly Transceiver[];
  readonly reasons: readonly CableReason[];
}

export const wiringObstacleCodes = [
  'no-free-port',
  'ports-do-not-match',
  'no-outlet',
  'feed-full',
  'too-far',
] as const;

export interface MissingCable {
  readonly aId: string;
  /** The device that it should lead to; of power there is none. */
  readonly bId?: string;
  readonly code: (typeof wiringObstacleCodes)[number];
  /** How many cables are missing. */
  readonly count: number;
}

export interface WiringProposal {
  readonly cables: readonly ProposedCable[];
  readonly missing: readonly MissingCable[];
}
