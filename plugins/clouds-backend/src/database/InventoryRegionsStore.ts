import { CloudErrorCode, InventoryKind } from '@rackstage/plugin-clouds-common';
import { LeaseOptions } from '@rackstage/leased-loop';
import { RegionRecord } from './records';

/** How one reading of a region went. */
export interface RegionReading {
  /** Absent for the list of regions itself. */
  region?: string;
  /** For people, in events. */
  name: string;
  kinds: InventoryKind[];
  failedKinds: InventoryKind[];
  /** Of the first that failed. */
  error?: { code: CloudErrorCode; message: string };
  /** Whether that is all there is to read of it. */
  isWhole: boolean;
}

/** How reading each region of the accounts went: one that is down says so, and hides nothing of the others. */
export interface InventoryRegionsStore {
  /**
   * Notes how a reading went, and that it does not answer any more, or does again.
   *
   * @returns whether that is new; false as well when the account is gone
   */
  record(
    accountId: string,
    reading: RegionReading,
    readAt: string,
  ): Promise<boolean>;

  list(accountIds: string[]): Promise<RegionRecord[]>;

  /** Has the region, or these kinds of it, read now. */
  request(
    account: { id: string; workspaceId: string },
    region: string,
    kinds: InventoryKind[],
    now: string,
  ): Promise<void>;

  /** Regions that somebody wants read and that nobody is reading for them. */
  claimAsked(
    lease: LeaseOptions,
    now: string,
    limit: number,
  ): Promise<RegionRecord[]>;

  renewLeases(lease: LeaseOptions, ids: string[]): Promise<string[]>;

  nextAskedAt(): Promise<string | undefined>;

  makeAllDue(now: string): Promise<void>;

  /** Gives the lease back; what was asked for meanwhile stays asked for. */
  finish(
    lease: LeaseOptions,
    region: Pick<RegionRecord, 'id' | 'nextAttemptAt'>,
  ): Promise<void>;
}
