import { mockServices } from '@backstage/backend-test-utils';
import { AddressPolicy } from '@rackstage/outgoing-requests';
import {
  NetboxRun,
  NetboxRunCount,
  NetboxServer,
} from '@rackstage/plugin-datacenter-common';
import { AesSecretsService } from '@rackstage/secrets';
import { NetboxStub } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { DatabaseNetboxStore } from '../database/netbox/DatabaseNetboxStore';
import { NetboxStore } from '../database/netbox/NetboxStore';
import { NetboxImport } from '../service/netbox/NetboxImport';
import { NetboxService } from '../service/netbox/NetboxService';
import { NetboxTokens } from '../service/netbox/NetboxTokens';
import { TestPlant } from './TestPlant';

export const ann = { ref: 'user:default/ann' };

/** Imports on one database, worked on step by step. */
export class TestNetboxImports {
  readonly store: DatabaseNetboxStore;
  readonly service: NetboxService;
  readonly tokens = new NetboxTokens(
    new AesSecretsService({
      getKeys: async () => [{ id: 'k1', key: Buffer.alloc(32, 1) }],
    }),
  );
  private readonly policy = new AddressPolicy(['127.0.0.1'], 'test');
  private lastStart = 0;

  constructor(
    readonly knex: Knex,
    readonly plant: TestPlant,
  ) {
    this.store = new DatabaseNetboxStore(knex);
    this.service = new NetboxService({
      store: this.store,
      objects: plant.store,
      tokens: this.tokens,
      policy: this.policy,
      // Runs are in the order in which they are started.
      now: () => new Date(+plant.now + this.lastStart++),
      wake: () => {},
    });
  }

  /** A worker of one process, which may have a store that fails. */
  worker(store: NetboxStore = this.store, batchSize = 500, pageSize = 500) {
    return new NetboxImport({
      store,
      tokens: this.tokens,
      policy: this.policy,
      logger: mockServices.logger.mock(),
      now: () => this.plant.now,
      changed: ids => void this.plant.changed.push(...ids),
      client: { pageSize, wait: async () => {} },
      batchSize,
    });
  }

  server(stub: NetboxStub, token = stub.token): Promise<NetboxServer> {
    return this.service.createServer(
      { name: 'NetBox', url: stub.origin, token },
      ann,
    );
  }

  /** Works until there is nothing to do. */
  async work(worker = this.worker()): Promise<void> {
    const lease = { owner: 'test', milliseconds: 60_000 };
    for (;;) {
      const claimed = await worker.claim(lease, 10);
      if (claimed.length === 0) {
        return;
      }
      for (const run of claimed) {
        await worker.process(run, lease, new AbortController().signal);
      }
    }
  }

  /** Reads and compares. */
  async read({ id }: { id: string }): Promise<NetboxRun> {
    const run = await this.service.startRun(id, ann);
    await this.work();
    return this.service.getRun(run.id);
  }

  async apply({ id }: { id: string }, deleteGone = false): Promise<NetboxRun> {
    await this.service.apply(id, deleteGone, ann);
    await this.work();
    return this.service.getRun(id);
  }

  async import(server: { id: string }, deleteGone = false): Promise<NetboxRun> {
    const run = await this.read(server);
    return run.state === 'ready' ? this.apply(run, deleteGone) : run;
  }
}

export type Sums = Omit<NetboxRunCount, 'kind'>;

/** Of all kinds together. */
export function sumsOf({ counts }: NetboxRun): Sums {
  const sums: Sums = { create: 0, change: 0, same: 0, gone: 0, skipped: 0 };
  for (const count of counts) {
    for (const outcome of Object.keys(sums) as (keyof Sums)[]) {
      sums[outcome] += count[outcome];
    }
  }
  return sums;
}
