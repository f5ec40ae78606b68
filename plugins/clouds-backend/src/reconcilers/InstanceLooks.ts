import { ObservedInstance } from '@rackstage/plugin-clouds-common';
import {
  CloudConnection,
  InstanceCapability,
  isCloudError,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { isAwaited } from './failures';
import { DriverCall } from './look';

/** Calls at a time to one region of one account; who comes then waits. */
const atOnce = 2;

/** For fewer that wait, a list would cost the cloud more than it saves. */
const worthAList = 8;

/** Instances of one list; what a cloud has beyond, it is asked for by its id. */
const listed = 100;

interface Wanted {
  id: string;
  call: DriverCall;
  answer(instance: Promise<ObservedInstance>): void;
}

/**
 * Looks at instances by their ids: at a few of a region one by one, and at many
 * that are looked for at the same time together, so that a hundred new ones
 * take a few calls where each would have taken its own.
 */
export class InstanceLooks {
  private readonly accounts = new WeakMap<
    InstanceCapability,
    Map<string, RegionLooks>
  >();

  /** @throws CloudError `NotFound` only when the cloud says so of this very id */
  get(
    { instances }: Required<Pick<CloudConnection, 'instances'>>,
    { region, id }: ResourceId,
    call: DriverCall,
  ): Promise<ObservedInstance> {
    const regions =
      this.accounts.get(instances) ?? new Map<string, RegionLooks>();
    this.accounts.set(instances, regions);
    const looks = regions.get(region) ?? new RegionLooks(instances, region);
    regions.set(region, looks);
    return looks.get(id, call);
  }
}

class RegionLooks {
  private running = 0;
  private waiting: Wanted[] = [];

  constructor(
    private readonly instances: InstanceCapability,
    private readonly region: string,
  ) {}

  get(id: string, call: DriverCall): Promise<ObservedInstance> {
    return new Promise(answer => {
      this.waiting.push({ id, call, answer });
      this.lookAtNext();
    });
  }

  private lookAtNext(): void {
    if (this.running === atOnce || this.waiting.length === 0) {
      return;
    }
    const isMany = this.waiting.length >= worthAList;
    const wanted = this.waiting.splice(0, isMany ? Infinity : 1);
    this.running++;
    void this.lookAt(wanted).finally(() => {
      this.running--;
      this.lookAtNext();
    });
  }

  private async lookAt(wanted: Wanted[]): Promise<void> {
    const seen = wanted.length > 1 ? this.list(wanted[0]) : noneSeen;
    const answers = wanted.map(({ id, call, answer }) => {
      const found = seen.then(
        instances => instances.get(id) ?? this.getOne(id, call),
      );
      answer(found);
      return found;
    });
    await Promise.allSettled(answers);
  }

  /** Empty where the cloud gives no list: each is asked for by itself then. */
  private async list({
    call,
  }: Wanted): Promise<ReadonlyMap<string, ObservedInstance>> {
    const { region } = this;
    try {
      const { items } = await call(options =>
        this.instances.list({ region, limit: listed }, options),
      );
      return new Map(items.map(instance => [instance.id, instance]));
    } catch (error) {
      if (isCloudError(error) && isAwaited(error.code)) {
        throw error;
      }
      return noneSeen;
    }
  }

  private getOne(id: string, call: DriverCall): Promise<ObservedInstance> {
    const { region } = this;
    return call(options => this.instances.get({ region, id }, options));
  }
}

const noneSeen: Promise<ReadonlyMap<string, ObservedInstance>> =
  Promise.resolve(new Map());
