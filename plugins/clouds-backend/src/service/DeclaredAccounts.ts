import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { ConflictError, InputError, toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { SecretsService } from '@rackstage/secrets';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AccountsStore } from '../database/AccountsStore';
import { AccountRecord } from '../database/records';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { validateSettings } from '../drivers/validateSettings';
import { encryptCredential } from './encryptCredential';
import { withoutShare } from './sharing';
import { DeclaredAccount, readDeclaredAccount } from './readDeclaredAccount';

export interface DeclaredAccountsOptions {
  config: RootConfigService;
  accounts: AccountsStore;
  drivers: DriverRegistry;
  connections: Connections;
  secrets: SecretsService;
  logger: LoggerService;
  now(): Date;
}

/** Keeps the accounts under `clouds.accounts` in the configuration as they are declared there. */
export class DeclaredAccounts {
  constructor(private readonly options: DeclaredAccountsOptions) {}

  /** One that is wrong is logged and left out: the portal comes up without it. */
  async apply(): Promise<void> {
    const entries =
      this.options.config.getOptionalConfigArray('clouds.accounts') ?? [];
    const names = new Set<string>();
    for (const [index, entry] of entries.entries()) {
      try {
        const name = entry.getString('name');
        if (names.has(name)) {
          throw new InputError(`There is another account named '${name}'`);
        }
        names.add(name);
        await this.applyOne(readDeclaredAccount(entry.get<JsonObject>()));
      } catch (error) {
        this.options.logger.error(
          `The account '${nameOf(entry) ?? index}' under 'clouds.accounts' in the configuration is left out`,
          toError(error),
        );
      }
    }
    await this.release(names);
  }

  /** What is no longer in the configuration is changed and removed like any other account. */
  private async release(declaredNames: Set<string>): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await this.options.accounts.list({
        sort: 'createdAt',
        limit: 100,
        cursor,
      });
      for (const { id, name, declared } of page.items) {
        if (declared && !declaredNames.has(name)) {
          await this.options.accounts.update(id, { declared: false });
          this.options.logger.info(
            'An account is no longer declared in the configuration',
            { accountId: id },
          );
        }
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  private async applyOne(account: DeclaredAccount): Promise<void> {
    const { name, fields, settings } = account;
    validateSettings(this.options.drivers.get(fields.driver), settings);
    const before = await this.options.accounts.findByName(name);
    await (before ? this.change(before, account) : this.insert(account));
  }

  private async insert({
    name,
    fields: declared,
    settings,
    sharedWith = [],
  }: DeclaredAccount): Promise<void> {
    const id = randomUUID();
    const now = this.options.now().toISOString();
    try {
      await this.options.accounts.insert({
        id,
        name,
        ...declared,
        driverPackageId: this.options.drivers.packageIdOf(declared.driver),
        config: settings.config,
        ...(await encryptCredential(
          this.options.secrets,
          id,
          settings.credential,
        )),
        sharedWith,
        revision: 1,
        nextSyncAt: now,
        createdAt: now,
        updatedAt: now,
      });
    } catch (error) {
      if (!(error instanceof ConflictError)) {
        throw error;
      }
      // Another replica that is starting too was first.
    }
  }

  private async change(
    before: AccountRecord,
    { fields: declared, settings, sharedWith }: DeclaredAccount,
  ): Promise<void> {
    const shares = sharedWith ?? withoutShare(before, declared.workspaceId);
    const known = await this.options.connections
      .settings(before)
      .catch(() => undefined);
    const sameSettings = isDeepStrictEqual(known, settings);
    const {
      title,
      description,
      driver,
      owner,
      priceList,
      inventoryIntervalSeconds,
      workspaceId,
    } = before;
    const sameFields = isDeepStrictEqual(
      {
        title,
        description,
        driver,
        owner,
        priceList,
        inventoryIntervalSeconds,
        workspaceId,
        declared: before.declared,
        sharedWith: before.sharedWith,
      },
      { ...declared, sharedWith: shares },
    );
    if (sameSettings && sameFields) {
      return;
    }
    const now = this.options.now().toISOString();
    await this.options.accounts.update(before.id, {
      ...declared,
      ...(declared.driver !== driver && {
        driverPackageId: this.options.drivers.packageIdOf(declared.driver),
      }),
      sharedWith: shares,
      ...(!sameSettings && {
        config: settings.config,
        ...(await encryptCredential(
          this.options.secrets,
          before.id,
          settings.credential,
        )),
        nextSyncAt: now,
      }),
      updatedAt: now,
    });
  }
}

function nameOf(entry: Config): string | undefined {
  const name = entry.getOptional('name');
  return typeof name === 'string' ? name : undefined;
}
