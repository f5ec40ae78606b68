import { Account } from '@rackstage/plugin-clouds-common';
import { capabilitiesOf } from '@rackstage/plugin-clouds-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { AccountCredentialsStore } from '../database/AccountCredentialsStore';
import { AccountsStore } from '../database/AccountsStore';
import { InventoryStore } from '../database/InventoryStore';
import { AccountRecord } from '../database/records';
import { Connections } from '../drivers/Connections';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { accountView } from './accountView';

export interface AccountViewsOptions {
  accounts: AccountsStore;
  accountCredentials: Pick<AccountCredentialsStore, 'listRoles'>;
  inventory: InventoryStore;
  drivers: DriverRegistry;
  connections: Connections;
  now(): Date;
  /** Seconds between two readings of accounts that have no interval of their own. */
  inventoryInterval: number;
}

/** Milliseconds that a view waits for a driver that was not asked before. */
const patience = 500;

/** Accounts as the API shows them: the record, and what is known about it elsewhere. */
export class AccountViews {
  /** What drivers have told, and those that are being asked; by account. */
  private readonly known = new Map<
    string,
    { revision: number; capabilities: string[] }
  >();

  constructor(private readonly options: AccountViewsOptions) {}

  async one(record: AccountRecord): Promise<Account> {
    return (await this.many([record]))[0];
  }

  async many(records: AccountRecord[]): Promise<Account[]> {
    const ids = records.map(({ id }) => id);
    const [scopes, counts, roles, capabilities] = await Promise.all([
      this.options.inventory.listScopes(ids),
      this.options.accounts.countInstances(ids),
      this.options.accountCredentials.listRoles(ids),
      Promise.all(records.map(record => this.capabilities(record))),
    ]);
    const now = this.options.now().toISOString();
    return records.map((record, index) =>
      accountView(record, {
        driver: this.options.drivers.findOf(record),
        capabilities: capabilities[index],
        credentialRoles: roles.get(record.id) ?? [],
        scopes: scopes.filter(({ accountId }) => accountId === record.id),
        instanceCount: counts.get(record.id) ?? 0,
        now,
        inventoryInterval: this.options.inventoryInterval,
      }),
    );
  }

  /**
   * None while the account's driver or key is not there: it is listed all the same.
   * A driver that takes its time to start keeps the first view waiting for a moment, and no other.
   */
  private async capabilities(record: AccountRecord): Promise<string[]> {
    const known = this.known.get(record.id);
    const asked = this.ask(record);
    if (known?.revision === record.revision) {
      return known.capabilities;
    }
    this.known.set(record.id, {
      revision: record.revision,
      capabilities: known?.capabilities ?? [],
    });
    await Promise.race([asked, sleep(patience, undefined, { ref: false })]);
    return this.known.get(record.id)?.capabilities ?? [];
  }

  private async ask(record: AccountRecord): Promise<void> {
    const { id, revision } = record;
    const capabilities = await this.options.connections
      .get(record)
      .then(capabilitiesOf, () => []);
    this.known.set(id, { revision, capabilities });
  }
}
