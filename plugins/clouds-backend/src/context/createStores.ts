import { Knex } from 'knex';
import { cautiousNow } from '../database/cautiousNow';
import { CautiousClock } from '@rackstage/leased-loop';
import { DatabaseAccountCredentialsStore } from '../database/DatabaseAccountCredentialsStore';
import { DatabaseAccountsStore } from '../database/DatabaseAccountsStore';
import { DatabaseAdoptionsStore } from '../database/DatabaseAdoptionsStore';
import { DatabaseDeploymentsStore } from '../database/DatabaseDeploymentsStore';
import { DatabaseDeploymentTemplatesStore } from '../database/DatabaseDeploymentTemplatesStore';
import { DatabaseInstancesStore } from '../database/DatabaseInstancesStore';
import { DatabaseInventoryBrowser } from '../database/DatabaseInventoryBrowser';
import { DatabaseInventoryEventsStore } from '../database/DatabaseInventoryEventsStore';
import { DatabaseInventoryRegionsStore } from '../database/DatabaseInventoryRegionsStore';
import { DatabaseInventoryStore } from '../database/DatabaseInventoryStore';
import { DatabaseResourcesStore } from '../database/DatabaseResourcesStore';
import { ManagedThings } from '../database/ManagedThings';

export type CloudsStores = ReturnType<typeof createStores>;

/** What this context keeps in its database, and how late it is there. */
export function createStores(knex: Knex, now: () => Date) {
  const time = () => now().toISOString();
  const clock = new CautiousClock();
  return {
    accountCredentials: new DatabaseAccountCredentialsStore(knex),
    accounts: new DatabaseAccountsStore(knex),
    adoptions: new DatabaseAdoptionsStore(knex, time),
    browser: new DatabaseInventoryBrowser(knex),
    cautiousNow: () => cautiousNow(knex, clock),
    deployments: new DatabaseDeploymentsStore(knex, time),
    deploymentTemplates: new DatabaseDeploymentTemplatesStore(knex),
    events: new DatabaseInventoryEventsStore(knex),
    instances: new DatabaseInstancesStore(knex, time),
    inventory: new DatabaseInventoryStore(knex),
    managedThings: new ManagedThings(knex),
    regions: new DatabaseInventoryRegionsStore(knex),
    resources: new DatabaseResourcesStore(knex, time),
  };
}
