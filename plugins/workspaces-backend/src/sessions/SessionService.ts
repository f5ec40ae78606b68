import {
  AuthService,
  BackstageCredentials,
  DiscoveryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { askPlugin, tokenIdOf } from '@rackstage/access-tokens';
import { callerOf, isService, requirePermission } from '@rackstage/ownership';
import { sessionDeletePermission } from '@rackstage/plugin-workspaces-common';
import {
  DatabaseSessionEndsStore,
  SessionEnd,
} from './DatabaseSessionEndsStore';

export interface SessionServiceOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  permissions: PermissionsService;
  store: DatabaseSessionEndsStore;
  now(): Date;
  /** Revokes the access tokens of a user. */
  revokeTokens(owner: string, by: string): Promise<void>;
}

/** Signs people out everywhere. */
export class SessionService {
  constructor(private readonly options: SessionServiceOptions) {}

  /**
   * @param entityRef - of another user; default: the caller
   * @param commandLines - false: those that were signed in by the browser go on
   * @param accessTokens - true: programs end too
   */
  async end(
    request: {
      entityRef?: string;
      commandLines?: boolean;
      accessTokens?: boolean;
    },
    credentials: BackstageCredentials,
  ): Promise<void> {
    const caller = callerOf(credentials).ref;
    const entityRef = request.entityRef ?? caller;
    if (tokenIdOf(caller) !== undefined) {
      throw new NotAllowedError(
        'A program has no sessions to end; revoke its access token instead',
      );
    }
    if (!entityRef.startsWith('user:')) {
      throw new InputError('entityRef: only users have sessions');
    }
    if (entityRef !== caller) {
      await requirePermission(
        this.options.permissions,
        sessionDeletePermission,
        credentials,
      );
    }
    const { store, now, revokeTokens } = this.options;
    const put = () =>
      store.put({ entityRef, endedAt: now().toISOString() }, caller);
    await put();
    if (request.commandLines ?? true) {
      await this.forgetCommandLines(entityRef);
    }
    // What was given out in between is over too.
    await put();
    if (request.accessTokens) {
      await revokeTokens(entityRef, caller);
    }
  }

  /** For the portal itself. */
  async list(
    since: string,
    credentials: BackstageCredentials,
  ): Promise<{ items: SessionEnd[] }> {
    if (!isService(credentials)) {
      throw new NotAllowedError('Only the portal itself asks this');
    }
    return { items: await this.options.store.listSince(since) };
  }

  /** Their refresh tokens are where Backstage keeps them. */
  private async forgetCommandLines(entityRef: string): Promise<void> {
    await askPlugin('auth', '/refresh-tokens/revocations', this.options, {
      method: 'POST',
      body: { entityRef },
    });
  }
}
