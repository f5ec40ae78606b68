import { EventRecord, SubscriptionRecord } from '../database/records';
import { EventRegistry } from '../service/EventRegistry';
import { Rights } from './Rights';

type Listener = Pick<SubscriptionRecord, 'owner' | 'scope' | 'workspaceId'>;
type Told = Pick<EventRecord, 'owner' | 'type' | 'workspaceId'>;

/** Which events are for whom: an owner hears of what it may see now, in the workspace of its subscription. */
export class Hearing {
  constructor(
    private readonly options: {
      rights: Pick<Rights, 'claimsOfAll' | 'load'>;
      registry: Pick<EventRegistry, 'readPermissionOf'>;
    },
  ) {}

  /** For several events at once. */
  async of(
    listeners: Listener[],
  ): Promise<(listener: Listener, event: Told) => boolean> {
    const { registry, rights } = this.options;
    const owned = listeners.filter(({ scope }) => scope === 'owned');
    const claims = await rights.claimsOfAll([
      ...new Set(owned.map(({ owner }) => owner)),
    ]);
    const may = await rights.load();
    return ({ owner, scope, workspaceId }, event) => {
      if (scope === 'all') {
        return true;
      }
      const permission = registry.readPermissionOf(event.type);
      if (!permission) {
        return owner === event.owner;
      }
      const ownClaims = claims.get(owner);
      return (
        ownClaims !== undefined &&
        workspaceId === event.workspaceId &&
        may(ownClaims, permission, {
          owners: [event.owner],
          workspaces: [event.workspaceId],
          sharedWith: [],
        })
      );
    };
  }

  async hears(listener: Listener, event: Told): Promise<boolean> {
    return (await this.of([listener]))(listener, event);
  }
}
