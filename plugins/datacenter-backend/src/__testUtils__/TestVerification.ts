import { mockServices } from '@backstage/backend-test-utils';
import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import {
  NeighborReadError,
  NeighborSource,
} from '@rackstage/plugin-datacenter-node';
import { Knex } from 'knex';
import { DatabaseVerificationsStore } from '../database/DatabaseVerificationsStore';
import { NeighborReadings } from '../service/verification/NeighborReadings';
import { Scope } from '../service/verification/ScopeReader';
import { VerificationService } from '../service/verification/VerificationService';
import { VerificationWork } from '../service/verification/VerificationWork';
import { TestPlant } from './TestPlant';

const ann = { ref: 'user:default/ann' };

/** Own port, name of the neighbour, its port. */
export type SeenLink = [string, string, string];
type Answer = SeenLink[] | Error | (() => Promise<SeenLink[]>);

/** Says what each device sees, by its name. */
export class FakeSource implements NeighborSource {
  /** Names of the devices that were asked, in their order. */
  readonly asked: string[] = [];

  constructor(
    public seen: Record<string, Answer>,
    readonly id = 'fake',
  ) {}

  async read({ name }: { name: string }) {
    this.asked.push(name);
    const answer =
      this.seen[name] ?? new NeighborReadError('NotConfigured', 'Unknown');
    if (answer instanceof Error) {
      throw answer;
    }
    const links = typeof answer === 'function' ? await answer() : answer;
    return {
      observedAt: '2026-12-01T00:00:00.000Z',
      links: links.map(([localPort, remoteName, remotePort]) => ({
        localPort,
        protocol: 'lldp' as const,
        remoteName,
        remotePort,
      })),
    };
  }
}

/** What one process of the portal has for verification, its loop run by hand. */
export class TestVerification {
  readonly store: DatabaseVerificationsStore;
  readonly service: VerificationService;
  readonly work: VerificationWork;

  constructor(
    private readonly plant: TestPlant,
    knex: Knex,
    sources: NeighborSource[],
    /** Of this process. */
    readonly owner = 'one',
    deadline?: number,
  ) {
    const readings = new NeighborReadings(deadline);
    sources.forEach(source => readings.addSource(source));
    this.store = new DatabaseVerificationsStore(knex);
    const shared = {
      store: this.store,
      objects: plant.store,
      readings,
      now: () => plant.now,
    };
    this.service = new VerificationService({ ...shared, wake: () => {} });
    this.work = new VerificationWork({
      ...shared,
      changes: plant.objects,
      logger: mockServices.logger.mock(),
      changed: () => {},
    });
  }

  start(scope: Scope['scope'], ...objects: DatacenterObject[]) {
    const objectIds = objects.map(({ id }) => id);
    return this.service.start({ scope, objectIds }, ann);
  }

  lease(milliseconds = 60_000) {
    return { owner: this.owner, milliseconds };
  }

  /** Does what is due, and says how many that was. */
  async round(signal = new AbortController().signal): Promise<number> {
    const claimed = await this.work.claim(this.lease(), 5);
    for (const run of claimed) {
      await this.work.process(run, this.lease(), signal);
    }
    return claimed.length;
  }

  /** From the start to the end. */
  async verify(scope: Scope['scope'], ...objects: DatacenterObject[]) {
    const { id } = await this.start(scope, ...objects);
    await this.round();
    return this.result(id);
  }

  async result(id: string) {
    const run = await this.service.get(id);
    const { items } = await this.service.links(id, { limit: 100 });
    return { run, links: items };
  }

  async correct(runId: string, linkId: string) {
    await this.plant.apply(await this.service.correction(runId, linkId));
  }
}
