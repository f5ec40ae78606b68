import { conflict, invalidRequest, notFound } from '../errors';
import { statusAt } from '../lifecycle/Transition';
import { Moment } from '../store/Store';
import { worldOf } from '../world/World';
import { requireQuota } from './accounting';
import { CreateVolumeInput } from './inputs';
import { found } from './placement';
import { Project } from './Project';
import { requireSnapshot, requireStatus, requireVolume } from './require';
import {
  isAttached,
  PageQuery,
  Scope,
  Snapshot,
  Volume,
  VolumeStatus,
} from './resources';
import { Simulation } from './Simulation';
import { findTagged } from './tags';

/** A volume as it is at `now`. */
export interface VolumeView {
  volume: Volume;
  now: number;
}

export class VolumeService {
  constructor(private readonly simulation: Simulation) {}

  async list(scope: Scope, query: PageQuery): Promise<VolumeView[]> {
    const { volumes, now } = this.simulation.store.read();
    const page = await volumes.page(scope, query);
    return page.map(volume => ({ volume, now }));
  }

  /** @throws SandboxError `not_found` */
  async get(scope: Scope, id: string): Promise<VolumeView> {
    const moment = this.simulation.store.read();
    return {
      volume: await requireVolume(moment, scope, id),
      now: moment.now,
    };
  }

  /**
   * Creates a volume, or gives the one that has the tag already.
   *
   * @throws SandboxError `invalid_request`, `quota_exceeded`, `not_found` without
   * the snapshot, or `conflict` while that is not ready or when the tag is taken
   * in another region
   */
  async create(
    project: Project,
    regionId: string,
    input: CreateVolumeInput,
  ): Promise<VolumeView & { created: boolean }> {
    const { zones } = worldOf(regionId);
    const wanted =
      input.zone === undefined
        ? undefined
        : found(zones, input.zone, `a zone of ${regionId}`);
    const scope = { projectId: project.id, regionId };
    return this.simulation.store.write(async moment => {
      const { now } = moment;
      const existing = await findTagged(moment.volumes, scope, input.tag);
      if (existing) {
        return { volume: existing, now, created: false };
      }
      const origin = await originOf(moment, scope, input);
      await requireQuota(moment, scope, project.quotas, {
        volumes: 1,
        volumeGiB: input.sizeGiB,
      });
      const id = this.simulation.newId('v');
      const volume: Volume = {
        ...input,
        ...scope,
        id,
        zoneId: wanted?.id ?? origin?.zoneId ?? zones[0].id,
        createdAt: now,
        transition: this.simulation.begin<VolumeStatus>(
          'volume.create',
          id,
          { during: 'creating', after: 'available' },
          now,
        ),
      };
      await moment.volumes.insert(volume);
      return { volume, now, created: true };
    });
  }

  /** @throws SandboxError `not_found`, `conflict` when either is not ready for it, `invalid_request` when they stand in different zones */
  async attach(scope: Scope, id: string, instanceId: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const volume = await requireVolume(moment, scope, id);
      requireStatus(volume, moment.now, 'available');
      const instance = await moment.instances.find(scope, instanceId);
      if (!instance) {
        throw notFound(`There is no instance ${instanceId}`);
      }
      const status = statusAt(instance.transition, moment.now);
      if (status !== 'running' && status !== 'stopped') {
        throw conflict(`Instance ${instanceId} is ${status}`);
      }
      if (instance.zoneId !== volume.zoneId) {
        throw invalidRequest(
          `Volume ${id} is in ${volume.zoneId}, instance ${instanceId} in ${instance.zoneId}; take one in the same zone`,
        );
      }
      await this.begin(
        moment,
        {
          ...volume,
          instanceId,
          device: await freeDevice(moment, instanceId),
        },
        'volume.attach',
        { during: 'attaching', after: 'in-use' },
      );
    });
  }

  /** @throws SandboxError `not_found`, `conflict` when it is not attached to that instance */
  async detach(scope: Scope, id: string, instanceId: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const volume = await requireVolume(moment, scope, id);
      requireStatus(volume, moment.now, 'in-use');
      if (volume.instanceId !== instanceId) {
        throw conflict(`Volume ${id} is attached to ${volume.instanceId}`);
      }
      await this.begin(moment, volume, 'volume.detach', {
        during: 'detaching',
        after: 'available',
      });
    });
  }

  /**
   * Makes it larger, attached or not; it has the new size when that is over.
   *
   * @throws SandboxError `not_found`, `invalid_request` for a smaller size,
   * `quota_exceeded`, `conflict` while something else happens to it
   */
  async extend(
    project: Project,
    regionId: string,
    id: string,
    sizeGiB: number,
  ): Promise<void> {
    const scope = { projectId: project.id, regionId };
    await this.simulation.store.write(async moment => {
      const volume = await requireVolume(moment, scope, id);
      if (sizeGiB === volume.sizeGiB) {
        return;
      }
      if (sizeGiB < volume.sizeGiB) {
        throw invalidRequest(
          `sizeGiB: volume ${id} has ${volume.sizeGiB}, and never gets smaller`,
        );
      }
      requireStatus(volume, moment.now, 'available', 'in-use');
      await requireQuota(moment, scope, project.quotas, {
        volumeGiB: sizeGiB - volume.sizeGiB,
      });
      await this.begin(
        moment,
        { ...volume, sizeGiB, sizeBeforeGiB: volume.sizeGiB },
        'volume.extend',
        {
          during: 'extending',
          after: isAttached(volume, moment.now) ? 'in-use' : 'available',
        },
      );
    });
  }

  /** @throws SandboxError `not_found`, `conflict` while it is attached or not made yet */
  async delete(scope: Scope, id: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const volume = await requireVolume(moment, scope, id);
      if (volume.transition.after === 'gone') {
        return;
      }
      requireStatus(volume, moment.now, 'available');
      await this.begin(moment, volume, 'volume.delete', {
        during: 'deleting',
        after: 'gone',
      });
    });
  }

  private async begin(
    { volumes, now }: Moment,
    volume: Volume,
    work: `volume.${'attach' | 'detach' | 'extend' | 'delete'}`,
    statuses: { during: VolumeStatus; after: VolumeStatus | 'gone' },
  ): Promise<void> {
    const transition = this.simulation.begin(work, volume.id, statuses, now);
    await volumes.update({ ...volume, transition });
  }
}

/** The snapshot that the volume is to be a copy of. */
async function originOf(
  moment: Moment,
  scope: Scope,
  { snapshotId, sizeGiB }: CreateVolumeInput,
): Promise<Snapshot | undefined> {
  if (snapshotId === undefined) {
    return undefined;
  }
  const snapshot = await requireSnapshot(moment, scope, snapshotId);
  requireStatus(snapshot, moment.now, 'available');
  if (sizeGiB < snapshot.sizeGiB) {
    throw invalidRequest(
      `sizeGiB: snapshot ${snapshotId} needs ${snapshot.sizeGiB}`,
    );
  }
  return snapshot;
}

/** The root disk is `/dev/vda`. */
async function freeDevice(
  { volumes, now }: Moment,
  instanceId: string,
): Promise<string> {
  const named = await volumes.naming([instanceId]);
  const taken = named
    .filter(volume => isAttached(volume, now))
    .map(({ device }) => device);
  const letters = 'bcdefghijklmnopqrstuvwxyz'.split('');
  const letter = letters.find(one => !taken.includes(`/dev/vd${one}`));
  if (!letter) {
    throw conflict(`Instance ${instanceId} has no place for another volume`);
  }
  return `/dev/vd${letter}`;
}
