import { invalidRequest, SandboxError } from '../errors';
import { statusAt } from '../lifecycle/Transition';
import { worldOf } from '../world/World';
import { imagesAmong } from '../parts/offers';
import { requireQuota } from './accounting';
import { nextBoot, requireInstance } from './InstanceService';
import { checkFit, found } from './placement';
import { Project } from './Project';
import { requireStatus } from './require';
import { InstanceStatus } from './resources';
import { Simulation } from './Simulation';
import { roomPerZone } from './stock';

/** Gives instances other specs. */
export class ResizeService {
  constructor(private readonly simulation: Simulation) {}

  /**
   * Begins it: the instance is `resizing`, then as it was before, started anew if it ran. The room for the new spec is
   * taken at once.
   *
   * @throws SandboxError `not_found`, `invalid_request`, `quota_exceeded`, `out_of_stock`, or `conflict` while something
   * else happens to it
   */
  async resize(
    project: Project,
    regionId: string,
    id: string,
    specId: string,
  ): Promise<void> {
    const world = worldOf(regionId);
    const scope = { projectId: project.id, regionId };
    await this.simulation.store.write(async moment => {
      const { instances, now } = moment;
      const instance = await requireInstance(moment, scope, id);
      const spec = found(world.specs, specId, `a spec of ${regionId}`);
      if (specId === instance.specId) {
        return;
      }
      requireStatus(instance, now, 'running', 'stopped');
      const parts = await moment.parts.all(scope);
      const image = imagesAmong(parts, now).find(
        one => one.id === instance.imageId,
      );
      if (!image) {
        throw invalidRequest(`Image ${instance.imageId} is gone`);
      }
      checkFit(image, spec);
      const { vcpus, memoryMiB } = spec;
      // Only what grows: getting smaller is allowed to a project over its limit too.
      await requireQuota(moment, scope, project.quotas, {
        ...(vcpus > instance.vcpus && { vcpus: vcpus - instance.vcpus }),
        ...(memoryMiB > instance.memoryMiB && {
          memoryMiB: memoryMiB - instance.memoryMiB,
        }),
      });
      const used = await instances.countPerZone(regionId, specId);
      if (!roomPerZone(world, spec, used).get(instance.zoneId)) {
        throw new SandboxError(
          'out_of_stock',
          `No room for ${specId} in ${instance.zoneId}`,
        );
      }
      const after = statusAt(instance.transition, now) as InstanceStatus;
      const transition = this.simulation.begin<InstanceStatus>(
        'instance.resize',
        id,
        { during: 'resizing', after },
        now,
      );
      await instances.update({
        ...instance,
        ...(after === 'running' && nextBoot(instance, transition.settlesAt)),
        specId,
        specBefore: instance.specId,
        vcpus,
        memoryMiB,
        transition,
      });
    });
  }
}
