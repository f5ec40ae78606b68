import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  instanceEntityName,
  ManagedResource,
  perMonth,
  resourceEntityName,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import {
  AccountRecord,
  InstanceRecord,
  ResourceRecord,
} from '../database/records';

export type Reference = ManagedResource['references'][number];

export function resourceView(
  record: ResourceRecord,
  account: AccountRecord,
  context: { simulated: boolean; references: Reference[] },
): ManagedResource {
  const { hourlyPrice, ...facts } = record.facts;
  return {
    id: record.id,
    kind: record.kind,
    name: record.name,
    entityRef: resourceEntityRef(record, account),
    account: {
      id: account.id,
      name: account.name,
      title: account.title,
      driver: account.driver,
      simulated: context.simulated,
    },
    region: record.region,
    spec: record.spec,
    observed:
      typeof record.observed === 'object' ? { ...record.observed } : undefined,
    facts,
    references: context.references,
    labels: record.labels,
    owner: record.owner,
    workspaceId: record.workspaceId,
    requestedBy: record.requestedBy,
    deletionProtection: record.deletionProtection,
    phase: record.phase,
    deleting: record.deleteRequestedAt !== undefined,
    management: record.management,
    drift: record.drift ?? [],
    releasing: record.releaseRequestedAt !== undefined,
    conditions: record.conditions,
    failure: record.failure,
    cloudId: record.cloudId,
    price: hourlyPrice && {
      hourly: hourlyPrice,
      monthly: perMonth(hourlyPrice),
    },
    observedAt: record.observedAt,
    adoptedAt: record.adoptedAt,
    revision: record.revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}

export function resourceEntityRef(
  { kind, name }: ResourceRecord,
  account: AccountRecord,
): string | undefined {
  const { entityType } = resourceKind(kind);
  return entityType === undefined
    ? undefined
    : stringifyEntityRef({
        kind: 'resource',
        name: resourceEntityName(name, account.name, entityType),
      });
}

export function instanceEntityRef(
  { name }: InstanceRecord,
  account: AccountRecord,
): string {
  return stringifyEntityRef({
    kind: 'resource',
    name: instanceEntityName(name, account.name),
  });
}
