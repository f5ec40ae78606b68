import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  formatToken,
  hashOf,
  isSecretOf,
  newSecret,
  parseToken,
  TokenGrant,
  tokenIdOf,
} from '@rackstage/access-tokens';
import {
  AccessToken,
  AccessTokenPage,
  CreatedAccessToken,
  NewAccessToken,
} from '@rackstage/plugin-workspaces-common';
import { randomUUID } from 'node:crypto';
import { AccessTokenRecord } from './AccessTokenRecord';
import {
  AccessTokenFilter,
  DatabaseAccessTokensStore,
} from './DatabaseAccessTokensStore';
import { AccessTokenSettings } from './settings';

export interface AccessTokenServiceOptions {
  store: DatabaseAccessTokensStore;
  settings: AccessTokenSettings;
  now(): Date;
  /** A program has shown that it has a token. */
  onUse(id: string, at: Date): void;
  /** A token has just been revoked. */
  onRevoked(id: string): void;
}

const unknown = () => new NotFoundError('No access token like this is good');

/** Makes, revokes and knows the tokens of programs. */
export class AccessTokenService {
  constructor(private readonly options: AccessTokenServiceOptions) {}

  async create(
    { name, workspaceId, permissions, expiresAt }: NewAccessToken,
    owner: string,
  ): Promise<CreatedAccessToken> {
    if (tokenIdOf(owner) !== undefined) {
      throw new NotAllowedError(
        'A program cannot make access tokens; sign in as a person to make one',
      );
    }
    const { store, settings, now } = this.options;
    const secret = newSecret();
    const record: AccessTokenRecord = {
      id: randomUUID(),
      workspaceId,
      owner,
      name,
      permissions: [...new Set(permissions)],
      secretHash: hashOf(secret),
      createdAt: now().toISOString(),
      expiresAt: this.requireExpiry(expiresAt),
    };
    await store.insert(record, settings.maxPerUser);
    return {
      accessToken: this.told(record),
      token: formatToken({ id: record.id, secret }),
    };
  }

  get(id: string): Promise<AccessTokenRecord> {
    return this.options.store.get(id);
  }

  async list(query: AccessTokenFilter): Promise<AccessTokenPage> {
    const page = await this.options.store.list(query);
    return { ...page, items: page.items.map(record => this.told(record)) };
  }

  async revoke(id: string, by: string): Promise<void> {
    const { store, now, onRevoked } = this.options;
    await store.revoke(id, by, now().toISOString());
    onRevoked(id);
  }

  async revokeAllOf(owner: string, by: string): Promise<void> {
    const { store, now, onRevoked } = this.options;
    const ids = await store.revokeAllOf(owner, by, now().toISOString());
    ids.forEach(onRevoked);
  }

  /** @throws NotFoundError when the token is not good, whatever the reason: nobody learns which part was wrong */
  async verify(token: string): Promise<TokenGrant> {
    const parts = parseToken(token);
    if (!parts) {
      throw unknown();
    }
    const [record] = await this.options.store.getMany([parts.id]);
    if (!record || !isSecretOf(record.secretHash, parts.secret)) {
      throw unknown();
    }
    return this.granted(record);
  }

  /** @throws NotFoundError when the token is not good */
  async grant(id: string): Promise<TokenGrant> {
    const [record] = await this.options.store.getMany([id]);
    if (!record) {
      throw unknown();
    }
    return this.granted(record);
  }

  private granted(record: AccessTokenRecord): TokenGrant {
    if (this.stateOf(record) !== 'active') {
      throw unknown();
    }
    const { now, onUse } = this.options;
    onUse(record.id, now());
    const { id, owner, workspaceId, permissions, expiresAt } = record;
    return { id, owner, workspaceId, permissions, expiresAt };
  }

  private requireExpiry(text: string): string {
    const { now, settings } = this.options;
    const latest = now().getTime() + settings.maxLifetime;
    const time = Date.parse(text);
    if (!(time > now().getTime())) {
      throw new InputError('expiresAt: choose a time that is still to come');
    }
    if (time > latest) {
      throw new InputError(
        `expiresAt: a token is good until ${new Date(latest).toISOString()} at the longest; choose an earlier time, and make another token then`,
      );
    }
    return new Date(time).toISOString();
  }

  private told({ secretHash, ...record }: AccessTokenRecord): AccessToken {
    return { ...record, state: this.stateOf(record) };
  }

  private stateOf({
    revokedAt,
    expiresAt,
  }: Pick<AccessTokenRecord, 'revokedAt' | 'expiresAt'>) {
    if (revokedAt) {
      return 'revoked';
    }
    return Date.parse(expiresAt) <= this.options.now().getTime()
      ? 'expired'
      : 'active';
  }
}
