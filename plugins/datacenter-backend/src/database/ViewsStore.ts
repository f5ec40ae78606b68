import { ObjectKindName, RackFace } from '@rackstage/plugin-datacenter-common';
import { HistoryRecord, ObjectRecord } from './records';

/** The devices of one type in one rack. */
export interface DevicesOfType {
  rackId: string;
  typeId: string;
  count: number;
  /** Of those that say what they draw. */
  drawWatts: number;
  /** How many do not. */
  withoutDraw: number;
  failed: number;
  newestAt: string;
}

/** Where a power port of a device leads. */
export interface PowerPath {
  deviceId: string;
  portId: string;
  /** The port at the other end of its cable. */
  peerId: string | null;
  /** When that is the port of a feed. */
  feedId: string | null;
  /** When it is an outlet: the power port behind it. */
  behindId: string | null;
}

/** What pages need beyond single objects. */
export interface ViewsStore {
  countByPlace(kind: 'racks' | 'devices'): Promise<Map<string, number>>;
  /** By rack of a room, in units. */
  usedUnits(roomId: string): Promise<Map<string, number>>;
  devicesByType(roomId: string): Promise<DevicesOfType[]>;
  /** All of a kind whose fields have one of these values, by title. */
  all(
    kind: ObjectKindName,
    where?: Record<string, string | string[]>,
  ): Promise<ObjectRecord[]>;
  /** What was done to objects of a kind after a moment, the newest first. */
  changesSince(kind: ObjectKindName, at: string): Promise<HistoryRecord[]>;
  /** The cables that end in ports. */
  cablesAt(portIds: string[]): Promise<ObjectRecord[]>;
  powerPaths(deviceIds: string[]): Promise<PowerPath[]>;
  /** Feeds at the other end of the cables in ports. */
  feedsAt(portIds: string[]): Promise<Map<string, string>>;
  /** Of each device type that has any: versions of the images of its faces. */
  faceVersions(
    deviceTypeIds: string[],
  ): Promise<Map<string, Partial<Record<RackFace, string>>>>;
  /** How many devices are in bays of each device. */
  countChildren(deviceIds: string[]): Promise<Map<string, number>>;
  /** At most `limit` of each kind but ports. */
  find(text: string, limit: number): Promise<ObjectRecord[]>;
}
