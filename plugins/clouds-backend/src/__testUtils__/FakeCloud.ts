import {
  ObservedInstance,
  ObservedVolume,
  Quota,
} from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  CreateInstanceRequest,
  CreateVolumeRequest,
  StockVerdict,
} from '@rackstage/plugin-clouds-node';
import { Fault } from './faults';
import { FakeShelf } from './FakeShelf';
import { TestClock } from './TestClock';

/** Something that is what it is `until` a time, and is something else, or gone, after it. */
interface Becoming<T> {
  region: string;
  now: T;
  until: number;
  /** Absent: it is gone then. */
  then?: T;
}

/** A cloud in memory that makes, changes and loses things by the clock of the test. */
export class FakeCloud {
  password = 'right';
  /** Of credentials that it takes beside the first. */
  readonly otherPasswords: string[] = [];
  /** Which password each call came with. */
  readonly usedPasswords: [call: string, password: unknown][] = [];
  readonly secondsToBuild = 5;
  /** Whether it makes one thing for a tag; else a creation that is carried out late makes another one. */
  knowsTokens = true;
  quotas: Quota[] = [];
  stock: StockVerdict = { available: true };
  /** How often each thing was really made, by tag. */
  readonly made = {
    instances: [] as string[],
    volumes: [] as string[],
  };
  /** Of each instance that was made. */
  readonly userData: (string | undefined)[] = [];
  /** What else there is in it, which is there or is not at once. */
  readonly shelf = new FakeShelf(() => this.makesTwins());
  /** Whether connections make what clouds make as a whole: subnets, load balancers, clusters. */
  makesParts = false;
  /** For how many instances there is room, by region; without limit where nothing is said. */
  readonly room = new Map<string, number>();
  /** Whether there are machines behind it, as far as the portal knows. */
  simulated = true;
  /** What the console of each instance shows. */
  console = 'booting\nready\n';
  /** Where a volume goes for which no zone was asked. */
  zoneOfVolumes = 'a';
  /** Calls that arrived, by name: `instances.create`. */
  readonly calls: string[] = [];
  /** By name of the call; `*` for those without their own. */
  readonly faults = new Map<string, Fault>();

  private readonly instances = new Map<string, Becoming<ObservedInstance>>();
  private readonly volumes = new Map<string, Becoming<ObservedVolume>>();
  private readonly late: { at: number; work: () => void }[] = [];
  private lastId = 0;
  private isLate = false;

  /** @param pace - 0 for a cloud in which everything happens at once */
  constructor(
    private readonly clock: Pick<TestClock, 'now'>,
    private readonly pace = 1,
  ) {}

  /** Every call of a connection goes through here. */
  async call<T>(name: string, options: CallOptions, work: () => T): Promise<T> {
    this.calls.push(name);
    const fault = this.faults.get(name) ?? this.faults.get('*');
    const run = async () => {
      this.settle();
      return work();
    };
    return fault ? fault(run, options, name) : run();
  }

  /** A fault: the answer is lost, and the request is carried out only after a while. */
  arriveLate(seconds: number): Fault {
    return async work => {
      const at = this.time() + seconds * 1000;
      this.late.push({ at, work });
      throw new CloudError('Unavailable', 'The connection broke');
    };
  }

  listInstances(region?: string, tag?: string): ObservedInstance[] {
    this.settle();
    return pick(this.instances, region, tag);
  }

  listVolumes(region?: string, tag?: string): ObservedVolume[] {
    this.settle();
    return pick(this.volumes, region, tag);
  }

  getInstance(id: string): ObservedInstance {
    return this.find(this.instances, id).now;
  }

  getVolume(id: string): ObservedVolume {
    return this.find(this.volumes, id).now;
  }

