import { ConflictError, NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import { EventType } from '@rackstage/plugin-webhooks-common';
import { EventSource } from '@rackstage/plugin-webhooks-node';

/** Every type of event that can be subscribed to, and where it comes from. */
export class EventRegistry {
  readonly sources: EventSource[] = [];

  /** @throws ConflictError when another source has one of its types */
  add(source: EventSource): void {
    const taken = source.types.find(({ type }) =>
      this.types().some(known => known.type === type),
    );
    if (taken) {
      throw new ConflictError(
        `Two sources of webhook events have the type '${taken.type}': rename one`,
      );
    }
    this.sources.push(source);
  }

  types(): EventType[] {
    return this.sources.flatMap(({ types }) => types);
  }

  /** The plugin that tells events of this type. @throws NotFoundError */
  pluginOf(type: string): string {
    const source = this.sourceOf(type);
    if (!source) {
      throw new NotFoundError(
        `There are no events of type '${type}'; known: ${this.types()
          .map(known => known.type)
          .join(', ')}`,
      );
    }
    return source.pluginId;
  }

  /** What one needs to see what events of this type are about; absent: only its owner hears of it. */
  readPermissionOf(type: string): ResourcePermission | undefined {
    return this.sourceOf(type)?.readPermission;
  }

  private sourceOf(type: string): EventSource | undefined {
    return this.sources.find(({ types }) =>
      types.some(known => known.type === type),
    );
  }
}
