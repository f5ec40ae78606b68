import { AccountSettings, CloudCapability, HostedDriver } from '../driver';
import { CreatableKind } from './creations';

/**
 * Ways in which a cloud fails, provoked by the cloud itself or by a proxy in front of it.
 *
 * - `rate-limit`, `out-of-stock`, `quota`, `auth`, `unavailable`: the refusal of that name, in the cloud's own words
 * - `broken-answer`: an answer in another format than the cloud's, as a gateway in between gives it
 * - `hang`: no answer until the client goes away, and no work done
 * - `lost-answer`: the work is done, the connection drops before the answer
 * - `create-then-error`: an instance is accepted and ends in status `error`
 */
export type FaultKind =
  | 'rate-limit'
  | 'out-of-stock'
  | 'quota'
  | 'auth'
  | 'unavailable'
  | 'broken-answer'
  | 'hang'
  | 'lost-answer'
  | 'create-then-error';

/** The driver's call that a fault is to hit, by its name in the interface. */
export type FaultyOperation = `${CreatableKind}.${'list' | 'create'}`;

export interface Fault {
  kind: FaultKind;
  operation: FaultyOperation;
  region: string;
}

/** What the contract needs to know of a cloud, and where it may work there. */
export interface ContractHarness {
  readonly driver: HostedDriver;
  /** What the connection has to have. It is written down so that a capability lost by accident is no skip but a failure. */
  readonly capabilities: readonly CloudCapability[];
  /** Those of them that this cloud only lists, though others can be asked to make such things: `networks`. */
  readonly onlyListed?: readonly CloudCapability[];
  readonly timing: ContractTiming;
  /** Names of checks that cannot be made on this cloud, each with the reason. */
  readonly skips?: Readonly<Record<string, string>>;
  readonly faults?: ContractFaults;
  /** Called once, before the first check. */
  open(): Promise<ContractEnvironment>;
  /** Called once, after the last check. */
  close?(): Promise<void>;
}

export interface ContractTiming {
  /** Between two looks at something that is to change, in milliseconds. */
  pollIntervalMs: number;
  /** How long one change may take at most, in milliseconds: a creation, a stop, a deletion. */
  settleTimeoutMs: number;
}

export interface ContractFaults {
  supports(kind: FaultKind): boolean;
  /** From now on every such call is hit, until the function that it gives is called. */
  inject(fault: Fault): Promise<() => Promise<void>>;
}

export interface ContractEnvironment {
  /** Of an account in which nobody else works meanwhile. */
  settings: AccountSettings;
  /** The same with a credential that the cloud refuses. */
  wrongSettings: AccountSettings;
  target: ContractTarget;
}

/** Where and what the checks create. */
export interface ContractTarget {
  region: string;
  /** Of instances and volumes alike. */
  zone?: string;
  imageId: string;
  /** Small and cheap. */
  specId: string;
  /** What instances are resized to; with `resizing` only. */
  otherSpecId?: string;
  networkId?: string;
  keyPair?: string;
  /** A cluster is made in a subnet of each; left out, in none. */
  clusterZones?: string[];
  /** A spec of the cloud that this region does not have. */
  specNotInRegion?: string;
  /** Well-formed as the cloud's ids are, and nothing has it. */
  unknownId: string;
}
