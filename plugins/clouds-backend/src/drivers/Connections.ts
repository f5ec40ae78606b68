import { JsonObject } from '@backstage/types';
import { AdoptableKind } from '@rackstage/plugin-clouds-common';
import {
  AccountSettings,
  CloudConnection,
  RateLimit,
} from '@rackstage/plugin-clouds-node';
import { SecretsService } from '@rackstage/secrets';
import { AccountCredentialsStore } from '../database/AccountCredentialsStore';
import { AccountRecord } from '../database/records';
import { DriverRegistry } from './DriverRegistry';
import { RateLimiter, Turn } from './RateLimiter';

/** What a cloud takes about which nothing is known: less than any public cloud allows. */
const defaultRateLimit: RateLimit = {
  callsPerSecond: 20,
  burst: 40,
  concurrency: 16,
};

/** What an account's credential is encrypted for; with a role, the one for people who have it. */
export const credentialContext = (accountId: string, role?: string) =>
  role === undefined
    ? `clouds.accounts:${accountId}`
    : `clouds.accounts:${accountId}:${role}`;

/** Connections by account, kept as long as the account is not changed: a driver keeps its token in them. */
export class Connections {
  private readonly cache = new Map<
    string,
    Map<string, { revision: number; connection: Promise<CloudConnection> }>
  >();

  /** By account: kinds of which its cloud makes one for a tag, whatever happens. */
  private readonly createdOnce = new Map<string, readonly AdoptableKind[]>();

  constructor(
    private readonly drivers: DriverRegistry,
    private readonly secrets: SecretsService,
    private readonly roleCredentials: Pick<AccountCredentialsStore, 'find'>,
    private readonly limits?: {
      limiter: RateLimiter;
      /** Of the account; absent: what its driver says. */
      limitOf(account: AccountRecord): RateLimit | undefined;
    },
  ) {}

  /** What a call to a region of an account that was opened before waits for. */
  turn(thing: { accountId: string; region?: string }): Turn | undefined {
    return this.limits?.limiter.turn(thing.accountId, thing.region ?? '');
  }

  /** Whether the cloud of an account that was opened before makes one of this kind for a tag, however late and often it is asked. */
  createsOnce(accountId: string, kind: AdoptableKind): boolean {
    return this.createdOnce.get(accountId)?.includes(kind) ?? false;
  }

  /**
   * With the credential of a role, where the account has one for it, else with its own.
   *
   * @throws NotFoundError when the driver or the key is not there any more
   */
  async get(account: AccountRecord, role = ''): Promise<CloudConnection> {
    const { id, revision } = account;
    const ofAccount = this.cache.get(id) ?? new Map();
    this.cache.set(id, ofAccount);
    const cached = ofAccount.get(role);
    if (cached?.revision === revision) {
      return cached.connection;
    }
    const connection = this.open(account, role);
    ofAccount.set(role, { revision, connection });
    connection.catch(() => ofAccount.delete(role));
    return connection;
  }

  async settings(account: AccountRecord): Promise<AccountSettings> {
    return {
      config: account.config,
      credential: await this.decrypt(account, account.id),
    };
  }

  forget(accountId: string): void {
    this.cache.delete(accountId);
  }

  private async open(
    account: AccountRecord,
    role: string,
  ): Promise<CloudConnection> {
    if (!this.drivers.findOf(account)) {
      // Another replica may have just installed it.
      await this.drivers.refresh();
    }
    const driver = this.drivers.getOf(account);
    this.createdOnce.set(account.id, driver.createsOnce ?? []);
    this.limits?.limiter.set(
      account.id,
      this.limits.limitOf(account) ??
        driver.rateLimit ??
        (driver.simulated ? undefined : defaultRateLimit),
    );
    const found =
      role === ''
        ? undefined
        : await this.roleCredentials.find(account.id, role);
    return driver.connect(
      found
        ? {
            config: account.config,
            credential: await this.decrypt(found, account.id, role),
          }
        : await this.settings(account),
    );
  }

  async decrypt(
    {
      credential,
      credentialKeyId: keyId,
    }: Pick<AccountRecord, 'credential' | 'credentialKeyId'>,
    accountId: string,
    role?: string,
  ): Promise<JsonObject> {
    const text = await this.secrets.decrypt(
      { keyId, data: credential },
      credentialContext(accountId, role),
    );
    return JSON.parse(text) as JsonObject;
  }
}
