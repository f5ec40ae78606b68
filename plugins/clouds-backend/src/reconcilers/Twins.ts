import { LoggerService } from '@backstage/backend-plugin-api';
import { AdoptableKind, isAdoptable } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudConnection,
  isCloudError,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { ManagedThings, TaggedThing } from '../database/ManagedThings';
import { InstancesStore } from '../database/InstancesStore';
import { NewEvent } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { Connections } from '../drivers/Connections';
import { DriverCall } from './look';
import { capabilityOfKind } from './readAccount';

/** Milliseconds between our asking and what the cloud calls the time of its making; what is further off is a copy that somebody made with its tags. */
const longestDistance = 3_600_000;

/** What a cloud has of something, as far as it tells whose it is. */
interface Seen {
  id: string;
  tag?: string;
  status?: string;
  createdAt?: string;
  attachedTo?: unknown[];
}

export interface TwinsOptions {
  managedThings: Pick<ManagedThings, 'find' | 'findByTag'>;
  connections: Pick<Connections, 'createsOnce'>;
  instances: Pick<InstancesStore, 'noteEvent'>;
  resources: Pick<ResourcesStore, 'noteEvent'>;
  logger: LoggerService;
}

/**
 * What a cloud made beside the thing that is managed here, because it carried a creation out after we had stopped waiting
 * for it and had asked again, or had deleted the thing. Nobody knows of it, and it is paid for.
 */
export class Twins {
  constructor(private readonly options: TwinsOptions) {}

  /** Deletes those among what was read of a region. What cannot be deleted now is found again by the next reading. */
  async deleteAmong(
    scope: { accountId: string; region?: string; kind: string },
    items: readonly Seen[],
    cloud: { connection: CloudConnection; call: DriverCall },
  ): Promise<void> {
    const { accountId, region, kind } = scope;
    const tagged = items.filter(({ tag }) => tag !== undefined);
    if (tagged.length === 0 || region === undefined || !isAdoptable(kind)) {
      return;
    }
    const made = new Map(
      (
        await this.options.managedThings.findByTag(
          { accountId, region, kind },
          tagged.map(({ tag }) => tag!),
        )
      ).map(thing => [thing.id, thing]),
    );
    const createsOnce = this.options.connections.createsOnce(accountId, kind);
    for (const item of tagged) {
      const thing = made.get(item.tag!);
      if (!thing || !isTwin(thing, item, createsOnce)) {
        continue;
      }
      // Asked last of all: somebody may have adopted it just now.
      const [manager] = await this.options.managedThings.find(accountId, [
        { kind, region, id: item.id },
      ]);
      if (!manager) {
        await this.delete({ region, kind }, thing, item, cloud);
      }
    }
  }

  private async delete(
    { region, kind }: { region: string; kind: AdoptableKind },
    { id, table }: TaggedThing,
    twin: Seen,
    { connection, call }: { connection: CloudConnection; call: DriverCall },
  ): Promise<void> {
    const details = { id, kind, region, cloudId: twin.id };
    try {
      const capability = connection[capabilityOfKind[kind]] as Deleting;
      await call(options =>
        capability.delete({ region, id: twin.id }, options),
      );
    } catch (error) {
      if (!isCloudError(error)) {
        throw error;
      }
      const { code, message } = error;
      this.options.logger.warn('A twin could not be deleted', {
        ...details,
        code,
        message,
      });
      return;
    }
    this.options.logger.warn('A twin was deleted', details);
    await this.options[table].noteEvent(id, twinEvent(twin));
  }
}

interface Deleting {
  delete(id: ResourceId, options: CallOptions): Promise<void>;
}

/**
 * Never the one that is held here, never one that is used, and only what our asking for it explains: where the cloud makes
 * one for a tag, another one beside the one that we know is a copy.
 */
function isTwin(
  { cloudId, attemptedAt, isDeleted }: TaggedThing,
  { id, status, createdAt, attachedTo = [] }: Seen,
  createsOnce: boolean,
): boolean {
  const isOther = cloudId === undefined ? isDeleted : cloudId !== id;
  return (
    isOther &&
    !(createsOnce && cloudId !== undefined) &&
    attemptedAt !== undefined &&
    status !== 'deleting' &&
    attachedTo.length === 0 &&
    (createdAt === undefined ||
      Math.abs(Date.parse(createdAt) - Date.parse(attemptedAt)) <
        longestDistance)
  );
}

const twinEvent = ({ id }: Seen): NewEvent => ({
  type: 'Warning',
  reason: 'TwinDeleted',
  params: { cloudId: id },
  message: `The cloud made another one late, as ${id}, which was deleted`,
});
