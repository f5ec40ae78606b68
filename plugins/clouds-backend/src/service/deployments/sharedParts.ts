import {
  ManagedKind,
  RegionPrices,
  resourceFacts,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { createHash, randomUUID } from 'node:crypto';
import {
  AccountRecord,
  DeploymentRecord,
  ResourceRecord,
  SharedParts,
} from '../../database/records';
import { deriveResource } from '../../reconcilers/resourceView';
import { validSpec } from '../resourceRequest';

/** What may be shared, in the words of the request, and the kind of resource that it is. */
export const sharedKinds = {
  network: 'network',
  keyPair: 'key-pair',
  securityGroup: 'security-group',
} as const satisfies Record<keyof SharedParts, ManagedKind>;

/**
 * The parts that the members of a deployment share in one region of an account:
 * those that are there already, and records of those that have to be made.
 *
 * @param existing - of the deployment, those included that the caller is about to store
 */
export function sharedPartsIn(
  deployment: DeploymentRecord,
  place: { account: AccountRecord; region: string; credentialRole?: string },
  existing: ResourceRecord[],
  now: string,
): { parts: SharedParts; made: ResourceRecord[] } {
  const { account, region, credentialRole } = place;
  const parts: SharedParts = {};
  const made: ResourceRecord[] = [];
  for (const [part, kind] of Object.entries(sharedKinds) as [
    keyof SharedParts,
    ManagedKind,
  ][]) {
    const spec = deployment.request.shared?.[part];
    if (spec) {
      const there = existing.find(
        resource =>
          resource.kind === kind &&
          resource.accountId === account.id &&
          resource.region === region &&
          resource.deleteRequestedAt === undefined,
      );
      if (there) {
        parts[part] = there.id;
      } else {
        const record = partOfDeployment(deployment, {
          account,
          region,
          credentialRole,
          kind,
          name: sharedName(deployment.name, region),
          spec,
          now,
        });
        made.push(record);
        parts[part] = record.id;
      }
    }
  }
  return { parts, made };
}

/** A managed resource that comes and goes with a deployment. @throws InputError */
export function partOfDeployment(
  deployment: DeploymentRecord,
  asked: {
    account: AccountRecord;
    region: string;
    /** Absent where it costs nothing. */
    prices?: RegionPrices;
    credentialRole?: string;
    kind: ManagedKind;
    name: string;
    spec: unknown;
    now: string;
  },
): ResourceRecord {
  const {
    account,
    region,
    prices = {},
    credentialRole,
    kind,
    name,
    now,
  } = asked;
  const definition = resourceKind(kind);
  const spec = validSpec(definition, asked.spec);
  const record: ResourceRecord = {
    id: randomUUID(),
    workspaceId: deployment.workspaceId,
    accountId: account.id,
    kind,
    name,
    region,
    spec,
    facts: resourceFacts(definition, spec, prices),
    labels: deployment.request.labels ?? {},
    owner: deployment.owner,
    requestedBy: deployment.requestedBy,
    credentialRole,
    deletionProtection: false,
    revision: 1,
    deploymentId: deployment.id,
    timesMissing: 0,
    attempts: 0,
    phase: 'Pending',
    management: 'only-here',
    conditions: [],
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  };
  return { ...record, ...deriveResource(record, {}, now) };
}

/** Unique in an account, whatever its regions are called: at most 20 + 1 + 14 characters. */
function sharedName(deployment: string, region: string): string {
  const slug = region.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const short =
    slug === region && slug.length <= 14
      ? slug
      : createHash('sha256').update(region).digest('hex').slice(0, 14);
  return `${deployment}-${short}`;
}
