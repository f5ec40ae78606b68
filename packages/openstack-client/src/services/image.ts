import { CallOptions } from '../CallOptions';
import { PageQuery, ResourcePage } from '../paging';
import { listPage } from './collection';
import { ServiceClient } from './ServiceClient';

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
}

/** Glance. Every call rejects with an `OpenStackError` or the signal's reason. */
export class ImageService {
  constructor(private readonly client: ServiceClient) {}

  /** What the project may boot from: its own, shared with it and public, without the hidden ones. */
  images(
    query: PageQuery,
    { signal }: CallOptions,
  ): Promise<ResourcePage<Image>> {
    return listPage(
      this.client,
      { service: 'image', path: '/images', key: 'images' },
      { ...query },
      signal,
    );
  }
}
