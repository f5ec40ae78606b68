import { Knex } from 'knex';
import { DatabaseAccountsStore } from '../database/DatabaseAccountsStore';
import { DatabaseInstancesStore } from '../database/DatabaseInstancesStore';
import { InstanceQuery } from '../database/InstancesStore';
import { InstanceRecord, NewEvent } from '../database/records';
import { migrate } from './migrate';
import { anAccount, anInstance, anOperation } from './records';
import { TestClock } from './TestClock';

export const anEvent = (reason = 'Requested'): NewEvent => ({
  type: 'Normal',
  reason,
  params: { by: '김민지' },
  message: `It was ${reason}`,
  actor: 'user:default/ann',
});

/** The store of instances over a database that has one account. */
export class TestInstances {
  readonly account = anAccount();
  readonly clock = new TestClock();
  readonly store: DatabaseInstancesStore;

  static async create(knex: Knex): Promise<TestInstances> {
    await migrate(knex);
    const test = new TestInstances(knex);
    await new DatabaseAccountsStore(knex).insert(test.account);
    return test;
  }

  private constructor(knex: Knex) {
    this.store = new DatabaseInstancesStore(knex, () =>
      this.clock.now().toISOString(),
    );
  }

  /** One operation that makes all of them. */
  async insert(...wanted: Partial<InstanceRecord>[]) {
    const operation = anOperation();
    const instances = wanted.map(values =>
      anInstance(this.account, operation, values),
    );
    await this.store.insertOperation(operation, instances, anEvent());
    return { operation, instances };
  }

  async insertOne(
    values: Partial<InstanceRecord> = {},
  ): Promise<InstanceRecord> {
    return (await this.insert(values)).instances[0];
  }

  async names(query: Partial<InstanceQuery> = {}): Promise<string[]> {
    const all = { sort: 'name', limit: 500 } as const;
    const { items } = await this.store.list({ ...all, ...query });
    return items.map(({ name }) => name);
  }

  /** Of its events, newest first. */
  async reasons(id: string): Promise<string[]> {
    const { items } = await this.store.listEvents(id, { limit: 500 });
    return items.map(({ reason }) => reason);
  }
}
