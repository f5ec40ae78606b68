import type { Knex } from 'knex';
import type { CloudConnection } from '../../plugins/clouds-node/src';
import { createRequire } from 'node:module';
import type * as Accounts from '../../plugins/clouds-backend/src/database/DatabaseAccountsStore';
import type * as Browser from '../../plugins/clouds-backend/src/database/DatabaseInventoryBrowser';
import type * as Events from '../../plugins/clouds-backend/src/database/DatabaseInventoryEventsStore';
import type * as Instances from '../../plugins/clouds-backend/src/database/DatabaseInstancesStore';
import type * as Managed from '../../plugins/clouds-backend/src/database/ManagedThings';
import type * as Inventory from '../../plugins/clouds-backend/src/database/DatabaseInventoryStore';
import type * as Regions from '../../plugins/clouds-backend/src/database/DatabaseInventoryRegionsStore';
import type * as Resources from '../../plugins/clouds-backend/src/database/DatabaseResourcesStore';
import type * as Drivers from '../../plugins/clouds-backend/src/drivers/DriverRegistry';
import type * as Service from '../../plugins/clouds-backend/src/service/DefaultInventoryService';
import type * as Synchronizer from '../../plugins/clouds-backend/src/reconcilers/AccountSynchronizer';
import type * as Twinned from '../../plugins/clouds-backend/src/reconcilers/Twins';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);
const backend = '../../plugins/clouds-backend/src';

const { DatabaseAccountsStore }: typeof Accounts = load(
  `${backend}/database/DatabaseAccountsStore.ts`,
);
const { DatabaseInventoryBrowser }: typeof Browser = load(
  `${backend}/database/DatabaseInventoryBrowser.ts`,
);
const { DatabaseInventoryEventsStore }: typeof Events = load(
  `${backend}/database/DatabaseInventoryEventsStore.ts`,
);
const { ManagedThings }: typeof Managed = load(
  `${backend}/database/ManagedThings.ts`,
);
const { DatabaseInstancesStore }: typeof Instances = load(
  `${backend}/database/DatabaseInstancesStore.ts`,
);
const { DatabaseInventoryStore }: typeof Inventory = load(
  `${backend}/database/DatabaseInventoryStore.ts`,
);
const { DatabaseInventoryRegionsStore }: typeof Regions = load(
  `${backend}/database/DatabaseInventoryRegionsStore.ts`,
);
const { DatabaseResourcesStore }: typeof Resources = load(
  `${backend}/database/DatabaseResourcesStore.ts`,
);
const { DriverRegistry }: typeof Drivers = load(
  `${backend}/drivers/DriverRegistry.ts`,
);
const { DefaultInventoryService }: typeof Service = load(
  `${backend}/service/DefaultInventoryService.ts`,
);
const { Twins }: typeof Twinned = load(`${backend}/reconcilers/Twins.ts`);
const { AccountSynchronizer }: typeof Synchronizer = load(
  `${backend}/reconcilers/AccountSynchronizer.ts`,
);

export const regionsPerAccount = 5;

/** Of each kind, in each region: a thousand in all. */
const perRegion = {
  zone: 3,
  image: 40,
  spec: 40,
  network: 4,
  subnet: 16,
  instance: 320,
  'network-interface': 320,
  volume: 200,
  'security-group': 20,
  snapshot: 27,
  'public-ip': 10,
};

type Kind = keyof typeof perRegion;

const capabilities: Record<Kind, string> = {
  zone: 'zones',
  image: 'images',
  spec: 'specs',
  network: 'networks',
  subnet: 'subnets',
  instance: 'instances',
  'network-interface': 'networkInterfaces',
  volume: 'volumes',
  'security-group': 'securityGroups',
  snapshot: 'snapshots',
  'public-ip': 'publicIps',
};

const day = (n: number) =>
  new Date(1_770_000_000_000 + n * 60_000).toISOString();

/** What only some kinds have, as clouds give it. */
const facts: Partial<Record<Kind, (n: number, region: string) => object>> = {
  zone: () => ({ available: true }),
  image: n => ({
    status: 'available',
    os: {
      family: 'linux',
      distribution: 'ubuntu',
      version: `${20 + (n % 6)}.04`,
    },
  }),
  spec: n => ({
    vcpus: 2 ** (n % 6),
    memoryMiB: 1024 * 2 ** (n % 7),
    diskGiB: 20,
    price: { amount: `0.${100 + n}`, currency: 'USD' },
  }),
  network: n => ({ status: 'available', cidr: `10.${n}.0.0/16`, subnets: [] }),
  subnet: (n, region) => ({
    status: 'available',
    networkId: `network-${region}-${n % 4}`,
    cidr: `10.${n % 4}.${n}.0/24`,
  }),
  instance: (n, region) => ({
    status: n % 9 === 0 ? 'stopped' : 'running',
    addresses: [
      {
        address: `10.${n % 4}.${n % 16}.${n % 250}`,
        version: 4,
        type: 'private',
        network: `network-${region}-${n % 4}`,
      },
    ],
    volumeIds: [`volume-${region}-${n}`],
    labels: { team: `team-${n % 40}`, 서비스: '민원' },
    createdAt: day(n),
  }),
  'network-interface': (n, region) => ({
    status: 'available',
    networkId: `network-${region}-${n % 4}`,
    subnetId: `subnet-${region}-${n % 16}`,
    instanceId: `instance-${region}-${n}`,
    address: `10.${n % 4}.${n % 16}.${n % 250}`,
    securityGroups: [],
  }),
  volume: n => ({
    status: n % 3 === 0 ? 'available' : 'in-use',
    sizeGiB: 10 + (n % 90),
    attachedTo: [],
    labels: {},
  }),
  'security-group': () => ({ rules: [] }),
  snapshot: n => ({ status: 'available', sizeGiB: n, labels: {} }),
  'public-ip': n => ({ status: 'available', address: `203.0.113.${n}` }),
};

