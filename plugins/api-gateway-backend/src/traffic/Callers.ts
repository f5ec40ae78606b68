import { AuthService } from '@backstage/backend-plugin-api';
import { callerOf } from '@rackstage/ownership';
import { createHash } from 'node:crypto';
import { PluginTokens } from './PluginTokens';

export interface Caller {
  /** Entity ref of a person, a service, or `anonymous`. */
  name: string;
  /** Whoever has no good token is nobody, and known by the address. */
  kind: 'nobody' | 'plugin' | 'principal';
}

export const anonymous: Caller = { name: 'anonymous', kind: 'nobody' };

/** A token is checked again after this, as it may have ended. */
const lifetime = 60_000;
const most = 5000;

/** Who is behind a token. */
export class Callers {
  private readonly known = new Map<string, { caller: Caller; until: number }>();

  constructor(
    private readonly auth: AuthService,
    private readonly pluginTokens: PluginTokens,
    private readonly now: () => number,
  ) {}

  async find(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!token) {
      return anonymous;
    }
    const key = createHash('sha256').update(token).digest('base64');
    const found = this.known.get(key);
    if (found && found.until > this.now()) {
      return found.caller;
    }
    const caller = await this.verify(token);
    if (this.known.size >= most) {
      this.known.clear();
    }
    this.known.set(key, { caller, until: this.now() + lifetime });
    return caller;
  }

  private async verify(token: string): Promise<Caller> {
    try {
      const plugin = await this.pluginTokens.verify(token);
      if (plugin) {
        return { name: `plugin:${plugin}`, kind: 'plugin' };
      }
      const credentials = await this.auth.authenticate(token, {
        allowLimitedAccess: true,
      });
      return { name: callerOf(credentials).ref, kind: 'principal' };
    } catch {
      return anonymous;
    }
  }
}