  createInstance(request: CreateInstanceRequest): ObservedInstance {
    const [existing] = pick(this.instances, request.region, request.tag);
    if (existing && !this.makesTwins()) {
      return existing;
    }
    const { tag, region, name, specId, imageId, labels = {} } = request;
    const there = pick(this.instances, region).length;
    if (there >= (this.room.get(region) ?? Infinity)) {
      throw new CloudError('OutOfStock', 'No room');
    }
    const id = this.newId('i');
    const now: ObservedInstance = {
      id,
      name,
      tag,
      status: 'creating',
      specId,
      imageId,
      addresses: [],
      volumeIds: [],
      labels,
      ...(request.keyPair !== undefined && { keyPair: request.keyPair }),
    };
    this.made.instances.push(tag);
    this.userData.push(request.userData);
    this.instances.set(id, {
      region,
      now,
      until: this.in(this.secondsToBuild),
      then: {
        ...now,
        status: 'running',
        zone: `${region}-a`,
        addresses: [
          { address: `10.0.0.${this.lastId}`, version: 4, type: 'private' },
        ],
      },
    });
    return now;
  }

  changePower(id: string, action: 'start' | 'stop' | 'reboot'): void {
    const entry = this.find(this.instances, id);
    const [during, after] = (
      {
        start: ['starting', 'running'],
        stop: ['stopping', 'stopped'],
        reboot: ['rebooting', 'running'],
      } as const
    )[action];
    if (action === 'reboot' || entry.now.status !== after) {
      this.become(entry, 2, { status: during }, { status: after });
    }
  }

  /** Somebody else does something to it, or the cloud itself breaks it. */
  alterInstance(id: string, values: Partial<ObservedInstance>): void {
    this.become(this.find(this.instances, id), 0, values, values);
  }

  /** It is gone without a trace, as if somebody had deleted it at the cloud. */
  loseInstance(id: string): void {
    this.instances.delete(id);
  }

  deleteInstance(id: string): void {
    const entry = this.instances.get(id);
    if (entry) {
      entry.now = { ...entry.now, status: 'deleting' };
      entry.until = this.in(2);
      entry.then = undefined;
    }
  }

  createVolume(request: CreateVolumeRequest): ObservedVolume {
    const [existing] = pick(this.volumes, request.region, request.tag);
    if (existing && !this.makesTwins()) {
      return existing;
    }
    const { tag, region, name, sizeGiB, labels = {} } = request;
    const zone = request.zone ?? `${region}-${this.zoneOfVolumes}`;
    const id = this.newId('v');
    const now: ObservedVolume = {
      id,
      name,
      tag,
      zone,
      status: 'creating',
      sizeGiB,
      attachedTo: [],
      labels,
    };
    this.made.volumes.push(tag);
    const then = { ...now, status: 'available' as const };
    this.volumes.set(id, { region, now, until: this.in(2), then });
    return now;
  }

  attachVolume(id: string, instanceId: string): void {
    const entry = this.find(this.volumes, id);
    const { zone } = this.getInstance(instanceId);
    if (entry.now.zone !== zone) {
      throw new CloudError(
        'InvalidRequest',
        `The volume is in ${entry.now.zone}, the instance in ${zone}`,
      );
    }
    const attachedTo = [{ instanceId }];
    this.become(
      entry,
      1,
      { status: 'attaching' },
      { status: 'in-use', attachedTo },
    );
  }

  detachVolume(id: string, instanceId: string): void {
    const entry = this.find(this.volumes, id);
    if (entry.now.attachedTo.some(there => there.instanceId === instanceId)) {
      this.become(
        entry,
        1,
        { status: 'detaching' },
        { status: 'available', attachedTo: [] },
      );
    }
  }

  extendVolume(id: string, sizeGiB: number): void {
    const entry = this.find(this.volumes, id);
    if (sizeGiB < entry.now.sizeGiB) {
      throw new CloudError('InvalidRequest', 'A volume cannot shrink');
    }
    this.become(entry, 1, {}, { sizeGiB });
  }

