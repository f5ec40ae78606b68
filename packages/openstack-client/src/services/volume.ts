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
  metadata?: Record<string, string>;
}

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
