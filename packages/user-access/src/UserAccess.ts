import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { AuthenticationError, toError } from '@backstage/errors';
import { isDisabled } from './accountState';

export interface UserAccessOptions {
  logger: LoggerService;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/** Looks a user up in the catalog; nothing when there is none. */
export type FindUser = (entityRef: string) => Promise<Entity | undefined>;

interface Known {
  /** Why the user is refused; undefined while they have access. */
  refusal?: string;
  lookedAt: number;
}

/** How old an answer may be. Disabling somebody takes effect within a minute, of which this is a part. */
const maxAgeMilliseconds = 10_000;

/** Enough for everybody who works at the same time. */
const maxUsers = 10_000;

/**
 * Whether the user of a token still has access. A token is good for an hour by itself; the directory may have
 * disabled or removed the account since.
 */
export class UserAccess {
  private readonly known = new Map<string, Known>();
  private readonly lookups = new Map<string, Promise<Known>>();

  constructor(private readonly options: UserAccessOptions) {}

  /** @throws AuthenticationError when the account is disabled or gone */
  async require(userEntityRef: string, find: FindUser): Promise<void> {
    const { refusal } = await this.state(userEntityRef, find);
    if (refusal) {
      throw new AuthenticationError(refusal);
    }
  }

  private async state(entityRef: string, find: FindUser): Promise<Known> {
    const known = this.known.get(entityRef);
    if (known && this.options.now() - known.lookedAt < maxAgeMilliseconds) {
      return known;
    }
    let lookup = this.lookups.get(entityRef);
    if (!lookup) {
      // All requests of a page ask at the same time, and the catalog is asked once.
      lookup = this.lookUp(entityRef, find).finally(() =>
        this.lookups.delete(entityRef),
      );
      this.lookups.set(entityRef, lookup);
    }
    return lookup;
  }

  private async lookUp(entityRef: string, find: FindUser): Promise<Known> {
    const last = this.known.get(entityRef);
    const lookedAt = this.options.now();
    let state: Known;
    try {
      state = { refusal: refusalOf(await find(entityRef)), lookedAt };
    } catch (error) {
      // A catalog that does not answer takes nobody's access away, and gives nobody's back.
      this.options.logger.warn(
        'Whether a user still has access could not be looked up; what was last known counts',
        toError(error),
      );
      state = { refusal: last?.refusal, lookedAt };
    }
    this.remember(entityRef, state);
    return state;
  }

  private remember(entityRef: string, state: Known): void {
    this.known.delete(entityRef);
    this.known.set(entityRef, state);
    if (this.known.size > maxUsers) {
      const [oldest] = this.known.keys();
      this.known.delete(oldest);
    }
  }
}

function refusalOf(user: Entity | undefined): string | undefined {
  if (!user) {
    return 'Your account is no longer known here; ask an administrator whether it is in the directory, and enabled';
  }
  return isDisabled(user)
    ? 'Your account is disabled; ask an administrator to enable it in the directory'
    : undefined;
}
