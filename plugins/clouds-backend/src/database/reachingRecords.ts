import {
  CommandState,
  CommandTargetState,
  HostKeySource,
  TerminalSessionState,
} from '@rackstage/plugin-clouds-common';

/** How the machines of an account are signed in to. */
export interface AccountAccessRecord {
  accountId: string;
  workspaceId: string;
  settings: AccessSettings;
  /** Encrypted; `data` and `keyId` of a ciphertext of `AccessSecrets`. */
  secrets: string;
  secretsKeyId: string;
  /** Counts changes by people. */
  revision: number;
  updatedAt: string;
}

export interface AccessSettings {
  /** `type key` of the portal, for this account. */
  publicKey: string;
  port: number;
  /** Whether private addresses are reached without a bastion. */
  direct: boolean;
  /** For machines that do not have the portal's account. */
  login?: { user: string };
  bastions: Bastion[];
  /** Instances that are reached somewhere else. */
  endpoints: { instanceId: string; host: string; port: number }[];
}

/** On the way to private addresses: an instance of the account, or a machine at an address. */
export type Bastion = {
  id: string;
  /** Only for this region, or network; absent: any. */
  region?: string;
  network?: string;
} & (
  | {
      /** It is reached as it is itself. */
      instanceId: string;
    }
  | BastionAddress
);

export interface BastionAddress {
  instanceId?: undefined;
  host: string;
  port: number;
  /** Absent: as the login of the account. */
  user?: string;
}

/** Private keys, in OpenSSH's format or PEM. */
export interface AccessSecrets {
  /** Of `publicKey`. */
  portal: string;
  login?: string;
  /** By id. */
  bastions: Record<string, string>;
}

/** Which key a machine or bastion has to show. */
export interface HostKeyRecord {
  /** `instance:<id>`, or `bastion:<account id>:<id>`. */
  subject: string;
  workspaceId: string;
  accountId: string;
  trusted?: TrustedHostKey;
  /** The last one that was not the trusted one. */
  refused?: { type: string; fingerprint: string; at: string };
}

export interface TrustedHostKey {
  type: string;
  fingerprint: string;
  source: HostKeySource;
  since: string;
}

/** What is kept of the instance, which may be gone later. */
interface OfInstance {
  workspaceId: string;
  instanceId: string;
  instanceName: string;
  /** Of the instance. */
  owner: string;
}

export interface TerminalSessionRecord extends OfInstance {
  id: string;
  /** Entity ref of the person whose it is. */
  userRef: string;
  /** SHA-256 in hexadecimal. */
  ticketHash: string;
  ticketExpiresAt: string;
  state: TerminalSessionState;
  columns: number;
  rows: number;
  host?: string;
  bastion?: string;
  startedAt?: string;
  /** When its replica last said that it goes on. */
  seenAt: string;
  endedAt?: string;
  /** One word in CamelCase. */
  endReason?: string;
  /** As they are stored. */
  recordedBytes: number;
  createdAt: string;
}

export interface OutputChunkRecord {
  /** Id of the terminal session or the target of a command. */
  subjectId: string;
  workspaceId: string;
  /** From 0. */
  seq: number;
  /** Encrypted; `data` of a ciphertext. */
  data: string;
  keyId: string;
  createdAt: string;
}

export interface CommandRecord {
  id: string;
  workspaceId: string;
  /** Who asked for it. */
  owner: string;
  command: string;
  /** Machines at once. */
  concurrency: number;
  /** For each machine. */
  timeoutSeconds: number;
  idempotencyKey: string;
  state: CommandState;
  /** When a replica began with it: none begins again. */
  startedAt?: string;
  cancelledAt?: string;
  nextAttemptAt?: string;
  createdAt: string;
}

export interface CommandTargetRecord extends OfInstance {
  id: string;
  commandId: string;
  state: CommandTargetState;
  exitCode?: number;
  message?: string;
  truncated: boolean;
  startedAt?: string;
  endedAt?: string;
}
