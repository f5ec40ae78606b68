import { AccessKey } from './protocol/signature';
import { Region } from './Region';
import { regionNames } from './catalogue';
import { StubClock } from './StubClock';

/** How long things take, in seconds of the cloud's own time; about what AWS takes. */
export const durations = {
  pending: 8,
  stopping: 20,
  shuttingDown: 10,
  /** How long what was terminated can still be seen. */
  terminated: 3600,
  attaching: 3,
  detaching: 3,
  creatingVolume: 3,
  deletingVolume: 2,
  modifyingVolume: 4,
  snapshot: 10,
  image: 30,
  natGateway: 60,
  loadBalancer: 60,
  targetHealth: 20,
  dnsZone: 10,
  cluster: 600,
  nodeGroup: 120,
} as const;

/** What an account may have in a region. */
export interface Limits {
  vcpus: number;
  volumeGiB: number;
  addresses: number;
  vpcs: number;
}

export interface CloudSettings {
  clock: StubClock;
  accountId: string;
  /** For how long nobody finds what was just made, in seconds. */
  consistencySeconds: number;
  limits: Limits;
}

/** The whole simulated cloud. Nothing of it is real, and nothing outlives the process. */
export class Cloud {
  readonly clock: StubClock;
  readonly accountId: string;
  readonly limits: Limits;
  consistencySeconds: number;
  readonly keys = new Map<string, AccessKey>();
  /** `<region>/<zone or *>/<type>` of what is sold out. */
  readonly soldOut = new Set<string>();
  /** What happens to the instances that are accepted from now on. */
  failsLater = false;
  /** State of services that are not kept here by region. */
  private readonly parts = new Map<object, object>();
  private readonly regions = new Map<string, Region>();

  constructor({ clock, accountId, consistencySeconds, limits }: CloudSettings) {
    this.clock = clock;
    this.accountId = accountId;
    this.consistencySeconds = consistencySeconds;
    this.limits = limits;
    for (const name of regionNames) {
      this.regions.set(name, new Region(name, this));
    }
  }

  region(name: string): Region | undefined {
    return this.regions.get(name);
  }

  /** A part of its state, made when it is first asked for. */
  part<T extends object>(Part: new (cloud: Cloud) => T): T {
    const existing = this.parts.get(Part) as T | undefined;
    const part = existing ?? new Part(this);
    this.parts.set(Part, part);
    return part;
  }
}

/** Where a request works. */
export interface At {
  cloud: Cloud;
  region: Region;
  accessKeyId: string;
}
