import { JsonObject } from '@backstage/types';
import {
  AccountSettings,
  CloudConnection,
} from '@rackstage/plugin-clouds-node';
import { SecretsService } from '@rackstage/secrets';
import { AccountRecord } from '../database/records';
import { DriverRegistry } from './DriverRegistry';

/** What an account's credential is encrypted for. */
export const credentialContext = (accountId: string) =>
  `clouds.accounts:${accountId}`;

/** Connections by account, kept as long as the account is not changed: a driver keeps its token in them. */
export class Connections {
  private readonly cache = new Map<
    string,
    { revision: number; connection: Promise<CloudConnection> }
  >();

  constructor(
    private readonly drivers: DriverRegistry,
    private readonly secrets: SecretsService,
  ) {}

  /** @throws NotFoundError when the driver or the key is not there any more */
  async get(account: AccountRecord): Promise<CloudConnection> {
    const cached = this.cache.get(account.id);
    if (cached?.revision === account.revision) {
      return cached.connection;
    }
    const connection = this.open(account);
    this.cache.set(account.id, { revision: account.revision, connection });
    connection.catch(() => this.cache.delete(account.id));
    return connection;
  }

  async settings(account: AccountRecord): Promise<AccountSettings> {
    const credential = await this.secrets.decrypt(
      { keyId: account.credentialKeyId, data: account.credential },
      credentialContext(account.id),
    );
    return {
      config: account.config,
      credential: JSON.parse(credential) as JsonObject,
    };
  }

  forget(accountId: string): void {
    this.cache.delete(accountId);
  }

  private async open(account: AccountRecord): Promise<CloudConnection> {
    const driver = this.drivers.get(account.driver);
    return driver.connect(await this.settings(account));
  }
}
