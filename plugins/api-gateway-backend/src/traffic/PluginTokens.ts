import { DiscoveryService } from '@backstage/backend-plugin-api';
import { tokenTypes } from '@backstage/plugin-auth-node';
import {
  createRemoteJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  jwtVerify,
} from 'jose';

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** More plugins than a portal has: made-up names do not fill the memory. */
const most = 200;

/** Checks what plugins call each other with: signed by the caller, for the plugin that is called. */
export class PluginTokens {
  private readonly keys = new Map<string, Keys>();

  constructor(private readonly discovery: DiscoveryService) {}

  /**
   * @returns the id of the plugin that calls; undefined for a token of another kind
   * @throws when the token is one of a plugin, and not good
   */
  async verify(token: string): Promise<string | undefined> {
    const typ = tokenTypes.plugin.typParam;
    if (typeOf(token) !== typ) {
      return undefined;
    }
    const { sub = '' } = decodeJwt(token);
    if (!/^[a-z][a-z0-9-]{0,99}$/.test(sub)) {
      throw new Error('This is no id of a plugin');
    }
    await jwtVerify(token, await this.keysOf(sub), {
      typ,
      requiredClaims: ['iat', 'exp', 'sub', 'aud'],
    });
    return sub;
  }

  private async keysOf(plugin: string): Promise<Keys> {
    const known = this.keys.get(plugin);
    if (known) {
      return known;
    }
    const base = await this.discovery.getBaseUrl(plugin);
    const keys = createRemoteJWKSet(
      new URL(`${base}/.backstage/auth/v1/jwks.json`),
    );
    if (this.keys.size >= most) {
      this.keys.clear();
    }
    this.keys.set(plugin, keys);
    return keys;
  }
}

/** Not every token is a JWT. */
function typeOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).typ;
  } catch {
    return undefined;
  }
}
