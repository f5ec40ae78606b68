import { ManagedKind } from '@rackstage/plugin-clouds-common';
import { CallOptions, ResourceId } from './calls';

/** For clouds that tag what is there already. */
export interface TaggingCapability {
  /**
   * Puts Rackstage's own id on something, or takes it off where there is no
   * `tag`. The same call again does nothing.
   *
   * @throws CloudError `NotFound`, or `Unsupported` for kinds that have no tags
   */
  set(request: TagRequest, call: CallOptions): Promise<void>;
}

export interface TagRequest extends ResourceId {
  kind: ManagedKind | 'instance';
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag?: string;
}
