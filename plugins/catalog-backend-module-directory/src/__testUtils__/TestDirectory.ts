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

/** A directory whose records are in the memory of the test. */
export class TestDirectory implements DirectorySource {
  users: DirectoryUser[] = [];
  groups: DirectoryGroup[] = [];
  /** What the next reading of changes tells; undefined when it cannot. */
  changes?: Partial<DirectoryChanges>;
  readonly readings: string[] = [];

  async readAll(): Promise<DirectoryReading> {
    this.readings.push('all');
    const { users, groups } = this;
    return { users, groups, skipped: [], mark: `m${this.readings.length}` };
  }

  async readChanges(since: string): Promise<DirectoryChanges | undefined> {
    this.readings.push(`since ${since}`);
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
}
