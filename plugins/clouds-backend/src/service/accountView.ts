import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  Account,
  accountEntityName,
  InventoryScope,
  InventoryState,
} from '@rackstage/plugin-clouds-common';
import { AccountRecord, ScopeRecord } from '../database/records';
import { isAbsent, presentCapabilities } from './absentScopes';

/** What is known about an account beside its own record. */
export interface AccountContext {
  driver?: {
    title: string;
    'title@ko'?: string;
    simulated?: boolean;
    package?: { version: string };
  };
  capabilities: string[];
  credentialRoles: string[];
  scopes: ScopeRecord[];
  instanceCount: number;
  now: string;
  /** Seconds, of accounts that have none of their own. */
  inventoryInterval: number;
}

export function accountView(
  record: AccountRecord,
  context: AccountContext,
): Account {
  const { driver } = context;
  return {
    id: record.id,
    name: record.name,
    title: record.title,
    description: record.description,
    driver: record.driver,
    driverTitle: driver?.title ?? record.driver,
    'driverTitle@ko': driver?.['title@ko'],
    driverPackageId: record.driverPackageId,
    driverVersion: driver?.package?.version,
    simulated: driver?.simulated ?? false,
    owner: record.owner,
    workspaceId: record.workspaceId,
    sharedWith: record.sharedWith,
    credentialRoles: context.credentialRoles,
    entityRef: stringifyEntityRef({
      kind: 'resource',
      name: accountEntityName(record.name),
    }),
    config: record.config,
    declared: record.declared,
    capabilities: presentCapabilities(context.capabilities, context.scopes),
    priceList: record.priceList,
    rateLimit: record.rateLimit,
    instanceCount: context.instanceCount,
    inventory: inventoryState(record, context),
    revision: record.revision,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
  };
}

export function scopeView(scope: ScopeRecord): InventoryScope {
  const { kind, region, itemCount, observedAt, failingSince, error } = scope;
  return { kind, region, count: itemCount, observedAt, failingSince, error };
}

function inventoryState(
  record: AccountRecord,
  { scopes: all, now, inventoryInterval }: AccountContext,
): InventoryState {
  const scopes = all.filter(scope => !isAbsent(scope));
  const failing = scopes.filter(({ error }) => error !== undefined);
  return {
    state: stateOf(scopes, failing),
    synchronizing: record.nextSyncAt <= now,
    // As old as its oldest part.
    observedAt: earliest(scopes.map(({ observedAt }) => observedAt)),
    failingSince: earliest(failing.map(({ failingSince }) => failingSince)),
    error: failing[0]?.error,
    intervalSeconds: record.inventoryIntervalSeconds ?? inventoryInterval,
    hasOwnInterval: record.inventoryIntervalSeconds !== undefined,
    nextAt: record.nextSyncAt,
  };
}

function stateOf(
  scopes: ScopeRecord[],
  failing: ScopeRecord[],
): InventoryState['state'] {
  if (failing.length === 0) {
    return scopes.length > 0 ? 'ok' : 'never';
  }
  // Without the list of regions nothing else was even tried.
  return failing.length === scopes.length ||
    failing.some(({ kind }) => kind === 'region')
    ? 'failing'
    : 'partial';
}

function earliest(times: (string | undefined)[]): string | undefined {
  return times.filter(time => time !== undefined).sort()[0];
}
