import { worldOf } from '../world/World';
import { requireQuota } from './accounting';
import { CreateSnapshotInput } from './inputs';
import { Project } from './Project';
import { requireSnapshot, requireStatus, requireVolume } from './require';
import { PageQuery, Scope, Snapshot, SnapshotStatus } from './resources';
import { Simulation } from './Simulation';
import { findTagged } from './tags';

/** A snapshot as it is at `now`. */
export interface SnapshotView {
  snapshot: Snapshot;
  now: number;
}

export class SnapshotService {
  constructor(private readonly simulation: Simulation) {}

  async list(scope: Scope, query: PageQuery): Promise<SnapshotView[]> {
    const { snapshots, now } = this.simulation.store.read();
    const page = await snapshots.page(scope, query);
    return page.map(snapshot => ({ snapshot, now }));
  }

  /** @throws SandboxError `not_found` */
  async get(scope: Scope, id: string): Promise<SnapshotView> {
    const moment = this.simulation.store.read();
    const snapshot = await requireSnapshot(moment, scope, id);
    return { snapshot, now: moment.now };
  }

  /**
   * Takes a snapshot of a volume, which may be in use, or gives the one that has the tag already.
   *
   * @throws SandboxError `not_found` without the volume, `quota_exceeded`, or `conflict` while the volume is not
   * ready for it or when the tag is taken in another region
   */
  async create(
    project: Project,
    regionId: string,
    input: CreateSnapshotInput,
  ): Promise<SnapshotView & { created: boolean }> {
    worldOf(regionId);
    const scope = { projectId: project.id, regionId };
    return this.simulation.store.write(async moment => {
      const { now } = moment;
      const existing = await findTagged(moment.snapshots, scope, input.tag);
      if (existing) {
        return { snapshot: existing, now, created: false };
      }
      const volume = await requireVolume(moment, scope, input.volumeId);
      requireStatus(volume, now, 'available', 'in-use');
      const { sizeGiB, zoneId } = volume;
      await requireQuota(moment, scope, project.quotas, {
        snapshots: 1,
        volumeGiB: sizeGiB,
      });
      const id = this.simulation.newId('s');
      const snapshot: Snapshot = {
        ...input,
        ...scope,
        id,
        zoneId,
        sizeGiB,
        createdAt: now,
        transition: this.simulation.begin<SnapshotStatus>(
          'snapshot.create',
          id,
          { during: 'creating', after: 'available' },
          now,
        ),
      };
      await moment.snapshots.insert(snapshot);
      return { snapshot, now, created: true };
    });
  }

  /** @throws SandboxError `not_found`, `conflict` while it is being taken */
  async delete(scope: Scope, id: string): Promise<void> {
    await this.simulation.store.write(async moment => {
      const snapshot = await requireSnapshot(moment, scope, id);
      if (snapshot.transition.after === 'gone') {
        return;
      }
      requireStatus(snapshot, moment.now, 'available');
      const transition = this.simulation.begin<SnapshotStatus>(
        'snapshot.delete',
        id,
        { during: 'deleting', after: 'gone' },
        moment.now,
      );
      await moment.snapshots.update({ ...snapshot, transition });
    });
  }
}
