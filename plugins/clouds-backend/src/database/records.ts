import { JsonObject } from '@backstage/types';
import {
  CloudErrorCode,
  DriftedField,
  DeploymentGroupRequest,
  DeploymentPhase,
  DeploymentRequest,
  FailurePolicy,
  HourlyPrice,
  InstanceCondition,
  InstanceFailure,
  InstancePhase,
  InventoryEventReason,
  InventoryKind,
  KnownAttributes,
  ManagedState,
  ManagedKind,
  ObservedInstance,
  ObservedResource,
  ObservedVolume,
  PriceList,
  ResourceCondition,
  ResourceFacts,
  ResourcePhase,
} from '@rackstage/plugin-clouds-common';
import { RateLimit } from '@rackstage/plugin-clouds-node';

/** A cloud account as it is stored. Times are RFC 3339, UTC. */
export interface AccountRecord {
  id: string;
  workspaceId: string;
  name: string;
  title: string;
  description?: string;
  driver: string;
  /** The version of the driver that it keeps to; absent for one that is built in. */
  driverPackageId?: string;
  /** Entity ref. */
  owner: string;
  config: JsonObject;
  /** Encrypted; `data` and `keyId` of a ciphertext. */
  credential: string;
  credentialKeyId: string;
  priceList?: PriceList;
  /** Ids of other workspaces that see and use it. */
  sharedWith: string[];
  /** Comes from the configuration. */
  declared: boolean;
  /** Counts changes by people. */
  revision: number;
  /** Seconds between two readings of its inventory; absent: as the configuration says. */
  inventoryIntervalSeconds?: number;
  /** Of each of its regions; absent: as the configuration or else the driver says. */
  rateLimit?: RateLimit;
  /** When its inventory is due; in the past while it is being read. */
  nextSyncAt: string;
  createdAt: string;
  updatedAt: string;
}

/** How reading one kind in one region of an account last went. */
export interface ScopeRecord {
  accountId: string;
  kind: InventoryKind;
  /** Absent for the kind `region` itself. */
  region?: string;
  itemCount: number;
  observedAt?: string;
  failingSince?: string;
  error?: { code: CloudErrorCode; message: string };
}

/** How reading a whole region of an account last went, and whether somebody wants it read again. */
export interface RegionRecord {
  id: string;
  accountId: string;
  /** Absent for what is read before its regions are: their list. */
  region?: string;
  /** When its last reading ended, however it went. */
  readAt?: string;
  /** When all of it was last read. */
  observedAt?: string;
  failingSince?: string;
  /** What there is to read of it. */
  kinds: InventoryKind[];
  /** What of that does not answer. */
  failedKinds: InventoryKind[];
  error?: { code: CloudErrorCode; message: string };
  /** Since when somebody waits for it to be read. */
  nextAttemptAt?: string;
  /** What of it; nothing is all. */
  askedKinds: InventoryKind[];
}

/** Something that happened in a cloud, as two readings of it tell. */
export interface InventoryEventRecord {
  id: number;
  accountId: string;
  region?: string;
  kind: InventoryKind;
  itemId: string;
  name: string;
  at: string;
  type: 'Normal' | 'Warning';
  reason: InventoryEventReason;
  params: JsonObject;
}

export interface InventoryItemRecord {
  kind: InventoryKind;
  region?: string;
  id: string;
  name: string;
  data: JsonObject;
}

/** One request of somebody's, and what became of it. */
export interface OperationRecord {
  id: string;
  workspaceId: string;
  idempotencyKey: string;
  /** SHA-256 of the request: the same key with another request is a mistake. */
  requestDigest: string;
  requestedBy: string;
  failure?: InstanceFailure;
  createdAt: string;
}

/** How something managed here stands to what its cloud has. */
export interface Management {
  management: ManagedState;
  /** Where the cloud has it otherwise than was reached once. */
  drift?: DriftedField[];
  /** What the cloud told, when all was as asked, of what nobody asks for. */
  known?: KnownAttributes;
  /** Fields that somebody asked for and that are not reached yet; absent: none. */
  applying?: string[];
  /** It was there before it was managed here. */
  adoptedAt?: string;
  /** When our tag was put on what was adopted, or the cloud has none. */
  taggedAt?: string;
  /** It is to be managed no more, and to stay in the cloud. */
  releaseRequestedAt?: string;
}

export interface InstanceRecord extends Management {
  id: string;
  workspaceId: string;
  accountId: string;
  operationId: string;
  name: string;

  region: string;
  zone?: string;
  imageId: string;
  specId: string;
  networkId?: string;
  keyPair?: string;
  securityGroups?: string[];
  userData?: string;
  volumeGiB?: number;
  labels: Record<string, string>;
  facts: InstanceFacts;
  owner: string;
  requestedBy: string;
  expiresAt?: string;
  /** Ids of other workspaces that see it. */
  sharedWith: string[];
  /** Whose credential of the account is used, as asked for last; absent: that of the account. */
  credentialRole?: string;
  deletionProtection: boolean;
  power: 'running' | 'stopped';
  rebootsRequested: number;
  deleteRequestedAt?: string;
  /** What it had before it was asked to be resized; absent when it is not being resized. */
  resizeFrom?: ResizeFrom;
  /** Seconds before its end for which its owner was told last, or that were over when the end was set. */
  expiryWarnedSeconds?: number;
  /** Counts changes by people. */
  revision: number;

