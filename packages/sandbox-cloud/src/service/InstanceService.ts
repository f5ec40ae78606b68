import { conflict, notFound } from '../errors';
import { statusAt } from '../lifecycle/Transition';
import { Part } from '../parts/Part';
import { Moment } from '../store/Store';
import { worldOf } from '../world/World';
import { requireQuota } from './accounting';
import { CreateInstanceInput } from './inputs';
import { requireAccess } from './access';
import { consoleLog } from './consoleLog';
import { checkOrder, place } from './placement';
import { Project } from './Project';
import {
  Instance,
  InstanceStatus,
  isAttached,
  PageQuery,
  Scope,
  Volume,
} from './resources';
import { Simulation } from './Simulation';
import { findTagged } from './tags';

/** What can be asked of an instance, and the only status in which it is taken. */
const actions = {
  start: { from: 'stopped', during: 'starting', after: 'running' },
  stop: { from: 'running', during: 'stopping', after: 'stopped' },
  reboot: { from: 'running', during: 'rebooting', after: 'running' },
} as const satisfies Record<
  string,
  Record<'from' | 'during' | 'after', InstanceStatus>
>;

export type InstanceAction = keyof typeof actions;

/** An instance with the volumes attached to it, as they are at `now`. */
export interface InstanceView {
  instance: Instance;
  volumes: Volume[];
  /** All that the project has in the region: its own networks, and what is attached. */
  parts: Part[];
  now: number;
}

export class InstanceService {
  constructor(private readonly simulation: Simulation) {}

  async list(scope: Scope, query: PageQuery): Promise<InstanceView[]> {
    const moment = this.simulation.store.read();
    return view(moment, scope, await moment.instances.page(scope, query));
  }

  /** @throws SandboxError `not_found` */
  async get(scope: Scope, id: string): Promise<InstanceView> {
    const moment = this.simulation.store.read();
    const [found] = await view(moment, scope, [
      await requireInstance(moment, scope, id),
    ]);
    return found;
  }

  /**
   * Creates an instance, or gives the one that has the tag already.
   *
   * @param options - `fails`: it is accepted and ends in status `failed`
   * @throws SandboxError `invalid_request`, `quota_exceeded`, `out_of_stock`,
   * or `conflict` when the tag is taken in another region
   */
  async create(
    project: Project,
    regionId: string,
    input: CreateInstanceInput,
    options: { fails: boolean },
  ): Promise<InstanceView & { created: boolean }> {
    const world = worldOf(regionId);
    const scope = { projectId: project.id, regionId };
    return this.simulation.store.write(async moment => {
      const existing = await findTagged(moment.instances, scope, input.tag);
      if (existing) {
        const [found] = await view(moment, scope, [existing]);
        return { ...found, created: false };
      }
      const parts = await moment.parts.all(scope);
      const order = checkOrder(world, input, parts, moment.now);
      await requireAccess(moment, scope, input);
      const { vcpus, memoryMiB } = order.spec;
      await requireQuota(moment, scope, project.quotas, {
        instances: 1,
        vcpus,
        memoryMiB,
      });
      const id = this.simulation.newId('i');
      const creationMs = this.simulation.durationOf('instance.create', id);
      const instance: Instance = {
        ...input,
        ...scope,
        ...(await place(moment, world, order, input.zone, parts)),
        id,
        vcpus,
        memoryMiB,
        networkId: order.network.id,
        createdAt: moment.now,
        creationMs,
        bootedAt: moment.now + creationMs,
        boots: 1,
        transition: {
          during: 'provisioning',
          after: options.fails ? 'failed' : 'running',
          settlesAt: moment.now + creationMs,
        },
        fault: options.fails
          ? { code: 'out_of_stock', message: 'No valid host was found' }
          : undefined,
      };
      await moment.instances.insert(instance);
      return { instance, volumes: [], parts, now: moment.now, created: true };
    });
  }

  /** @throws SandboxError `not_found`, `conflict` when its status does not allow it */
  async act(scope: Scope, id: string, action: InstanceAction): Promise<void> {
    const { from, ...statuses } = actions[action];
    await this.simulation.store.write(async moment => {
      const instance = await requireInstance(moment, scope, id);
      const status = statusAt(instance.transition, moment.now);
      if (status !== from) {
        throw conflict(
          `Cannot ${action} instance ${id} while it is ${status}; it must be ${from}`,
        );
      }
      const work = `instance.${action}` as const;
      const transition = this.simulation.begin(work, id, statuses, moment.now);
      await moment.instances.update({
        ...instance,
        ...(action !== 'stop' && nextBoot(instance, transition.settlesAt)),
        transition,
      });
    });
  }

  /** The last lines of what it wrote to its serial console. @throws SandboxError `not_found` */
  async console(scope: Scope, id: string, lines: number): Promise<string> {
    const { instance, now } = await this.get(scope, id);
    const bootMs = this.simulation.durationOf('instance.boot', id);
    const { fingerprint } = this.simulation.hostKeyOf(id);
    return consoleLog(instance, now, bootMs, fingerprint)
      .slice(-lines)
      .join('');
  }

  /**
   * Begins the deletion: the instance is `deleting` until it is gone. Its volumes stay, and are free then.
   *
   * @throws SandboxError `not_found`
   */
  async delete(scope: Scope, id: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const instance = await requireInstance(moment, scope, id);
      if (instance.transition.after === 'gone') {
        return;
      }
      const transition = this.simulation.begin<InstanceStatus>(
        'instance.delete',
        id,
        { during: 'deleting', after: 'gone' },
        moment.now,
      );
      await moment.instances.update({ ...instance, transition });
      const { settlesAt } = transition;
      for (const volume of await attachedVolumes(moment, [instance])) {
        await moment.volumes.update({
          ...volume,
          transition: { during: 'detaching', after: 'available', settlesAt },
        });
      }
    });
  }
}

/** It boots once more, from that moment on. */
export function nextBoot({ boots }: Instance, bootedAt: number) {
  return { boots: boots + 1, bootedAt };
}

/** @throws SandboxError `not_found` */
export async function requireInstance(
  { instances }: Moment,
  scope: Scope,
  id: string,
): Promise<Instance> {
  const instance = await instances.find(scope, id);
  if (!instance) {
    throw notFound(`There is no instance ${id} in ${scope.regionId}`);
  }
  return instance;
}

async function view(
  moment: Moment,
  scope: Scope,
  instances: Instance[],
): Promise<InstanceView[]> {
  const parts = await moment.parts.all(scope);
  const attached = await attachedVolumes(moment, instances);
  return instances.map(instance => ({
    instance,
    volumes: attached.filter(({ instanceId }) => instanceId === instance.id),
    parts,
    now: moment.now,
  }));
}

async function attachedVolumes(
  { volumes, now }: Moment,
  instances: Instance[],
): Promise<Volume[]> {
  const named = await volumes.naming(instances.map(({ id }) => id));
  return named.filter(volume => isAttached(volume, now));
}
