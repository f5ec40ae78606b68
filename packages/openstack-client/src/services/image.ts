import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { listPage } from './collection';
import { JsonPatch } from './JsonPatch';
import { Query, ServiceClient } from './ServiceClient';

/** Its properties, such as `os_distro`, stand beside its attributes. */
export interface Image {
  id: string;
  name: string | null;
  status: string;
  /** GiB */
  min_disk: number;
  /** MiB */
  min_ram: number;
  /** Bytes; null until there is data. */
  size: number | null;
  created_at: string;
  architecture?: string;
  os_distro?: string;
  os_version?: string;
  os_type?: string;
  os_admin_user?: string;
  /** Id of the project that it belongs to. */
  owner: string | null;
  visibility: ImageVisibility;
  /** Of one that was made of a server. */
  instance_uuid?: string;
  /** Any other property. */
  [property: string]: unknown;
}

export type ImageVisibility = 'public' | 'private' | 'shared' | 'community';

/** Glance. Every call rejects with an `OpenStackError` or the signal's reason. */
export class ImageService {
  constructor(private readonly client: ServiceClient) {}

  /** What the project may boot from: its own, shared with it and public, without the hidden ones. Any property filters. */
  images(
    query: PageQuery & Query,
    { signal }: CallOptions,
  ): Promise<ResourcePage<Image>> {
    return listPage(
      this.client,
      { service: 'image', path: '/images', key: 'images' },
      { ...query },
      signal,
    );
  }

  async image(id: string, { signal }: CallOptions): Promise<Image> {
    const body = await this.client.send(
      { service: 'image', method: 'GET', path: imagePath(id) },
      signal,
    );
    return body as Image;
  }

  /** Who may see it; `public` is for administrators in most clouds. */
  async setVisibility(
    id: string,
    visibility: ImageVisibility,
    call: CallOptions,
  ): Promise<void> {
    const path = '/visibility';
    await this.change(id, [{ op: 'replace', path, value: visibility }], call);
  }

  /** `add` puts a property in place of one that is there, too. */
  async change(
    id: string,
    changes: JsonPatch,
    { signal }: CallOptions,
  ): Promise<void> {
    await this.client.send(
      {
        service: 'image',
        method: 'PATCH',
        path: imagePath(id),
        contentType: 'application/openstack-images-v2.1-json-patch',
        body: changes,
      },
      signal,
    );
  }

  /** @throws OpenStackError with status 403 when it is protected, 409 while something needs it */
  async deleteImage(id: string, { signal }: CallOptions): Promise<void> {
    await this.client.send(
      { service: 'image', method: 'DELETE', path: imagePath(id) },
      signal,
    );
  }
}

function imagePath(id: string): string {
  return `/images/${encodeURIComponent(id)}`;
}
