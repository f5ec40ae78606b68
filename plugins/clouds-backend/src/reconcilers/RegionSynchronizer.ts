import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { AccountsStore } from '../database/AccountsStore';
import { InventoryRegionsStore } from '../database/InventoryRegionsStore';
import { RegionRecord } from '../database/records';
import { AccountSynchronizer } from './AccountSynchronizer';

export interface RegionSynchronizerOptions {
  accounts: Pick<AccountsStore, 'getMany'>;
  regions: InventoryRegionsStore;
  reader: Pick<AccountSynchronizer, 'readRegion'>;
  now(): Date;
  concurrency: number;
}

/** Reads single regions when somebody asks, whatever their account is waiting for. */
export class RegionSynchronizer implements LeasedWork<RegionRecord> {
  readonly name = 'inventory of regions';
  readonly concurrency: number;

  constructor(private readonly options: RegionSynchronizerOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<RegionRecord[]> {
    return this.options.regions.claimAsked(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.regions.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.regions.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.regions.nextAskedAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    asked: RegionRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const [account] = await this.options.accounts.getMany([asked.accountId]);
    if (account && asked.region !== undefined) {
      await this.options.reader.readRegion(
        account,
        asked.region,
        asked.askedKinds,
        signal,
      );
    }
    await this.options.regions.finish(lease, asked);
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}
