import {
  ObservedResource,
  ResourceLinks,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudConnection,
  CloudError,
} from '@rackstage/plugin-clouds-node';
import { ResourceRecord } from '../../database/records';

/** How one resource is looked for, made, changed and deleted at its cloud. Each is safe to repeat. */
export interface ResourceCalls {
  /** @throws CloudError `NotFound` */
  get(id: string, options: CallOptions): Promise<ObservedResource>;
  /** The one that we made, when we do not know its id. */
  find(options: CallOptions): Promise<ObservedResource | undefined>;
  create(options: CallOptions): Promise<ObservedResource>;
  /** By the names that the kind's plan gives them. */
  changes: Record<string, (id: string, options: CallOptions) => Promise<void>>;
  delete(id: string, options: CallOptions): Promise<void>;
}

/** @throws CloudError `Unsupported` when the connection cannot do this kind */
export type ConnectCalls = (
  connection: CloudConnection,
  record: ResourceRecord,
  links: ResourceLinks,
) => ResourceCalls;

/** @throws CloudError */
export function requireCapability<K extends keyof CloudConnection>(
  connection: CloudConnection,
  name: K,
): NonNullable<CloudConnection[K]> {
  const capability = connection[name];
  if (!capability) {
    throw new CloudError('Unsupported', `This cloud has no ${name}`);
  }
  return capability;
}

/** What the cloud calls the thing that a field names. @throws CloudError when it has no name there */
export function requireLink(links: ResourceLinks, field: string): string {
  const cloudId = links[field]?.cloudId;
  if (cloudId === undefined) {
    throw new CloudError('NotFound', `What '${field}' names is not there yet`);
  }
  return cloudId;
}
