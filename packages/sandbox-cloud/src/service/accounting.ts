import { SandboxError } from '../errors';
import { Moment } from '../store/Store';
import { findShortfall, QuotaAmounts } from './quotas';
import { Scope } from './resources';

/** What the project uses in the region, counted from what is there: no counter can drift. */
export async function usageOf(
  { instances, volumes }: Moment,
  scope: Scope,
): Promise<QuotaAmounts> {
  return {
    ...(await instances.usage(scope)),
    ...(await volumes.usage(scope)),
  };
}

/** @throws SandboxError `quota_exceeded` when the wanted amounts do not fit any more */
export async function requireQuota(
  moment: Moment,
  scope: Scope,
  limits: QuotaAmounts,
  wanted: Partial<QuotaAmounts>,
): Promise<void> {
  const used = await usageOf(moment, scope);
  const short = findShortfall(limits, used, wanted);
  if (short) {
    throw new SandboxError(
      'quota_exceeded',
      `Quota of ${short} in ${scope.regionId} exceeded: ${wanted[short]} wanted, ` +
        `${used[short]} of ${limits[short]} used`,
    );
  }
}
