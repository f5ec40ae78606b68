import {
  AdoptableKind,
  InstanceFailure,
} from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';
import { InventoryRegionsStore } from '../database/InventoryRegionsStore';
import { Attempt } from './lateArrivals';

interface Pass {
  accountId: string;
  region: string;
  failure?: InstanceFailure;
  attempts: Attempt[];
}

export interface RequestReadingsOptions {
  accounts: Pick<AccountsStore, 'get' | 'requestSync'>;
  regions: Pick<InventoryRegionsStore, 'request'>;
  now(): Date;
  /** There is something to read. */
  onRequest(): void;
}

/**
 * Has the account read when a pass shows that more is to be seen: its credential is refused, which the account then says, or
 * something is there whose creation was tried before, so that the cloud may have made it twice.
 */
export async function requestReadings(
  before: Pass,
  after: Pass,
  { accounts, regions, now, onRequest }: RequestReadingsOptions,
): Promise<void> {
  const { accountId, region } = after;
  const time = now().toISOString();
  const isRefused = isAuthFailed(after) && !isAuthFailed(before);
  const kinds = triedBefore(before, after);
  if (isRefused) {
    await accounts.requestSync(accountId, time);
  }
  if (kinds.length > 0) {
    const account = await accounts.get(accountId);
    await regions.request(account, region, kinds, time);
  }
  if (isRefused || kinds.length > 0) {
    onRequest();
  }
}

const isAuthFailed = ({ failure }: Pass) => failure?.code === 'AuthFailed';

const triedBefore = (before: Pass, after: Pass): AdoptableKind[] =>
  before.attempts
    .filter(
      ({ attemptedAt, cloudId }, index) =>
        attemptedAt !== undefined &&
        cloudId === undefined &&
        after.attempts[index].cloudId !== undefined,
    )
    .map(({ kind }) => kind);