/** An account with five thousand things; `generation` changes one thing in a hundred. */
export function manyConnection(
  account: number,
  generation: { value: number },
): CloudConnection {
  const regions = Array.from({ length: regionsPerAccount }, (_, n) => ({
    id: `region-${n}`,
    name: `Region ${n}`,
    city: 'Seoul',
    latitude: 37.5 - n,
    longitude: 127 + 10 * n,
  }));
  const listing = (kind: Kind) => ({
    list: async ({ region }: { region: string }) => ({
      items: Array.from({ length: perRegion[kind] }, (_, n) => ({
        id: `${kind}-${region}-${n}`,
        name: `${kind}-${account}-${region.slice(-1)}-${String(n).padStart(4, '0')}`,
        ...facts[kind]?.(n, region),
        ...(n % 100 === 7 && { generation: generation.value }),
      })),
    }),
  });
  return {
    verify: async () => ({ principal: 'bench' }),
    regions: { list: async () => ({ items: regions }) },
    ...Object.fromEntries(
      Object.entries(capabilities).map(([kind, capability]) => [
        capability,
        listing(kind as Kind),
      ]),
    ),
  } as unknown as CloudConnection;
}

export class ManyClouds {
  readonly generation = { value: 0 };
  readonly service;
  private readonly accounts;
  private readonly synchronizer;
  private now = Date.parse('2026-11-22T09:00:00Z');

  constructor(private readonly knex: Knex) {
    const now = () => new Date(this.now);
    const stamp = () => now().toISOString();
    this.accounts = new DatabaseAccountsStore(knex);
    const quiet = () => undefined;
    const logger = { warn: quiet, info: quiet, error: quiet, debug: quiet };
    const shared = {
      accounts: this.accounts,
      inventory: new DatabaseInventoryStore(knex),
      regions: new DatabaseInventoryRegionsStore(knex),
      events: new DatabaseInventoryEventsStore(knex),
      browser: new DatabaseInventoryBrowser(knex),
      instances: new DatabaseInstancesStore(knex, stamp),
      resources: new DatabaseResourcesStore(knex, stamp),
      managedThings: new ManagedThings(knex),
      drivers: new DriverRegistry(),
      connections: {
        turn: () => undefined,
        get: async ({ name }: { name: string }) =>
          manyConnection(Number(name.split('-')[1]), this.generation),
      } as never,
      logger: { ...logger, child: () => logger } as never,
      now,
    };
    this.service = new DefaultInventoryService({ ...shared, onRequest: quiet });
    this.synchronizer = new AccountSynchronizer({
      ...shared,
      twins: new Twins(shared),
      concurrency: 4,
      callDeadline: 60_000,
      interval: 120,
      onChange: quiet,
      onDrift: quiet,
      onDiscover: quiet,
    });
  }

  static async create(knex: Knex, accounts: number): Promise<ManyClouds> {
    await knex.migrate.latest({
      directory: 'plugins/clouds-backend/migrations',
    });
    const clouds = new ManyClouds(knex);
    const at = '2026-11-22T08:00:00.000Z';
    for (let n = 0; n < accounts; n++) {
      await clouds.accounts.insert({
        id: accountId(n),
        workspaceId: n % 2 === 0 ? 'default' : 'parks',
        name: `account-${n}`,
        title: `Account ${n}`,
        driver: 'bench',
        owner: 'group:default/platform',
        sharedWith: [],
        config: {},
        credential: '',
        credentialKeyId: '',
        declared: false,
        revision: 1,
        nextSyncAt: at,
        createdAt: at,
        updatedAt: at,
      });
    }
    return clouds;
  }

  /** Reads every account, as the portal's loop does: a few at a time. */
  async synchronize(): Promise<void> {
    this.now += 1_000_000;
    const lease = { owner: 'bench', milliseconds: 600_000 };
    for (;;) {
      const due = await this.synchronizer.claim(lease, 4);
      if (due.length === 0) {
        return;
      }
      await Promise.all(
        due.map(account =>
          this.synchronizer.process(
            account,
            lease,
            new AbortController().signal,
          ),
        ),
      );
    }
  }

  /** Has one in three instances managed here, by one of two workspaces. */
  async manage(): Promise<void> {
    await this.knex.raw(
      `insert into operations (id, workspace_id, idempotency_key, request_digest, requested_by, created_at)
       values ('operation', 'default', 'key', 'digest', 'user:default/ann', '2026-11-22T08:00:00.000Z')`,
    );
    const no = this.knex.client.config.client === 'pg' ? 'false' : '0';
    await this.knex.raw(
      `insert into instances (id, workspace_id, account_id, operation_id, name, region, image_id, spec_id, labels, facts, owner,
         requested_by, deletion_protection, power, reboots_requested, revision, cloud_id, times_missing, reboots_done, attempts,
         phase, conditions, search_text, created_at, updated_at)
       select 'm-' || id, case when id % 2 = 0 then 'default' else 'parks' end, account_id, 'operation', 'web-' || id, region, 'image',
         'spec', '{}', '{}', 'group:default/team-' || (id % 40), 'user:default/ann', ${no}, 'running', 0, 1, item_id, 0, 0, 0,
         'Running', '[]', name, '2026-11-22T08:00:00.000Z', '2026-11-22T08:00:00.000Z'
       from inventory_items where kind = 'instance' and id % 3 = 0`,
    );
    await this.knex.raw('analyze');
  }
}

export const accountId = (n: number) =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
