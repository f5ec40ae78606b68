import { InventoryDiscoveredEvent } from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { DatabaseAdoptionsStore } from '../database/DatabaseAdoptionsStore';
import { ManagedThings } from '../database/ManagedThings';
import { InstanceRecord } from '../database/records';
import { RoleCredentials } from '../service/RoleCredentials';
import type { TestWorld } from './TestWorld';

/** What the services and reconcilers of a test world are made of. */
export function sharedOptions(world: TestWorld, knex: Knex) {
  return {
    accounts: world.accounts,
    instances: world.instances,
    inventory: world.inventory,
    regions: world.regions,
    events: world.events,
    browser: world.browser,
    resources: world.resources,
    drivers: world.drivers,
    enabledDriver: (name: string) => world.driverService.getEnabled(name),
    connections: world.connections,
    secrets: world.secrets,
    logger: world.logger,
    now: world.clock.now,
    cautiousNow: async () => world.clock.now(),
    accountCredentials: world.accountCredentials,
    workspaces: world.workspaces,
    requests: world.requests,
    room: world.room,
    roleCredentials: new RoleCredentials({
      accountCredentials: world.accountCredentials,
      workspaces: world.workspaces,
      claimsOf: async ref => [ref, ...(world.groups[ref] ?? [])],
    }),
    callDeadline: 1_000,
    inventoryInterval: 120,
    concurrency: 10,
    warningLeads: [7 * 86400, 86400, 3600],
    warn: async ({ name }: InstanceRecord, lead: number) =>
      void world.warned.push([name, lead]),
    ownerExists: async (ref: string) => !ref.includes('nobody'),
    portalKeyOf: async () => undefined,
    loginAccount: { name: 'cloud', sudo: 'ALL=(ALL) NOPASSWD:ALL' },
    onChange: () => {},
    onRequest: () => {},
    adoptions: new DatabaseAdoptionsStore(knex, () =>
      world.clock.now().toISOString(),
    ),
    onAdopt: () => {},
    onReleaseAsked: () => {},
    onDrift: () => {},
    onRelease: () => {},
    onDiscover: (found: InventoryDiscoveredEvent) =>
      void world.discovered.push(found),
    onInstancesChange: () => {},
    onResourcesChange: () => {},
    managedThings: new ManagedThings(knex),
  };
}
