import {
  Image,
  KeyPair,
  Network,
  ObservedInstance,
  ObservedSnapshot,
  ObservedVolume,
  Quota,
  Region,
  SecurityGroup,
  SecurityGroupRule,
  Spec,
  Zone,
} from '@rackstage/plugin-clouds-common';

/**
 * One account at one cloud. Capability is presence: what the cloud does not
 * have is absent here, and the portal then does not offer it.
 *
 * Every call rejects with a `CloudError`, or with the signal's reason when it
 * is aborted; nothing goes on in the background after that.
 */
export interface CloudConnection {
  /** The cheapest call that proves the credential. */
  verify(call: CallOptions): Promise<ConnectionIdentity>;

  readonly regions: {
    list(page: PageRequest, call: CallOptions): Promise<Page<Region>>;
  };
  readonly zones?: RegionalListing<Zone>;
  readonly images?: RegionalListing<Image>;
  readonly specs?: RegionalListing<Spec>;
  readonly networks?: RegionalListing<Network>;
  readonly keyPairs?: KeyPairCapability;
  readonly securityGroups?: SecurityGroupCapability;
  readonly instances?: InstanceCapability;
  readonly resizing?: ResizingCapability;
  readonly consoles?: ConsoleCapability;
  readonly volumes?: VolumeCapability;
  readonly snapshots?: SnapshotCapability;
  readonly quotas?: QuotaCapability;
  readonly stock?: StockCapability;
}

export interface CallOptions {
  /** Aborting it ends the call at once, wherever it is. */
  signal: AbortSignal;
}

export interface PageRequest {
  /** From the page before; the driver's own, opaque to everybody else. */
  cursor?: string;
  /** At most this many items; a driver may give fewer. Default and maximum are the driver's. */
  limit?: number;
}

export interface Page<T> {
  items: T[];
  /** Absent on the last page. */
  nextCursor?: string;
}

/** Who the credential turns out to be. */
export interface ConnectionIdentity {
  /** User, application or key, as the cloud names it. */
  principal: string;
  /** Project, tenant or subscription that the resources belong to. */
  scope?: string;
}

export interface RegionalListing<T> {
  list(
    request: PageRequest & { region: string },
    call: CallOptions,
  ): Promise<Page<T>>;
}

/** Something in a region by the id that the cloud gave it. */
export interface ResourceId {
  region: string;
  id: string;
}

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

export interface KeyPairCapability extends RegionalListing<KeyPair> {
  /**
   * Brings a public key; private keys are never made by a cloud. Its name is its
   * identity: the same name and key again is the same pair, another key under that
   * name is a `Conflict`.
   */
  create(request: CreateKeyPairRequest, call: CallOptions): Promise<KeyPair>;
  /** Does nothing when it is gone already. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateKeyPairRequest {
  region: string;
  name: string;
  /** As OpenSSH writes it. */
  publicKey: string;
}

export interface SecurityGroupCapability {
  /** With `tag`, only the one that was created with it, if there is one. */
  list(
    request: PageRequest & { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<SecurityGroup>>;
  /** @throws CloudError `NotFound` */
  get(id: ResourceId, call: CallOptions): Promise<SecurityGroup>;
  /** One tag, one group, with just these rules (none of the cloud's own defaults is left). */
  create(
    request: CreateSecurityGroupRequest,
    call: CallOptions,
  ): Promise<SecurityGroup>;
  /** Adds what is missing, then removes what is not among them. Does nothing when they are the same (`sameRules`). */
  setRules(
    request: ResourceId & { rules: SecurityGroupRule[] },
    call: CallOptions,
  ): Promise<void>;
  /** Does nothing when it is gone already. `Conflict` while something uses it. */
  delete(id: ResourceId, call: CallOptions): Promise<void>;
}

export interface CreateSecurityGroupRequest {
  /** Rackstage's own id of it, at most 50 characters of `[a-z0-9-]`. */
  tag: string;
  region: string;
  name: string;
  description?: string;
  rules: SecurityGroupRule[];
}

export interface QuotaCapability {
  get(request: { region: string }, call: CallOptions): Promise<Quota[]>;
}

/** Only for clouds that can be asked whether there is room before anything is made. */
export interface StockCapability {
  check(
    request: { region: string; zone?: string; specId: string; count: number },
    call: CallOptions,
  ): Promise<StockVerdict>;
}

export interface StockVerdict {
  available: boolean;
  /** Zones of the region that do have room; absent when the cloud does not tell. */
  zonesWithRoom?: string[];
}

/** Everything that a connection may be able to do. */
export const cloudCapabilities = [
  'zones',
  'images',
  'specs',
  'networks',
  'keyPairs',
  'securityGroups',
  'instances',
  'resizing',
  'consoles',
  'volumes',
  'snapshots',
  'quotas',
  'stock',
] as const satisfies readonly (keyof CloudConnection)[];

export type CloudCapability = (typeof cloudCapabilities)[number];

/** What this connection can do: capability is presence. */
export function capabilitiesOf(connection: CloudConnection): CloudCapability[] {
  return cloudCapabilities.filter(name => connection[name] !== undefined);
}
