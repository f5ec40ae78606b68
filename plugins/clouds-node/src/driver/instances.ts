import { ObservedInstance } from '@rackstage/plugin-clouds-common';
import { CallOptions, Page, PageRequest, ResourceId } from './calls';

export interface InstanceCapability {
  /** With `tag`, only the one that was created with it, if there is one. */
  list(
    request: PageRequest & { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<ObservedInstance>>;

  /** @throws CloudError `NotFound` */
  get(id: ResourceId, call: CallOptions): Promise<ObservedInstance>;

  /**
   * Looks for an instance with this tag first and returns that one if it is
   * there; so the same call twice, or again after an answer that got lost,
   * makes one instance. Returns as soon as the cloud has accepted it.
   */
  create(
    request: CreateInstanceRequest,
    call: CallOptions,
  ): Promise<ObservedInstance>;

  /** Does nothing when it runs already. Returns when the cloud has accepted it. */
  start(id: ResourceId, call: CallOptions): Promise<void>;
  /** Does nothing when it is stopped already. */
  stop(id: ResourceId, call: CallOptions): Promise<void>;
  reboot(id: ResourceId, call: CallOptions): Promise<void>;
  /** Does nothing when it is gone already. It is gone when `get` says `NotFound`. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateInstanceRequest {
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag: string;
  region: string;
  name: string;
  imageId: string;
  specId: string;
  zone?: string;
  networkId?: string;
  keyPair?: string;
  securityGroups?: string[];
  /** cloud-init user data as plain text, at most 16 KiB. */
  userData?: string;
  labels?: Record<string, string>;
}

export interface ResizingCapability {
  /**
   * Gives the instance another spec, restarting it where the cloud has to. Returns
   * when the cloud has accepted it. The same call again does nothing while that is
   * under way and once it is done, and confirms it where a cloud wants that: call
   * until the instance's `specId` is the wanted one, which it is only when nothing
   * is left to do.
   */
  resize(
    request: ResourceId & { specId: string },
    call: CallOptions,
  ): Promise<void>;
}

export interface ConsoleCapability {
  /**
   * The last lines of what the instance wrote to its serial console, as plain text
   * without control sequences; empty when it has written nothing yet.
   *
   * @throws CloudError `NotFound`
   */
  log(
    request: ResourceId & { maxLines: number },
    call: CallOptions,
  ): Promise<string>;
}
