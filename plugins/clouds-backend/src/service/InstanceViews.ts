import { Instance } from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';
import { AccountRecord, InstanceRecord } from '../database/records';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { instanceView } from './instanceView';

/** Instances as the API shows them, each with its account. */
export class InstanceViews {
  constructor(
    private readonly options: {
      accounts: AccountsStore;
      drivers: DriverRegistry;
    },
  ) {}

  async one(record: InstanceRecord): Promise<Instance> {
    return (await this.many([record]))[0];
  }

  async many(records: InstanceRecord[]): Promise<Instance[]> {
    const ids = new Set(records.map(({ accountId }) => accountId));
    const accounts = new Map(
      (await this.options.accounts.getMany([...ids])).map(account => [
        account.id,
        account,
      ]),
    );
    return records.flatMap(record => {
      const account = accounts.get(record.accountId);
      // Removed between the two reads: its instances are gone as well.
      return account
        ? [instanceView(record, account, this.simulated(account))]
        : [];
    });
  }

  private simulated(account: AccountRecord): boolean {
    return this.options.drivers.findOf(account)?.simulated ?? false;
  }
}
