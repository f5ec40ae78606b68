import type { AccessKey } from './protocol/signature';
import type { Fault } from '../faultProxy/Fault';
import type { Limits } from './Cloud';
import type { Role } from './sts';

export interface AwsStubOptions {
  /** How many seconds pass in the cloud in one of ours; 1 unless told otherwise. */
  speed?: number;
  /** For how long what was made cannot be found, in seconds of the cloud's time; 1 unless told otherwise. */
  consistencySeconds?: number;
  limits?: Partial<Limits>;
  /** A free one when it is absent. */
  port?: number;
}

/** Which requests a fault happens to. */
export interface AwsFaultRule {
  /** Name of the action: `RunInstances`. */
  action: string;
  region?: string;
  /** How many requests it happens to; all, until it is removed, unless told otherwise. */
  times?: number;
  /** `refuse`: the service says no, in the words of its own protocol. */
  fault:
    | { type: 'refuse'; code: string; message: string; status?: number }
    | Exclude<Fault, { type: 'alterRequest' }>;
}

/** A request that was signed well, whatever became of it. */
export interface AwsRequest {
  service: string;
  region: string;
  action: string;
  input: unknown;
}

/**
 * A stub, no AWS: it speaks the real protocols of EC2, STS, Elastic Load Balancing, Route 53, EKS and the Price List,
 * checks signatures, and keeps what is made in memory. Shapes of requests and answers are those of AWS's own API models.
 */
export interface AwsStub {
  /** For every service and region alike: they are told apart by the signature. */
  readonly endpoint: string;
  readonly accountId: string;
  readonly accessKey: Readonly<AccessKey>;
  /** In the order in which they came. */
  readonly requests: readonly AwsRequest[];
  inject(rule: AwsFaultRule): { readonly hits: number; remove(): void };
  /** Puts the cloud's time forward. */
  advance(seconds: number): void;
  /** How far its clock is from ours in the eyes of whoever signs, in seconds. */
  skewSeconds: number;
  consistencySeconds: number;
  /** Instances that are accepted from now on fail a little later. */
  failsLater: boolean;
  /** This type is sold out in the zone, or in the whole region. */
  sellOut(place: { region: string; zone?: string; type: string }): void;
  addRole(role: Role): void;
  /** The same user with another key; the one before is gone. */
  rotateKey(): AccessKey;
  close(): Promise<void>;
}
