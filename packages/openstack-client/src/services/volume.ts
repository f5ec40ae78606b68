import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { AvailabilityZone, listAvailabilityZones } from './availabilityZones';
import { listPage, member } from './collection';
import { AbsoluteLimits, getAbsoluteLimits } from './limits';
import { ServiceClient, ServiceRequest } from './ServiceClient';

export interface Volume {
  id: string;
  name: string | null;
  status: string;
  /** GiB */
  size: number;
  availability_zone: string;
  volume_type: string | null;
  metadata: Record<string, string>;
  created_at: string;
  attachments: { server_id: string; device: string | null }[];
}

export interface NewVolume {
  name: string;
  /** GiB */
  size: number;
  availability_zone?: string;
  /** Of a snapshot that is not larger. */
  snapshot_id?: string;
  metadata?: Record<string, string>;
}

export interface Snapshot {
  id: string;
  name: string | null;
  status: string;
  volume_id: string;
  /** GiB */
  size: number;
  metadata: Record<string, string>;
  created_at: string;
}

export interface NewSnapshot {
  name: string;
  volume_id: string;
  /** Also of a volume in use. */
  force: boolean;
  metadata?: Record<string, string>;
}

/** 3.22 is the first one that finds snapshots by their metadata; older ones give all of them. */
const snapshotListVersion = { to: '3.22' };
/** The first one that extends a volume in use. */
const extendInUseVersion = { from: '3.42', to: '3.42' };

/** Cinder. Every call rejects with an `OpenStackError` or the signal's reason. */
export class VolumeService {
  constructor(private readonly client: ServiceClient) {}

  /** With `metadata`, only volumes that have all of these values. */
  volumes(
    query: PageQuery & { metadata?: Record<string, string> },
    { signal }: CallOptions,
  ): Promise<ResourcePage<Volume>> {
    const { metadata, ...page } = query;
    return listPage(
      this.client,
      { service: 'volume', path: '/volumes/detail', key: 'volumes' },
      { ...page, metadata: metadata && JSON.stringify(metadata) },
      signal,
    );
  }

  async volume(id: string, call: CallOptions): Promise<Volume> {
    const body = await this.send('GET', volumePath(id), call);
    return member(body, 'volume', 'volume');
  }

  /** Resolves when Cinder has accepted it. */
  async createVolume(volume: NewVolume, call: CallOptions): Promise<Volume> {
    const body = await this.send('POST', '/volumes', call, { volume });
    return member(body, 'volume', 'volume');
  }

  async deleteVolume(id: string, call: CallOptions): Promise<void> {
    await this.send('DELETE', volumePath(id), call);
  }

  /** Adds these values to those of a volume or a snapshot; others stay. */
  async addMetadata(
    kind: 'volumes' | 'snapshots',
    id: string,
    metadata: Record<string, string>,
    call: CallOptions,
  ): Promise<void> {
    await this.send('POST', metadataPath(kind, id), call, { metadata });
  }

  /** @throws OpenStackError with status 404 when it has none of this name */
  async removeMetadata(
    kind: 'volumes' | 'snapshots',
    id: string,
    key: string,
    call: CallOptions,
  ): Promise<void> {
    const path = `${metadataPath(kind, id)}/${encodeURIComponent(key)}`;
    await this.send('DELETE', path, call);
  }

  /**
   * Resolves when Cinder has accepted it.
   *
   * @param options - `inUse`: the volume is attached
   * @throws OpenStackError `too-old` for one in use, before Cinder of Queens (2018)
   */
  async extendVolume(
    id: string,
    newSize: number,
    options: { inUse: boolean },
    { signal }: CallOptions,
  ): Promise<void> {
    await this.client.send(
      {
        service: 'volume',
        method: 'POST',
        path: `${volumePath(id)}/action`,
        body: { 'os-extend': { new_size: newSize } },
        microversion: options.inUse ? extendInUseVersion : undefined,
      },
      signal,
    );
  }

  /**
   * Makes an image of it. Resolves when Cinder has accepted it.
   *
   * @param options - `force`: also of one in use, where the cloud allows that
   * @returns the image's id
   */
  async uploadAsImage(
    id: string,
    options: { imageName: string; force: boolean },
    call: CallOptions,
  ): Promise<string> {
    const { imageName, force } = options;
    const path = `${volumePath(id)}/action`;
    const body = await this.send('POST', path, call, {
      'os-volume_upload_image': {
        image_name: imageName,
        force,
        disk_format: 'raw',
        container_format: 'bare',
      },
    });
    return member<{ image_id: string }>(
      body,
      'volume',
      'os-volume_upload_image',
    ).image_id;
  }

  /** With `metadata`, only snapshots that have all of these values; before Cinder of Ocata (2017) all the same. */
  snapshots(
    query: PageQuery & { metadata?: Record<string, string> },
    { signal }: CallOptions,
  ): Promise<ResourcePage<Snapshot>> {
    const { metadata, ...page } = query;
    return listPage(
      this.client,
      {
        service: 'volume',
        path: '/snapshots/detail',
        key: 'snapshots',
        microversion: snapshotListVersion,
      },
      { ...page, metadata: metadata && JSON.stringify(metadata) },
      signal,
    );
  }

  async snapshot(id: string, call: CallOptions): Promise<Snapshot> {
    const body = await this.send('GET', snapshotPath(id), call);
    return member(body, 'volume', 'snapshot');
  }

  /** Resolves when Cinder has accepted it. */
  async createSnapshot(
    snapshot: NewSnapshot,
    call: CallOptions,
  ): Promise<Snapshot> {
    const body = await this.send('POST', '/snapshots', call, { snapshot });
    return member(body, 'volume', 'snapshot');
  }

  async deleteSnapshot(id: string, call: CallOptions): Promise<void> {
    await this.send('DELETE', snapshotPath(id), call);
  }

  availabilityZones({ signal }: CallOptions): Promise<AvailabilityZone[]> {
    return listAvailabilityZones(this.client, 'volume', signal);
  }

  limits({ signal }: CallOptions): Promise<AbsoluteLimits> {
    return getAbsoluteLimits(this.client, 'volume', signal);
  }

  private send(
    method: ServiceRequest['method'],
    path: string,
    { signal }: CallOptions,
    body?: unknown,
  ): Promise<unknown> {
    return this.client.send({ service: 'volume', method, path, body }, signal);
  }
}

function volumePath(id: string): string {
  return `/volumes/${encodeURIComponent(id)}`;
}

function snapshotPath(id: string): string {
  return `/snapshots/${encodeURIComponent(id)}`;
}

function metadataPath(kind: 'volumes' | 'snapshots', id: string): string {
  return `/${kind}/${encodeURIComponent(id)}/metadata`;
}
