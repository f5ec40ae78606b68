import { RegionalResource } from './RegionalResource';

/** An image that was made of an instance. */
export interface ObservedOwnImage extends RegionalResource {
  /** The instance it was made of, which may be gone; where the cloud tells it. */
  instanceId?: string;
  sizeBytes?: number;
  minDiskGiB?: number;
}
