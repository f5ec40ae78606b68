import { SandboxError } from '../errors';
import { quotaOf } from '../parts/quotaOf';
import { partKinds } from '../parts/Part';
import { Moment } from '../store/Store';
import { findShortfall, QuotaAmounts } from './quotas';
import { Scope } from './resources';

/** What the project uses in the region, counted from what is there: no counter can drift. */
export async function usageOf(
  { instances, volumes, snapshots, keyPairs, securityGroups, parts }: Moment,
  scope: Scope,
): Promise<QuotaAmounts> {
  const ofVolumes = await volumes.usage(scope);
  const ofSnapshots = await snapshots.usage(scope);
  const ofParts = await parts.countPerKind(scope);
  return {
    ...(Object.fromEntries(
      partKinds.map(kind => [quotaOf(kind), ofParts.get(kind) ?? 0]),
    ) as QuotaAmounts),
    ...(await instances.usage(scope)),
    volumes: ofVolumes.volumes,
    snapshots: ofSnapshots.snapshots,
    // A snapshot takes as much room as its volume.
    volumeGiB: ofVolumes.volumeGiB + ofSnapshots.snapshotGiB,
    keyPairs: await keyPairs.count(scope),
    securityGroups: await securityGroups.count(scope),
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
