import { ConflictError, InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  Account,
  AccountChange,
  AccountPage,
  ConnectionTest,
  ConnectionTestResult,
  ImportedAccountSummary,
  InventoryScope,
  NewAccount,
  ResourcePage,
} from '@rackstage/plugin-clouds-common';
import { AccountSettings, HostedDriver } from '@rackstage/plugin-clouds-node';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { WorkspacesService } from '@rackstage/plugin-workspaces-node';
import { SecretsService } from '@rackstage/secrets';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { AccountCredentialsStore } from '../database/AccountCredentialsStore';
import { AccountQuery, AccountsStore } from '../database/AccountsStore';
import { ManagedThings } from '../database/ManagedThings';
import { InventoryStore, ResourceQuery } from '../database/InventoryStore';
import { AccountRecord } from '../database/records';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { validateSettings } from '../drivers/validateSettings';
import { isAbsent } from './absentScopes';
import { parseImport } from './accountImports';
import { AccountService } from './AccountService';
import { AccountSharing } from './AccountSharing';
import { withoutShare } from './sharing';
import { AccountSettingsReader } from './AccountSettingsReader';
import { scopeView } from './accountView';
import { AccountViews } from './AccountViews';
import { requireConnection, testConnection } from './connectionTest';
import { encryptCredential } from './encryptCredential';
import { entityRefOf } from './entityRefOf';

export interface AccountServiceOptions {
  accounts: AccountsStore;
  managedThings: ManagedThings;
  inventory: InventoryStore;
  drivers: DriverRegistry;
  /** One that new accounts may be made for. @throws NotFoundError, ConflictError when it is switched off */
  enabledDriver(name: string): Promise<HostedDriver>;
  connections: Connections;
  secrets: SecretsService;
  ownerExists: OwnerExists;
  now(): Date;
  accountCredentials: AccountCredentialsStore;
  workspaces: Pick<WorkspacesService, 'requireActive'>;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Seconds between two readings of accounts that have no interval of their own. */
  inventoryInterval: number;
  /** An account came, changed or went. */
  onChange(change: { accountId: string }): void;
}

export class DefaultAccountService implements AccountService {
  private readonly settings: AccountSettingsReader;
  private readonly views: AccountViews;
  private readonly sharing: AccountSharing;

  constructor(private readonly options: AccountServiceOptions) {
    this.settings = new AccountSettingsReader(options.connections);
    this.views = new AccountViews(options);
    this.sharing = new AccountSharing(options);
  }

