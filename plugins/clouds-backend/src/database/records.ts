import { JsonObject } from '@backstage/types';
import {
  CloudErrorCode,
  HourlyPrice,
  InstanceCondition,
  InstanceFailure,
  InstancePhase,
  InventoryKind,
  ManagedKind,
  ObservedInstance,
  ObservedResource,
  ObservedVolume,
  PriceList,
  ResourceCondition,
  ResourceFacts,
  ResourcePhase,
} from '@rackstage/plugin-clouds-common';

/** A cloud account as it is stored. Times are RFC 3339, UTC. */
export interface AccountRecord {
  id: string;
  workspaceId: string;
  name: string;
  title: string;
  description?: string;
  driver: string;
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

export interface InstanceRecord {
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
export interface ResourceRecord {
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
