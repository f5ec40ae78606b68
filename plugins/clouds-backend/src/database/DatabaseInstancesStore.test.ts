import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { anAccount, anInstance, anOperation } from '../__testUtils__/records';
import { anEvent, TestInstances } from '../__testUtils__/TestInstances';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';
import { InstanceRecord } from './records';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';
const none = () => ({ fields: {} });

describe.each(databases.eachSupportedId())(
  'DatabaseInstancesStore on %s',
  engine => {
    let knex: Knex;
    let test: TestInstances;
    let store: DatabaseInstancesStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      test = await TestInstances.create(knex);
      store = test.store;
    });

    afterEach(() => knex.destroy());

    describe('when instances are asked for', () => {
      it('gives back what it was given', async () => {
        const { operation, instances } = await test.insert(
          { name: 'least' },
          {
            name: 'most',
            zone: 'seoul-a',
            networkId: 'net',
            keyPair: 'key',
            userData: '#cloud-config\n# 한글 100%\\',
            volumeGiB: 10,
            labels: { team: 'web', 'a.b_c-d': '' },
            expiresAt: later,
            deletionProtection: true,
            seenInstance: 'absent',
            failure: { code: 'RateLimited', message: '느림', permanent: false },
            conditions: [
              { type: 'Ready', status: 'False', reason: 'X', since: now },
            ],
          },
        );
        const stored = await store.listByOperation(operation.id);
        expect(stored).toEqual(
          instances.map(record => ({ ...record, volumeTimesMissing: 0 })),
        );
        expect(await store.getOperation(operation.id)).toEqual(operation);
        expect(await store.findOperation(operation.idempotencyKey)).toEqual(
          operation,
        );
        expect(await store.findOperation('other')).toBeUndefined();
        await expect(store.getOperation('unknown')).rejects.toThrow(
          NotFoundError,
        );
      });

      it('notes on each of them that it was asked for', async () => {
        const { id } = await test.insertOne();
        const { items } = await store.listEvents(id, { limit: 10 });
        expect(items).toEqual([
          { ...anEvent(), id: expect.any(Number), at: now },
        ]);
      });

      it('stores a request once, however often and at once it comes', async () => {
        const send = (id: string) => {
          const operation = anOperation({ id, idempotencyKey: 'key' });
          const instance = anInstance(test.account, operation, { name: 'web' });
          return store.insertOperation(operation, [instance], anEvent());
        };
        const answers = await Promise.all(['a', 'b', 'c'].map(send));
        answers.push(await send('d'));
        expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
        expect(await test.names()).toEqual(['web']);
        expect(await knex('operations')).toHaveLength(1);
      });

      it('stores all of it or nothing, and does not repeat what is secret', async () => {
        await test.insertOne({ name: 'web-02' });
        const secret = { userData: 'password: hunter2' };
        const refused = await test
          .insert({ name: 'web-01', ...secret }, { name: 'web-02', ...secret })
          .catch(error => error);
        expect(refused).toBeInstanceOf(ConflictError);
        expect(refused.message).toMatch(/choose another name/i);
        expect(`${refused.message} ${refused.stack}`).not.toMatch(/hunter2/);
        expect(await test.names()).toEqual(['web-02']);
        expect(await knex('operations')).toHaveLength(1);
        expect(await knex('instance_events')).toHaveLength(1);
      });

      it('gives a name to one of two who ask at once, and again when it is free', async () => {
        const answers = await Promise.allSettled([
          test.insertOne(),
          test.insertOne(),
        ]);
        expect(answers.map(({ status }) => status).sort()).toEqual([
          'fulfilled',
          'rejected',
        ]);
        expect(await test.names()).toEqual(['web']);
        expect(
          await store.findTakenNames(test.account.id, ['a', 'web']),
        ).toEqual(['web']);
        await knex('instances').update({ deleted_at: now });
        expect(await store.findTakenNames(test.account.id, ['web'])).toEqual(
          [],
        );
        await test.insertOne();
        expect(await test.names()).toEqual(['web']);
      });

      it('gives the same name in two accounts', async () => {
        const other = anAccount({ name: 'other' });
        await new DatabaseAccountsStore(knex).insert(other);
        await test.insert({}, { accountId: other.id });
        expect(await test.names()).toEqual(['web', 'web']);
      });

      it('says when the account is gone', async () => {
        const gone = test.insertOne({ accountId: 'gone' });
        await expect(gone).rejects.toThrow(NotFoundError);
        expect(await knex('operations')).toEqual([]);
      });
    });

    describe('when what is asked for changes', () => {
      it('writes the change, its time, its events and its labels', async () => {
        const { id } = await test.insertOne({ labels: { team: 'web' } });
        test.clock.advance(60);
        const changed = await store.change(id, () => ({
          fields: { labels: { tier: 'db' }, owner: 'group:default/x' },
          events: [anEvent('Changed')],
        }));
        const stored = await store.get(id);
        expect(stored).toMatchObject({
          labels: { tier: 'db' },
          owner: 'group:default/x',
          revision: 2,
          createdAt: now,
          updatedAt: '2026-03-02T09:01:00.000Z',
        });
        expect(changed).toMatchObject({ labels: { tier: 'db' } });
        expect(await test.names({ labels: ['team'] })).toEqual([]);
        expect(await test.names({ search: 'tier' })).toEqual(['web']);
        expect(await test.reasons(id)).toEqual(['Changed', 'Requested']);
      });

      it('takes away what becomes undefined', async () => {
        const { id } = await test.insertOne({ expiresAt: later });
        await store.change(id, () => ({ fields: { expiresAt: undefined } }));
        expect(await store.get(id)).not.toHaveProperty('expiresAt');
      });

      it('loses none of many changes at once', async () => {
        const { id } = await test.insertOne();
        const change = ({ rebootsRequested }: InstanceRecord) => ({
          fields: { rebootsRequested: rebootsRequested + 1 },
        });
        await Promise.all(
          Array.from({ length: 8 }, () => store.change(id, change)),
        );
        expect(await store.get(id)).toMatchObject({
          rebootsRequested: 8,
          revision: 9,
        });
      });

      it('lets one of two changes of the same revision win', async () => {
        const { id } = await test.insertOne();
        const answers = await Promise.allSettled(
          ['x', 'y'].map(owner =>
            store.change(id, () => ({ fields: { owner } }), 1),
          ),
        );
        const refused = answers.filter(({ status }) => status === 'rejected');
        expect(refused).toMatchObject([{ reason: { name: 'ConflictError' } }]);
      });

      it('changes nothing when the change throws', async () => {
        const { id } = await test.insertOne();
        const refuse = () => {
          throw new ConflictError('It is protected');
        };
        await expect(store.change(id, refuse)).rejects.toThrow('protected');
        expect((await store.get(id)).revision).toBe(1);
        await expect(store.change('unknown', none)).rejects.toThrow(
          NotFoundError,
        );
      });

      it('fails an operation once, with what still exists of it', async () => {
        const { operation } = await test.insert(
          { name: 'a' },
          { name: 'gone', deletedAt: now },
        );
        const failure = {
          code: 'Cancelled' as const,
          message: 'Cancelled',
          permanent: true,
        };
        const fail = () =>
          store.failOperation(operation.id, failure, () => ({
            fields: { deleteRequestedAt: later },
          }));
        const answers = await Promise.all([fail(), fail(), fail()]);
        expect(answers.filter(Boolean)).toHaveLength(1);
        expect(await store.getOperation(operation.id)).toMatchObject({
          failure,
        });
        const [a, gone] = await store.listByOperation(operation.id);
        expect(a).toMatchObject({ deleteRequestedAt: later, revision: 2 });
        expect(gone).not.toHaveProperty('deleteRequestedAt');
      });
    });
  },
);