  async readImport(request: {
    driver: string;
    format: string;
    text: string;
  }): Promise<ImportedAccountSummary[]> {
    const driver = await this.options.enabledDriver(request.driver);
    const found = await parseImport(driver, request);
    return found.map(({ name, config, credential }) => ({
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
    const driver = account
      ? this.options.drivers.getOf(account)
      : await this.options.enabledDriver(name);
    const settings = await this.settings.read(driver, request, account);
    return testConnection(driver, settings, this.limits());
  }

  async list(query: AccountQuery): Promise<AccountPage> {
    const { items, nextCursor } = await this.options.accounts.list(query);
    return { items: await this.views.many(items), nextCursor };
  }

  async get(id: string): Promise<Account> {
    return this.views.one(await this.options.accounts.get(id));
  }

  async create(request: NewAccount): Promise<Account> {
    const driver = await this.options.enabledDriver(request.driver);
    const settings = await this.settings.read(driver, request);
    const owner = await this.knownOwner(request.owner);
    const { workspaceId = defaultWorkspaceId } = request;
    await this.options.workspaces.requireActive(workspaceId);
    await requireConnection(driver, settings, this.limits());
    const id = randomUUID();
    const now = this.now();
    const record: AccountRecord = {
      id,
      workspaceId,
      name: request.name,
      title: request.title,
      description: request.description,
      driver: request.driver,
      driverPackageId: this.options.drivers.packageIdOf(request.driver),
      owner,
      config: settings.config,
      ...(await encryptCredential(
        this.options.secrets,
        id,
        settings.credential,
      )),
      priceList: request.priceList,
      inventoryIntervalSeconds: request.inventoryIntervalSeconds,
      rateLimit: request.rateLimit,
      sharedWith: [],
      declared: false,
      revision: 1,
      nextSyncAt: now,
      createdAt: now,
      updatedAt: now,
    };
    await this.options.accounts.insert(record);
    this.options.onChange({ accountId: id });
    return this.views.one(record);
  }

  async update(id: string, change: AccountChange): Promise<Account> {
    const before = await this.options.accounts.get(id);
    if (!isDriverVersionOnly(change)) {
      refuseIfDeclared(before);
    }
    const { owner, priceList, rateLimit, title, description } = change;
    const { workspaceId, revision } = change;
    const fields: Partial<AccountRecord> = {
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
      ...(owner !== undefined && { owner: await this.knownOwner(owner) }),
      ...(priceList !== undefined && { priceList: priceList ?? undefined }),
      ...(rateLimit !== undefined && { rateLimit: rateLimit ?? undefined }),
      ...this.changedInterval(change),
      ...(await this.moved(before, workspaceId)),
      ...(await this.changedSettings(before, change)),
      updatedAt: this.now(),
    };
    const isBasedOnBefore =
      fields.config !== undefined ||
      fields.workspaceId !== undefined ||
      fields.driverPackageId !== undefined;
    const after = await this.options.accounts.update(
      id,
      fields,
      revision ?? (isBasedOnBefore ? before.revision : undefined),
    );
    return this.changed(after);
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

  async share(id: string, workspaceId: string): Promise<Account> {
    return this.changed(await this.sharing.share(id, workspaceId));
  }

  async unshare(id: string, workspaceId: string): Promise<Account> {
    return this.changed(await this.sharing.unshare(id, workspaceId));
  }

  async setRoleCredential(
    id: string,
    role: string,
    credential: Record<string, unknown>,
  ): Promise<Account> {
    return this.changed(
      await this.sharing.setCredential(
        id,
        role,
        credential as JsonObject,
        this.limits(),
      ),
    );
  }

  async removeRoleCredential(id: string, role: string): Promise<Account> {
    return this.changed(await this.sharing.removeCredential(id, role));
  }

  async listScopes(id: string): Promise<InventoryScope[]> {
    const account = await this.options.accounts.get(id);
    const scopes = await this.options.inventory.listScopes([account.id]);
    return scopes.filter(scope => !isAbsent(scope)).map(scopeView);
  }

  async listResources(query: ResourceQuery): Promise<ResourcePage> {
    const account = await this.options.accounts.get(query.accountId);
    const scopes = await this.options.inventory.listScopes([account.id]);
    const scope = scopes.find(
      ({ kind, region }) => kind === query.kind && region === query.region,
    );
    const page = await this.options.inventory.listItems(query);
    const described = await this.options.managedThings.describe(
      page.items.map(item => ({ ...item, accountId: account.id })),
    );
    return {
      ...page,
      items: described.map(({ accountId: _account, ...item }) => item),
      observedAt: scope?.observedAt,
    };
  }

  private async changed(record: AccountRecord): Promise<Account> {
    this.options.onChange({ accountId: record.id });
    return this.views.one(record);
  }

  /** Counted from now: a longer one keeps nobody waiting, a shorter one is not waited for. */
  private changedInterval({
    inventoryIntervalSeconds: seconds,
  }: AccountChange): Partial<AccountRecord> {
    if (seconds === undefined) {
      return {};
    }
    return {
      inventoryIntervalSeconds: seconds ?? undefined,
      nextSyncAt: this.now(),
    };
  }

  /** Where it belongs it needs no share. */
  private async moved(
    before: AccountRecord,
    workspaceId = before.workspaceId,
  ): Promise<Partial<AccountRecord>> {
    if (workspaceId === before.workspaceId) {
      return {};
    }
    await this.options.workspaces.requireActive(workspaceId);
    return { workspaceId, sharedWith: withoutShare(before, workspaceId) };
  }

  private async changedSettings(
    before: AccountRecord,
    change: AccountChange,
  ): Promise<Partial<AccountRecord>> {
    const version = await this.changedVersion(before, change);
    if (
      change.config === undefined &&
      change.credential === undefined &&
      !version.driverPackageId
    ) {
      return {};
    }
    const driver = this.options.drivers.getOf({ ...before, ...version });
    const settings = await this.settings.read(driver, change, before);
    if (!isDeepStrictEqual(settings.config, before.config)) {
      await this.sharing.refuseOtherSettings(before.id);
    }
    await requireConnection(driver, settings, this.limits());
    return {
      ...version,
      config: settings.config,
      ...(await encryptCredential(
        this.options.secrets,
        before.id,
        settings.credential,
      )),
      nextSyncAt: this.now(),
    };
  }

  /** Another version of the same driver, which then has to take the settings as they are. */
  private async changedVersion(
    before: AccountRecord,
    { driverPackageId }: AccountChange,
  ): Promise<Pick<AccountRecord, 'driverPackageId'>> {
    if (!driverPackageId || driverPackageId === before.driverPackageId) {
      return {};
    }
    const { drivers } = this.options;
    await drivers.refresh();
    const driver = drivers.findOf({ driver: before.driver, driverPackageId });
    if (driver?.name !== before.driver) {
      throw new InputError(
        `There is no version of the driver '${before.driver}' with id ${driverPackageId}`,
      );
    }
    return { driverPackageId };
  }

  private async knownOwner(text: string): Promise<string> {
    const owner = entityRefOf(text);
    await requireOwner(this.options.ownerExists, owner);
    return owner;
  }

  private limits() {
    return { deadline: this.options.callDeadline };
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** Which version it is driven by is decided here, also of accounts that the configuration declares. */
const isDriverVersionOnly = (change: AccountChange) =>
  Object.keys(change).every(field =>
    ['driverPackageId', 'revision'].includes(field),
  );

function refuseIfDeclared({ declared, name }: AccountRecord): void {
  if (declared) {
    throw new ConflictError(
      `The account '${name}' comes from the configuration; change it there, under 'clouds.accounts'`,
    );
  }
}

function isComplete(driver: HostedDriver, settings: AccountSettings): boolean {
  try {
    validateSettings(driver, settings);
    return true;
  } catch {
    return false;
  }
}
