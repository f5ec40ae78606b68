import {
  ObservedSnapshot,
  ObservedVolume,
} from '@rackstage/plugin-clouds-common';
import { CallOptions, Page, PageRequest, ResourceId } from './calls';

export interface VolumeCapability {
  /** With `tag`, only the one that was created with it, if there is one. */
  list(
    request: PageRequest & { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<ObservedVolume>>;

  /** @throws CloudError `NotFound` */
  get(id: ResourceId, call: CallOptions): Promise<ObservedVolume>;

  /** As with instances: one tag, one volume. */
  create(
    request: CreateVolumeRequest,
    call: CallOptions,
  ): Promise<ObservedVolume>;

  /** Does nothing when it is attached there already. */
  attach(
    request: ResourceId & { instanceId: string },
    call: CallOptions,
  ): Promise<void>;
  /** Does nothing when it is not attached there. */
  detach(
    request: ResourceId & { instanceId: string },
    call: CallOptions,
  ): Promise<void>;
  /**
   * Does nothing when it has that size already; never makes it smaller (`InvalidRequest`).
   * Its `sizeGiB` is the new one when it is done. `Unsupported` where this cloud extends
   * only what is not attached, and it is.
   */
  extend(
    request: ResourceId & { sizeGiB: number },
    call: CallOptions,
  ): Promise<void>;
  /** Does nothing when it is gone already. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateVolumeRequest {
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag: string;
  region: string;
  name: string;
  sizeGiB: number;
  zone?: string;
  /** Makes it a copy of this snapshot, at least as large. */
  snapshotId?: string;
  labels?: Record<string, string>;
}

export interface SnapshotCapability {
  /** With `tag`, only the one that was created with it, if there is one. */
  list(
    request: PageRequest & { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<ObservedSnapshot>>;
  /** @throws CloudError `NotFound` */
  get(id: ResourceId, call: CallOptions): Promise<ObservedSnapshot>;
  /**
   * As with volumes: one tag, one snapshot. The volume may be in use.
   *
   * @throws CloudError `NotFound` when the volume is not there
   */
  create(
    request: CreateSnapshotRequest,
    call: CallOptions,
  ): Promise<ObservedSnapshot>;
  /** Does nothing when it is gone already. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateSnapshotRequest {
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag: string;
  region: string;
  name: string;
  volumeId: string;
  labels?: Record<string, string>;
}
