import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Account,
  AccountChange,
  AccountPage,
  ConnectionTest,
  ConnectionTestResult,
  CredentialImport,
  Driver,
  ImportedAccountSummary,
  InventoryScope,
  NewAccount,
  ResourcePage,
} from '@rackstage/plugin-clouds-common';
import {
  AccountSettings,
  capabilitiesOf,
  CloudDriver,
  ImportedAccount,
  isCloudError,
} from '@rackstage/plugin-clouds-node';
import { SecretsService } from '@rackstage/secrets';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AccountQuery, AccountsStore } from '../database/AccountsStore';
import { InventoryStore, ResourceQuery } from '../database/InventoryStore';
import { AccountRecord } from '../database/records';
import { callDriver } from '../drivers/callDriver';
import { Connections, credentialContext } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { validateSettings } from '../drivers/validateSettings';
import { AccountService } from './AccountService';
import { accountView, scopeView } from './accountView';

export interface AccountServiceOptions {
  accounts: AccountsStore;
  inventory: InventoryStore;
  drivers: DriverRegistry;
  connections: Connections;
  secrets: SecretsService;
  now(): Date;
  workspaceId: string;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** An account came, changed or went. */
  onChange(change: { accountId: string }): void;
}

/** As it came in JSON, not yet known to fit the driver. */
interface GivenSettings {
  config?: Record<string, unknown>;
  credential?: Record<string, unknown>;
}

export class DefaultAccountService implements AccountService {
  constructor(private readonly options: AccountServiceOptions) {}

  async listDrivers(): Promise<Driver[]> {
    return this.options.drivers.list().map(driver => ({
      name: driver.name,
      title: driver.title,
      'title@ko': driver['title@ko'],
      simulated: driver.simulated ?? false,
      configSchema: driver.configSchema,
      credentialSchema: driver.credentialSchema,
      importFormats: (driver.accountImports ?? []).map(({ format }) => format),
    }));
  }

  async readImport(request: {
    driver: string;
    format: string;
    text: string;
  }): Promise<ImportedAccountSummary[]> {
    const driver = this.options.drivers.get(request.driver);
    return parseImport(driver, request).map(({ name, config, credential }) => ({
      name,
      config,
      hasCredential: isComplete(driver, { config, credential }),
    }));
  }

  async testConnection(request: ConnectionTest): Promise<ConnectionTestResult> {
    const account =
      request.accountId === undefined
        ? undefined
        : await this.options.accounts.get(request.accountId);
    const name = account?.driver ?? request.driver;
    if (name === undefined) {
      throw new InputError("Give either 'accountId' or 'driver'");
    }
    const driver = this.options.drivers.get(name);
    return this.test(driver, await this.settingsOf(driver, request, account));
  }

  async list(query: AccountQuery): Promise<AccountPage> {
    const { items, nextCursor } = await this.options.accounts.list(query);
    return { items: await this.views(items), nextCursor };
  }

  async get(id: string): Promise<Account> {
    return this.view(await this.options.accounts.get(id));
  }

  async create(request: NewAccount): Promise<Account> {
    const driver = this.options.drivers.get(request.driver);
    const settings = await this.settingsOf(driver, request);
    await this.requireConnection(driver, settings);
    const id = randomUUID();
    const now = this.now();
    const record: AccountRecord = {
      id,
      workspaceId: this.options.workspaceId,
      name: request.name,
      title: request.title,
      description: request.description,
      driver: request.driver,
      owner: request.owner,
      config: settings.config,
      ...(await this.encrypt(id, settings.credential)),
      priceList: request.priceList,
      declared: false,
      revision: 1,
      nextSyncAt: now,
      createdAt: now,
      updatedAt: now,
    };
    await this.options.accounts.insert(record);
    this.options.onChange({ accountId: id });
    return this.view(record);
  }

  async update(id: string, change: AccountChange): Promise<Account> {
    const before = await this.options.accounts.get(id);
    refuseIfDeclared(before);
    const { owner, priceList, title, description, revision } = change;
    const fields: Partial<AccountRecord> = {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(owner !== undefined && { owner }),
      ...(priceList !== undefined && { priceList: priceList ?? undefined }),
      ...(await this.changedSettings(before, change)),
      updatedAt: this.now(),
    };
    const after = await this.options.accounts.update(id, fields, revision);
    this.options.onChange({ accountId: id });
    return this.view(after);
  }

  async delete(id: string): Promise<void> {
    refuseIfDeclared(await this.options.accounts.get(id));
    await this.options.accounts.delete(id);
    this.options.connections.forget(id);
    this.options.onChange({ accountId: id });
  }

  async synchronize(id: string): Promise<Account> {
    await this.options.accounts.requestSync(id, this.now());
    this.options.onChange({ accountId: id });
    return this.get(id);
  }

  async listScopes(id: string): Promise<InventoryScope[]> {
    const account = await this.options.accounts.get(id);
    const scopes = await this.options.inventory.listScopes([account.id]);
    return scopes.map(scopeView);
  }

  async listResources(query: ResourceQuery): Promise<ResourcePage> {
    const account = await this.options.accounts.get(query.accountId);
    const scopes = await this.options.inventory.listScopes([account.id]);
    const scope = scopes.find(
      ({ kind, region }) => kind === query.kind && region === query.region,
    );
    const page = await this.options.inventory.listItems(query);
    return { ...page, observedAt: scope?.observedAt };
  }

