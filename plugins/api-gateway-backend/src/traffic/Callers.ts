import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { createHash } from 'node:crypto';

export interface Caller {
  /** Entity ref of a person, a service, or `anonymous`. */
  name: string;
  /** Whether the token was checked here: only then does it stand for somebody. */
  verified: boolean;
}

export const anonymous: Caller = { name: 'anonymous', verified: false };

/** A token is checked again after this, as it may have ended. */
const lifetime = 60_000;
const most = 5000;

/** Who is behind a token. */
export class Callers {
  private readonly known = new Map<string, { caller: Caller; until: number }>();

  constructor(
    private readonly auth: AuthService,
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
    const plugin = betweenPlugins(token);
    if (plugin) {
      return plugin;
    }
    try {
      const credentials = await this.auth.authenticate(token, {
        allowLimitedAccess: true,
      });
      const name = principalOf(credentials);
      return name ? { name, verified: true } : anonymous;
    } catch {
      return anonymous;
    }
  }
}

/**
 * A plugin's token is for the plugin that it calls, and only that one can check
 * it. Here it is believed for the statistics, and for nothing else.
 */
function betweenPlugins(token: string): Caller | undefined {
  try {
    const [header, claims] = token
      .split('.')
      .slice(0, 2)
      .map(part => JSON.parse(Buffer.from(part, 'base64url').toString()));
    return header.typ === 'vnd.backstage.plugin' &&
      /^[a-z][a-z0-9-]{0,99}$/.test(claims.sub)
      ? { name: `plugin:${claims.sub}`, verified: false }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Entity ref of a user, or the subject of a service. */
export function principalOf({
  principal,
}: BackstageCredentials): string | undefined {
  const { userEntityRef, subject } = principal as {
    userEntityRef?: string;
    subject?: string;
  };
  return userEntityRef ?? subject;
}