  /** The deployment that it is a member of, with its place there. */
  deploymentId?: string;
  deploymentGroup?: string;
  deploymentIndex?: number;
  /** Ids of managed resources that it uses; it is not made before they are there. */
  sharedParts?: SharedParts;

  /** Set before every call that could make it, so that a lost answer is looked for. */
  createAttemptedAt?: string;
  volumeAttemptedAt?: string;
  cloudId?: string;
  volumeCloudId?: string;
  seenInstance?: ObservedInstance | 'absent';
  seenVolume?: ObservedVolume | 'absent';
  observedAt?: string;
  /** How many looks in a row did not find it. */
  timesMissing: number;
  /** The same of its volume; absent counts as none. */
  volumeTimesMissing?: number;
  rebootsDone: number;
  /** When everything was as asked for the first time: until then it is being made. */
  readyAt?: string;
  failure?: InstanceFailure;
  /** Failed exchanges with the cloud in a row. */
  attempts: number;
  phase: InstancePhase;
  conditions: InstanceCondition[];

  nextAttemptAt?: string;
  createdAt: string;
  updatedAt: string;
  deletedAt?: string;
}

export interface SharedParts {
  network?: string;
  keyPair?: string;
  securityGroup?: string;
}

export interface ResizeFrom {
  specId: string;
  facts: InstanceFacts;
  requestedAt: string;
}

/** What names and sizes were when it was asked for: the cloud may forget them later. */
export interface InstanceFacts {
  image: { name: string; os?: string };
  spec: { name: string; vcpus: number; memoryMiB: number };
  network?: { name: string };
  /** Of the instance with its data volume. */
  hourlyPrice?: HourlyPrice;
  /** Absent where people do not log in by SSH, or that was not yet kept. */
  login?: {
    user?: string;
    source: 'portal' | 'image';
    /** By which account the portal itself signs in, and the public key of its own that is there. */
    portal?: { user: string; publicKey: string };
  };
}

/** Something that happened to an instance or another resource. */
export interface EventRecord {
  id: number;
  at: string;
  type: 'Normal' | 'Warning';
  reason: string;
  params: JsonObject;
  message: string;
  actor?: string;
}

export type NewEvent = Omit<EventRecord, 'id' | 'at'>;

/** A volume, snapshot, key pair, security group …: its kind says what is in `spec` and `observed`. */
export interface ResourceRecord extends Management {
  id: string;
  workspaceId: string;
  accountId: string;
  kind: ManagedKind;
  name: string;
  region: string;

  spec: JsonObject;
  facts: ResourceFacts;
  labels: Record<string, string>;
  owner: string;
  requestedBy: string;
  idempotencyKey?: string;
  requestDigest?: string;
  /** Whose credential of the account is used, as asked for last; absent: that of the account. */
  credentialRole?: string;
  deletionProtection: boolean;
  deleteRequestedAt?: string;
  /** Counts changes by people. */
  revision: number;
  /** The deployment whose instances share it. */
  deploymentId?: string;

  /** Set before every call that could make it, so that a lost answer is looked for. */
  createAttemptedAt?: string;
  cloudId?: string;
  observed?: ObservedResource | 'absent';
  observedAt?: string;
  /** How many looks in a row did not find it. */
  timesMissing: number;
  /** When everything was as asked for the first time: until then it is being made. */
  readyAt?: string;
  failure?: InstanceFailure;
  /** Failed exchanges with the cloud in a row. */
  attempts: number;
  phase: ResourcePhase;
  conditions: ResourceCondition[];

  nextAttemptAt?: string;
  createdAt: string;
  updatedAt: string;
  deletedAt?: string;
}

/** Groups of instances, as they are asked for. */
export interface DeploymentRecord {
  id: string;
  workspaceId: string;
  name: string;
  description?: string;
  owner: string;
  requestedBy: string;
  groups: DeploymentGroupRecord[];
  /** What holds for all groups. */
  request: DeploymentSettings;
  onFailure: FailurePolicy;
  deletionProtection: boolean;
  idempotencyKey: string;
  requestDigest: string;
  deleteRequestedAt?: string;
  /** Counts changes by people. */
  revision: number;
  /** When all of it was there for the first time. */
  readyAt?: string;
  /** Why it was rolled back. */
  failure?: InstanceFailure;
  phase: DeploymentPhase;
  nextAttemptAt?: string;
  createdAt: string;
  updatedAt: string;
  deletedAt?: string;
}

export type DeploymentSettings = Pick<
  DeploymentRequest,
  'shared' | 'userData' | 'labels' | 'expiresAt' | 'alternatives'
>;

export interface DeploymentGroupRecord {
  /** As it was asked for, with names instead of what is resolved below. */
  request: DeploymentGroupRequest;
  accountId: string;
  specId: string;
  imageId: string;
  facts: InstanceFacts;
  /** Numbers of the members that are wanted. */
  indexes: number[];
  /** Those of them that could not be made and are not tried again. */
  failed: { index: number; code: InstanceFailure['code']; message: string }[];
}
