import { JsonObject } from '@backstage/types';
import {
  fittingLabels,
  Image,
  instancePrice,
  KeyPair,
  KnownAttributes,
  knownAttributes,
  ObservedInstance,
  ObservedResource,
  RegionPrices,
  resourceFacts,
  resourceKind,
  ResourceLinks,
  Spec,
} from '@rackstage/plugin-clouds-common';
import {
  AccountRecord,
  InstanceRecord,
  ResourceRecord,
} from '../../database/records';
import { derive } from '../../reconcilers/instanceView';
import { deriveResource } from '../../reconcilers/resourceView';

/** Who takes it in, where, and under which name. */
export interface Adopting {
  id: string;
  name: string;
  region: string;
  account: AccountRecord;
  owner: string;
  workspaceId: string;
  requestedBy: string;
  credentialRole?: string;
  now: string;
}

/** As it is in the cloud, so that nothing of it changes by being managed. */
export function adoptedInstance(
  seen: ObservedInstance,
  adopting: Adopting,
  known: { spec: Spec; image?: Image; operationId: string; networkId?: string },
): InstanceRecord {
  const { account, now } = adopting;
  const { spec, image, operationId, networkId } = known;
  const os = [image?.os?.distribution, image?.os?.version].filter(Boolean);
  const record: InstanceRecord = {
    ...common(seen, adopting),
    operationId,
    zone: seen.zone,
    imageId: seen.imageId ?? '',
    specId: spec.id,
    networkId,
    keyPair: seen.keyPair,
    securityGroups: seen.securityGroups,
    facts: {
      image: {
        name: image?.name ?? seen.imageId ?? '',
        os: os.join(' ') || undefined,
      },
      spec: { name: spec.name, vcpus: spec.vcpus, memoryMiB: spec.memoryMiB },
      hourlyPrice: instancePrice(spec, undefined, account.priceList),
    },
    sharedWith: [],
    power: seen.status === 'stopped' ? 'stopped' : 'running',
    rebootsRequested: 0,
    rebootsDone: 0,
    seenInstance: seen,
    phase: 'Pending',
    conditions: [],
  };
  return { ...record, ...derive(record, now) };
}

export function adoptedResource(
  seen: ObservedResource,
  adopting: Adopting,
  asked: {
    kind: ResourceRecord['kind'];
    spec: JsonObject;
    links: ResourceLinks;
    prices: RegionPrices;
  },
): ResourceRecord {
  const { kind, spec, links, prices } = asked;
  const record: ResourceRecord = {
    ...common(seen, adopting),
    kind,
    spec,
    facts:
      kind === 'key-pair'
        ? keyFacts(seen as KeyPair)
        : resourceFacts(resourceKind(kind), spec, prices),
    observed: seen,
    phase: 'Pending',
    conditions: [],
  };
  return { ...record, ...deriveResource(record, links, adopting.now) };
}

/** Clouds show what a key is, and not always the key. */
const keyFacts = ({ type, fingerprint }: KeyPair) => ({
  ...(type && { keyType: type }),
  ...(fingerprint && { fingerprint }),
});

function common(
  seen: { id: string } & KnownAttributes,
  { account, now, ...adopting }: Adopting,
) {
  const { id, name, region, owner, workspaceId, requestedBy, credentialRole } =
    adopting;
  return {
    id,
    name,
    region,
    owner,
    workspaceId,
    requestedBy,
    credentialRole,
    accountId: account.id,
    labels: fittingLabels(seen.labels ?? {}),
    deletionProtection: false,
    revision: 1,
    cloudId: seen.id,
    observedAt: now,
    timesMissing: 0,
    readyAt: now,
    attempts: 0,
    management: 'in-sync' as const,
    known: knownAttributes(seen),
    adoptedAt: now,
    // It is looked at once more, and gets our tag.
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  };
}