  private async changedSettings(
    before: AccountRecord,
    change: AccountChange,
  ): Promise<Partial<AccountRecord>> {
    if (change.config === undefined && change.credential === undefined) {
      return {};
    }
    const driver = this.options.drivers.get(before.driver);
    const settings = await this.settingsOf(driver, change, before);
    await this.requireConnection(driver, settings);
    return {
      config: settings.config,
      ...(await this.encrypt(before.id, settings.credential)),
      nextSyncAt: this.now(),
    };
  }

  /** What was given, completed by a pasted document or the account as it is. */
  private async settingsOf(
    driver: CloudDriver,
    given: GivenSettings & { import?: CredentialImport },
    account?: AccountRecord,
  ): Promise<AccountSettings> {
    const settings = given.import
      ? complete(findImported(driver, given.import), given)
      : await this.withStored(given, account);
    validateSettings(driver, settings);
    return settings;
  }

  private async withStored(
    given: GivenSettings,
    account?: AccountRecord,
  ): Promise<AccountSettings> {
    const { config, credential } = given as Partial<AccountSettings>;
    if (!account || credential) {
      return {
        config: config ?? account?.config ?? {},
        credential: credential ?? {},
      };
    }
    if (config && !isDeepStrictEqual(config, account.config)) {
      // Else whoever may edit the settings could have the credential sent to
      // a place of their own.
      throw new InputError(
        'Give the credential again: the settings decide where it is sent',
      );
    }
    return this.options.connections.settings(account);
  }

  private async requireConnection(
    driver: CloudDriver,
    settings: AccountSettings,
  ): Promise<void> {
    const { ok, error } = await this.test(driver, settings);
    if (!ok) {
      throw new InputError(
        `The cloud does not accept these settings (${error?.code}): ${error?.message}`,
      );
    }
  }

  private async test(
    driver: CloudDriver,
    settings: AccountSettings,
  ): Promise<ConnectionTestResult> {
    try {
      const { principal, scope } = await callDriver(
        { deadline: this.options.callDeadline },
        options => driver.connect(settings).verify(options),
      );
      return { ok: true, principal, scope };
    } catch (error) {
      if (!isCloudError(error)) {
        throw error;
      }
      const { code, message } = error;
      return { ok: false, error: { code, message } };
    }
  }

  private async encrypt(accountId: string, credential: JsonObject) {
    const { keyId, data } = await this.options.secrets.encrypt(
      JSON.stringify(credential),
      credentialContext(accountId),
    );
    return { credential: data, credentialKeyId: keyId };
  }

  private async view(record: AccountRecord): Promise<Account> {
    return (await this.views([record]))[0];
  }

  private async views(records: AccountRecord[]): Promise<Account[]> {
    const ids = records.map(({ id }) => id);
    const [scopes, counts, capabilities] = await Promise.all([
      this.options.inventory.listScopes(ids),
      this.options.accounts.countInstances(ids),
      Promise.all(records.map(record => this.capabilities(record))),
    ]);
    const now = this.now();
    return records.map((record, index) =>
      accountView(record, {
        driver: this.options.drivers.find(record.driver),
        capabilities: capabilities[index],
        scopes: scopes.filter(({ accountId }) => accountId === record.id),
        instanceCount: counts.get(record.id) ?? 0,
        now,
      }),
    );
  }

  /** None while the account's driver or key is not there: it is listed all the same. */
  private async capabilities(record: AccountRecord): Promise<string[]> {
    try {
      return capabilitiesOf(await this.options.connections.get(record));
    } catch {
      return [];
    }
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

function refuseIfDeclared({ declared, name }: AccountRecord): void {
  if (declared) {
    throw new ConflictError(
      `The account '${name}' comes from the configuration; change it there, under 'clouds.accounts'`,
    );
  }
}

function parseImport(
  driver: CloudDriver,
  { format, text }: { format: string; text: string },
): ImportedAccount[] {
  const reader = driver.accountImports?.find(item => item.format === format);
  if (!reader) {
    const known =
      driver.accountImports?.map(item => item.format).join(', ') || 'none';
    throw new NotFoundError(
      `The driver '${driver.name}' does not read '${format}'; it reads: ${known}`,
    );
  }
  return reader.parse(text);
}

function findImported(
  driver: CloudDriver,
  request: CredentialImport,
): ImportedAccount {
  const found = parseImport(driver, request);
  const match = found.find(({ name }) => name === request.name);
  if (!match) {
    const known = found.map(({ name }) => name).join(', ') || 'none';
    throw new InputError(
      `The document has no account '${request.name}'; it has: ${known}`,
    );
  }
  return match;
}

function complete(
  base: AccountSettings,
  given: GivenSettings,
): AccountSettings {
  const { config, credential } = given as Partial<AccountSettings>;
  return {
    config: { ...base.config, ...config },
    credential: { ...base.credential, ...credential },
  };
}

function isComplete(driver: CloudDriver, settings: AccountSettings): boolean {
  try {
    validateSettings(driver, settings);
    return true;
  } catch {
    return false;
  }
}
