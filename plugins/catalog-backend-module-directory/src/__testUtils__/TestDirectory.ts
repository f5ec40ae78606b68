import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { DatabaseDirectoryStore } from '../database/DatabaseDirectoryStore';
import {
  DirectoryChanges,
  DirectoryGroup,
  DirectoryReading,
  DirectorySource,
  DirectoryUser,
} from '../DirectorySource';
import { DirectoryEntityProvider } from '../provider/DirectoryEntityProvider';
import { TestCatalog } from './TestCatalog';

export const aUser = (
  username: string,
  values: Partial<DirectoryUser> = {},
): DirectoryUser => ({
  id: `id-of-${username}`,
  username,
  disabled: false,
  groups: [],
  aliases: [],
  ...values,
});

export const aGroup = (
  name: string,
  members: string[] = [],
  values: Partial<DirectoryGroup> = {},
): DirectoryGroup => ({
  id: `id-of-${name}`,
  name,
  members: members.map(member => `id-of-${member}`),
  aliases: [],
  ...values,
});

export const many = (count: number, from = 0): DirectoryUser[] =>
  Array.from({ length: count }, (_, i) => aUser(`user${from + i}`));

export const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);

/** A directory whose records are in the memory of the test. */
export class TestDirectory implements DirectorySource {
  users: DirectoryUser[] = [];
  groups: DirectoryGroup[] = [];
  /** What the next reading of changes tells; undefined when it cannot. */
  changes?: Partial<DirectoryChanges>;
  readonly readings: string[] = [];

  /** What goes on elsewhere during a reading. */
  meanwhile: () => Promise<void> = async () => {};

  async readAll(): Promise<DirectoryReading> {
    this.readings.push('all');
    await this.meanwhile();
    const { users, groups } = this;
    return { users, groups, skipped: [], mark: `m${this.readings.length}` };
  }

  async readChanges(since: string): Promise<DirectoryChanges | undefined> {
    this.readings.push(`since ${since}`);
    await this.meanwhile();
    return (
      this.changes && {
        users: [],
        groups: [],
        removed: [],
        skipped: [],
        mark: `m${this.readings.length}`,
        ...this.changes,
      }
    );
  }
}

/** A provider over a directory and a database, each `read` one run of its schedule. */
export class TestProvider {
  readonly catalog = new TestCatalog();
  readonly logger = mockServices.logger.mock();
  readonly warnings: object[] = [];
  readonly store: DatabaseDirectoryStore;
  now = Date.parse('2026-03-02T09:00:00Z');
  private provider!: DirectoryEntityProvider;

  constructor(
    knex: Knex,
    private readonly source: DirectorySource,
  ) {
    this.store = new DatabaseDirectoryStore(knex);
  }

  /** As on the first day: nothing of earlier tests is in the database. */
  static async startAnew(
    knex: Knex,
    source: DirectorySource,
  ): Promise<TestProvider> {
    await knex('directories').delete();
    await knex('directory_records').delete();
    const provider = new TestProvider(knex, source);
    await provider.start();
    return provider;
  }

  async start(): Promise<void> {
    this.provider = new DirectoryEntityProvider({
      name: 'seoul',
      namespace: 'default',
      source: this.source,
      store: this.store,
      guard: { maxLoss: 0.1, window: 86_400_000, confirmations: 3 },
      readAllEveryMilliseconds: 600_000,
      schedule: { run: async () => {} },
      logger: this.logger,
      warn: async loss => {
        this.warnings.push(loss);
      },
      now: () => new Date(this.now),
    });
    await this.provider.connect(this.catalog);
  }

  read(): Promise<void> {
    return this.provider.read(new AbortController().signal);
  }

  /** Ten minutes later everything is read again. */
  readAll(): Promise<void> {
    this.now += 600_000;
    return this.read();
  }

  /** How many users the catalog has. */
  users(): number {
    return this.catalog.refs().filter(ref => ref.startsWith('user:')).length;
  }
}
