import { DriverDescription } from '@rackstage/plugin-clouds-node/host';
import { RefusalCode } from '@rackstage/plugin-clouds-common';

/** A version of a driver that was brought into the portal while it runs. */
export interface DriverPackageRecord {
  id: string;
  /** Its id, which accounts name. The first four are absent when the package could not even be read. */
  driver?: string;
  /** As its package.json says. */
  name?: string;
  version?: string;
  license?: string;
  state: 'checking' | 'refused' | 'installed';
  /** Why it was refused. */
  reason?: { code: RefusalCode; detail: string };
  /** New accounts are made with this version. */
  active: boolean;
  source: 'upload' | 'registry';
  /** `sha512-…` of the archive, as npm writes it. */
  integrity: string;
  signature: 'verified' | 'none';
  sizeBytes: number;
  /** The file to load. */
  entry?: string;
  /** What the driver said of itself when it was checked. */
  description?: DriverDescription;
  /** Entity ref, or the name of a service. */
  installedBy: string;
  installedAt: string;
}

export interface DriverPackagesStore {
  /** The newest first. */
  list(): Promise<DriverPackageRecord[]>;

  /** @throws NotFoundError */
  get(id: string): Promise<DriverPackageRecord>;

  /**
   * Keeps the place of a version while it is checked.
   *
   * @throws ConflictError when it is there already, or somebody else is just bringing it
   */
  reserve(record: DriverPackageRecord): Promise<void>;

  /** From now on it can be used; active when no other version is. */
  finish(
    id: string,
    archive: Buffer,
    description: DriverDescription,
  ): Promise<DriverPackageRecord>;

  /** Keeps what was refused to be shown, the last twenty. */
  refuse(record: DriverPackageRecord): Promise<void>;

  /** Refuses what has been checked since before: whoever did it is gone. */
  refuseInterrupted(before: string): Promise<void>;

  /** @throws NotFoundError */
  archive(id: string): Promise<Buffer>;

  /** New accounts are made with this version from now on. @throws NotFoundError */
  activate(id: string): Promise<void>;

  /** @throws NotFoundError, ConflictError while accounts use it, or while it is active beside other versions */
  remove(id: string): Promise<void>;

  /** How many accounts use it, by id. */
  countAccounts(): Promise<Map<string, number>>;
}