  /** As somebody asks for, or as somebody else does behind our back. */
  setTag(kind: string, id: string, tag: string | undefined): void {
    if (kind === 'instance') {
      const entry = this.find(this.instances, id);
      this.become(entry, 0, { tag }, { tag });
    } else if (kind === 'volume') {
      const entry = this.find(this.volumes, id);
      this.become(entry, 0, { tag }, { tag });
    } else if (kind === 'security-group') {
      this.shelf.securityGroups.change(id, { tag });
    } else {
      throw new CloudError('Unsupported', `A ${kind} has no tags`);
    }
  }

  /** Somebody else does something to it, or the cloud itself breaks it. */
  alterVolume(id: string, values: Partial<ObservedVolume>): void {
    this.become(this.find(this.volumes, id), 0, values, values);
  }

  /** It is gone without a trace, as if somebody had deleted it at the cloud. */
  loseVolume(id: string): void {
    this.volumes.delete(id);
  }

  /** As OpenStack does: it has the new spec only when a second call has confirmed it. */
  resizeInstance(id: string, specId: string): void {
    const entry = this.find(this.instances, id);
    const waiting = entry.now.providerStatus === 'VERIFY_RESIZE';
    if (waiting) {
      this.become(entry, 1, {}, { specId, providerStatus: 'ACTIVE' });
    } else if (entry.now.specId !== specId) {
      this.become(
        entry,
        3,
        { status: 'rebooting' },
        {
          status: 'running',
          specId: undefined,
          providerStatus: 'VERIFY_RESIZE',
        },
      );
    }
  }

  deleteVolume(id: string): void {
    const entry = this.volumes.get(id);
    if (entry?.now.status === 'in-use') {
      throw new CloudError('Conflict', 'The volume is in use');
    }
    if (entry) {
      entry.now = { ...entry.now, status: 'deleting' };
      entry.until = this.in(1);
      entry.then = undefined;
    }
  }

  /** Whoever looked for it before it was carried out did not find it. */
  private makesTwins(): boolean {
    return this.isLate && !this.knowsTokens;
  }

  /** Lets everything happen whose time has come. */
  private settle(): void {
    for (const entry of this.late.filter(({ at }) => at <= this.time())) {
      this.late.splice(this.late.indexOf(entry), 1);
      const before = this.isLate;
      this.isLate = true;
      entry.work();
      this.isLate = before;
    }
    this.settleAll(this.instances);
    this.settleAll(this.volumes);
    for (const volume of this.volumes.values()) {
      const { attachedTo } = volume.now;
      if (
        attachedTo.some(({ instanceId }) => !this.instances.has(instanceId))
      ) {
        this.become(volume, 0, {}, { status: 'available', attachedTo: [] });
        volume.now = volume.then!;
      }
    }
  }

  private settleAll<T>(entries: Map<string, Becoming<T>>): void {
    for (const [id, entry] of entries) {
      if (entry.until <= this.time()) {
        if (entry.then === undefined) {
          entries.delete(id);
        } else {
          entry.now = entry.then;
        }
      }
    }
  }

  private become<T>(
    entry: Becoming<T>,
    seconds: number,
    during: Partial<T>,
    after: Partial<T>,
  ): void {
    entry.until = this.in(seconds);
    entry.then = { ...entry.now, ...after };
    entry.now = { ...entry.now, ...during };
  }

  private find<T>(entries: Map<string, Becoming<T>>, id: string): Becoming<T> {
    const entry = entries.get(id);
    if (!entry) {
      throw new CloudError('NotFound', `There is no ${id}`);
    }
    return entry;
  }

  private newId(prefix: string): string {
    this.lastId += 1;
    return `${prefix}-${this.lastId}`;
  }

  private in(seconds: number): number {
    return this.time() + seconds * 1000 * this.pace;
  }

  private time(): number {
    return this.clock.now().getTime();
  }
}

function pick<T extends { tag?: string }>(
  entries: Map<string, Becoming<T>>,
  region?: string,
  tag?: string,
): T[] {
  return [...entries.values()]
    .filter(entry => region === undefined || entry.region === region)
    .map(({ now }) => now)
    .filter(item => tag === undefined || item.tag === tag);
}
