import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { anAccount, anInstance, anOperation } from '../__testUtils__/records';
import { TestClock } from '../__testUtils__/TestClock';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';
import { InstanceQuery } from './InstancesStore';
import { InstanceRecord, NewInstanceEvent } from './records';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';

const event = (reason = 'Requested'): NewInstanceEvent => ({
  type: 'Normal',
  reason,
  params: { by: '김민지' },
  message: `It was ${reason}`,
  actor: 'user:default/ann',
});

describe.each(databases.eachSupportedId())(
  'DatabaseInstancesStore on %s',
  engine => {
    const account = anAccount();
    let knex: Knex;
    let clock: TestClock;
    let store: DatabaseInstancesStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      clock = new TestClock();
      store = new DatabaseInstancesStore(knex, () => clock.now().toISOString());
      await new DatabaseAccountsStore(knex).insert(account);
    });

    afterEach(() => knex.destroy());

    /** One operation that makes all of them. */
    const insert = async (...wanted: Partial<InstanceRecord>[]) => {
      const operation = anOperation();
      const instances = wanted.map(values =>
        anInstance(account, operation, values),
      );
      await store.insertOperation(operation, instances, event());
      return { operation, instances };
    };
    const insertOne = async (values: Partial<InstanceRecord> = {}) =>
      (await insert(values)).instances[0];
    const names = async (query: Partial<InstanceQuery> = {}) =>
      (await store.list({ sort: 'name', limit: 500, ...query })).items.map(
        ({ name }) => name,
      );
    const reasons = async (id: string) =>
      (await store.listEvents(id, { limit: 500 })).items.map(
        ({ reason }) => reason,
      );
    const none = () => ({ fields: {} });

    describe('when instances are asked for', () => {
      it('gives back what it was given', async () => {
        const { operation, instances } = await insert(
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
        const { id } = await insertOne();
        const { items } = await store.listEvents(id, { limit: 10 });
        expect(items).toEqual([
          { ...event(), id: expect.any(Number), instanceId: id, at: now },
        ]);
      });

      it('stores a request once, however often and at once it comes', async () => {
        const send = (id: string) => {
          const operation = anOperation({ id, idempotencyKey: 'key' });
          const instance = anInstance(account, operation, { name: 'web' });
          return store.insertOperation(operation, [instance], event());
        };
        const answers = await Promise.all(['a', 'b', 'c'].map(send));
        answers.push(await send('d'));
        expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
        expect(await names()).toEqual(['web']);
        expect(await knex('operations')).toHaveLength(1);
      });

      it('stores all of it or nothing, and does not repeat what is secret', async () => {
        await insertOne({ name: 'web-02' });
        const secret = { userData: 'password: hunter2' };
        const refused = await insert(
          { name: 'web-01', ...secret },
          { name: 'web-02', ...secret },
        ).catch(error => error);
        expect(refused).toBeInstanceOf(ConflictError);
        expect(refused.message).toMatch(/choose another name/i);
        expect(`${refused.message} ${refused.stack}`).not.toMatch(/hunter2/);
        expect(await names()).toEqual(['web-02']);
        expect(await knex('operations')).toHaveLength(1);
        expect(await knex('instance_events')).toHaveLength(1);
      });

      it('gives a name to one of two who ask at once, and again when it is free', async () => {
        const answers = await Promise.allSettled([insertOne(), insertOne()]);
        expect(answers.map(({ status }) => status).sort()).toEqual([
          'fulfilled',
          'rejected',
        ]);
        expect(await names()).toEqual(['web']);
        expect(await store.findTakenNames(account.id, ['a', 'web'])).toEqual([
          'web',
        ]);
        await knex('instances').update({ deleted_at: now });
        expect(await store.findTakenNames(account.id, ['web'])).toEqual([]);
        await insertOne();
        expect(await names()).toEqual(['web']);
      });

      it('gives the same name in two accounts', async () => {
        const other = anAccount({ name: 'other' });
        await new DatabaseAccountsStore(knex).insert(other);
        await insert({}, { accountId: other.id });
        expect(await names()).toEqual(['web', 'web']);
      });

      it('says when the account is gone', async () => {
        const gone = insertOne({ accountId: 'gone' });
        await expect(gone).rejects.toThrow(NotFoundError);
        expect(await knex('operations')).toEqual([]);
      });
    });

    describe('when instances are listed', () => {
      it.each<[InstanceQuery['sort'], string[]]>([
        ['name', ['a', 'b', 'c', 'd']],
        ['-name', ['d', 'c', 'b', 'a']],
        ['expiresAt', ['c', 'a', 'b', 'd']],
        ['-createdAt', ['d', 'c', 'b', 'a']],
      ])('pages by %s across every boundary', async (sort, order) => {
        const at = (hour: number) => `2026-03-02T0${hour}:00:00.000Z`;
        const last = 'ffffffff-0000-4000-8000-000000000000';
        await insert(
          { name: 'a', createdAt: at(1), expiresAt: at(7), id: '1' },
          { name: 'b', createdAt: at(2), id: '2' },
          { name: 'c', createdAt: at(3), expiresAt: at(6), id: '3' },
          { name: 'd', createdAt: at(4), id: last },
        );
        for (const limit of [1, 2, 3, 4]) {
          const paged: string[] = [];
          let cursor: string | undefined;
          do {
            const page = await store.list({ sort, limit, cursor });
            paged.push(...page.items.map(({ name }) => name));
            cursor = page.nextCursor;
          } while (cursor);
          expect(paged).toEqual(order);
        }
      });

      it('has no next page when the last one is just full', async () => {
        await insert({ name: 'a' }, { name: 'b' });
        const page = await store.list({ sort: 'name', limit: 2 });
        expect(page.nextCursor).toBeUndefined();
      });

      it('refuses a cursor of another order', async () => {
        await insert({ name: 'a' }, { name: 'b' });
        const { nextCursor } = await store.list({ sort: 'name', limit: 1 });
        await expect(
          names({ sort: '-name', cursor: nextCursor }),
        ).rejects.toThrow(/does not belong/);
      });

      it.each<[string, Partial<InstanceQuery>, string[]]>([
        ['a phase', { phases: ['Running'] }, ['b', 'c']],
        ['any of two', { phases: ['Running', 'Pending'] }, ['a', 'b', 'c']],
        ['none of the phases there are', { phases: ['Failed'] }, []],
        ['a region', { regions: ['tokyo'] }, ['c']],
        ['an owner', { owners: ['group:default/x'] }, ['a']],
        ['no account', { accountIds: [] }, []],
        ['a label', { labels: ['team'] }, ['a', 'b']],
        ['a label and its value', { labels: ['team=web'] }, ['a']],
        ['a label without a value', { labels: ['empty='] }, ['b']],
        ['all of two labels', { labels: ['team', 'empty'] }, ['b']],
        ['a label that nobody has', { labels: ['tea'] }, []],
        [
          'both of two things',
          { phases: ['Running'], labels: ['team'] },
          ['b'],
        ],
        ['who may see it', { visible: { owners: ['group:default/x'] } }, ['a']],
        ['who may see nothing', { visible: { owners: [] } }, []],
        [
          'any of two conditions',
          {
            visible: {
              anyOf: [
                { owners: ['group:default/x'] },
                { owners: ['group:default/y'] },
              ],
            },
            phases: ['Running'],
          },
          ['b'],
        ],
        [
          'a condition that it must not fulfil',
          {
            visible: {
              allOf: [
                { not: { owners: ['group:default/x'] } },
                { not: { owners: ['group:default/y'] } },
              ],
            },
          },
          ['c'],
        ],
      ])('filters by %s', async (_, query, found) => {
        const [x, y] = ['group:default/x', 'group:default/y'];
        await insert(
          { name: 'a', labels: { team: 'web' }, owner: x },
          {
            name: 'b',
            labels: { team: 'db', empty: '' },
            owner: y,
            phase: 'Running',
          },
          { name: 'c', region: 'tokyo', phase: 'Running' },
          { name: 'gone', deletedAt: now, phase: 'Running' },
        );
        expect(await names(query)).toEqual(found);
        const counted = await store.countBy('phase', query);
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(
          found.length,
        );
      });

      it.each([
        ['web', ['web-01']],
        ['WEB', ['web-01']],
        ['우분투', ['db']],
        ['우분투'.normalize('NFD'), ['db']],
        ['%', ['db']],
        ['_', ['under']],
        ['\\', []],
        ['10.0.0.7', ['db']],
        ['i-4711', ['db']],
        ['critical', ['web-01']],
        ['tier', ['web-01']],
        ['gone', []],
      ])('finds by %j', async (search, found) => {
        const image = { name: '우분투 100%' };
        const spec = { name: 'Small', vcpus: 1, memoryMiB: 2048 };
        const db = {
          name: 'db',
          facts: { image, spec },
          cloudId: 'i-4711',
          seenInstance: {
            id: 'i-4711',
            name: 'db',
            status: 'running' as const,
            addresses: [
              {
                address: '10.0.0.7',
                version: 4 as const,
                type: 'private' as const,
              },
            ],
            volumeIds: [],
            labels: {},
          },
        };
        await insert(
          { name: 'web-01', labels: { tier: 'critical' } },
          db,
          { name: 'under', labels: { a_b: 'x' } },
          { name: 'gone', deletedAt: now },
        );
        expect(await names({ search })).toEqual(found);
      });

      it('counts by facet, most first', async () => {
        await insert(
          { name: 'a', region: 'tokyo' },
          { name: 'b' },
          { name: 'c' },
          { name: 'd', region: 'busan' },
          { name: 'gone', region: 'paris', deletedAt: now },
        );
        expect(await store.countBy('region', {})).toEqual([
          { value: 'seoul', count: 2 },
          { value: 'busan', count: 1 },
          { value: 'tokyo', count: 1 },
        ]);
      });

      it('knows what is in a region, and nothing that is gone', async () => {
        const { instances, operation } = await insert(
          { name: 'a' },
          { name: 'b', region: 'tokyo' },
          { name: 'gone', deletedAt: now },
        );
        const found = await store.listInRegion(account.id, 'seoul');
        expect(found.map(({ name }) => name)).toEqual(['a']);
        await expect(store.get(instances[2].id)).rejects.toThrow(NotFoundError);
        expect(await store.listByOperation(operation.id)).toHaveLength(3);
      });

      it('pages through events that happened at once, newest first', async () => {
        const { id } = await insertOne();
        const events = ['One', 'Two', 'Three'].map(event);
        await store.change(id, () => ({ fields: {}, events }));
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await store.listEvents(id, { limit: 1, cursor });
          seen.push(...page.items.map(({ reason }) => reason));
          cursor = page.nextCursor;
        } while (cursor);
        expect(seen).toEqual(['Three', 'Two', 'One', 'Requested']);
      });

      it.each([['5'], [1.5], [2 ** 31], [-(2 ** 40)], [null]])(
        'refuses a cursor of events with the id %j',
        async id => {
          const text = JSON.stringify(['-at', now, id]);
          const cursor = Buffer.from(text).toString('base64url');
          await expect(
            store.listEvents('any', { limit: 1, cursor }),
          ).rejects.toThrow(/does not belong/);
        },
      );
    });

    describe('when what is asked for changes', () => {
      it('writes the change, its time, its events and its labels', async () => {
        const { id } = await insertOne({ labels: { team: 'web' } });
        clock.advance(60);
        const changed = await store.change(id, () => ({
          fields: { labels: { tier: 'db' }, owner: 'group:default/x' },
          events: [event('Changed')],
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
        expect(await names({ labels: ['team'] })).toEqual([]);
        expect(await names({ search: 'tier' })).toEqual(['web']);
        expect(await reasons(id)).toEqual(['Changed', 'Requested']);
      });

      it('takes away what becomes undefined', async () => {
        const { id } = await insertOne({ expiresAt: later });
        await store.change(id, () => ({ fields: { expiresAt: undefined } }));
        expect(await store.get(id)).not.toHaveProperty('expiresAt');
      });

      it('loses none of many changes at once', async () => {
        const { id } = await insertOne();
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
        const { id } = await insertOne();
        const answers = await Promise.allSettled(
          ['x', 'y'].map(owner =>
            store.change(id, () => ({ fields: { owner } }), 1),
          ),
        );
        const refused = answers.filter(({ status }) => status === 'rejected');
        expect(refused).toMatchObject([{ reason: { name: 'ConflictError' } }]);
      });

      it('changes nothing when the change throws', async () => {
        const { id } = await insertOne();
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
        const { operation } = await insert(
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

    describe('when instances are due', () => {
      const lease = (owner: string, milliseconds = 60_000) => ({
        owner,
        milliseconds,
      });
      const release = { release: true };

      it('gives each to one process only', async () => {
        await insert(
          ...Array.from({ length: 12 }, (_, index) => ({ name: `n${index}` })),
          { name: 'later', nextAttemptAt: later },
          { name: 'settled', nextAttemptAt: undefined },
        );
        const claims = await Promise.all(
          ['a', 'b', 'c', 'd'].map(owner =>
            store.claimDue(lease(owner), now, 5),
          ),
        );
        const rest = await store.claimDue(lease('e'), now, 100);
        const all = [...claims.flat(), ...rest].map(({ name }) => name);
        expect(all).toHaveLength(12);
        expect(new Set(all).size).toBe(12);
        expect(all.filter(name => !/^n\d+$/.test(name))).toEqual([]);
      });

      it('lets only the process write that holds the lease', async () => {
        const { id } = await insertOne();
        await store.claimDue(lease('dead', -1), now, 1);
        await store.claimDue(lease('alive'), now, 1);
        const write = (owner: string) =>
          store.recordObservation(
            lease(owner),
            id,
            () => ({ fields: { cloudId: owner } }),
            release,
          );
        await expect(write('dead')).rejects.toThrow(/lease .* lost/);
        expect(await store.get(id)).not.toHaveProperty('cloudId');
        expect(await write('alive')).toMatchObject({ cloudId: 'alive' });
        await expect(write('alive')).rejects.toThrow(ConflictError);
        await expect(
          store.recordObservation(lease('alive'), 'unknown', none, release),
        ).rejects.toThrow(ConflictError);
      });

      it('does not count an observation as a change of what is asked for', async () => {
        const { id } = await insertOne();
        await store.claimDue(lease('a'), now, 1);
        const observed = await store.recordObservation(
          lease('a'),
          id,
          () => ({ fields: { phase: 'Creating' } }),
          { release: false },
        );
        expect(observed.revision).toBe(1);
        expect(await store.renewLeases(lease('a'), [id])).toEqual([id]);
        expect(await store.renewLeases(lease('b'), [id])).toEqual([]);
      });

      it('sees in a write what was asked for since the claim', async () => {
        const { id } = await insertOne();
        const [claimed] = await store.claimDue(lease('a'), now, 1);
        await store.change(id, () => ({ fields: { power: 'stopped' } }));
        expect(claimed.power).toBe('running');
        const { power } = await store.recordObservation(
          lease('a'),
          id,
          none,
          release,
        );
        expect(power).toBe('stopped');
      });

      it('says when the next one is due that nobody works on', async () => {
        expect(await store.nextDueAt()).toBeUndefined();
        await insert(
          { name: 'a' },
          { name: 'b', nextAttemptAt: later },
          { name: 'c', nextAttemptAt: undefined },
        );
        expect(await store.nextDueAt()).toBe(now);
        await store.claimDue(lease('a'), now, 5);
        expect(await store.nextDueAt()).toBe(later);
      });

      it('takes a sighting only of what exists and nobody works on', async () => {
        const { instances } = await insert(
          { name: 'free', nextAttemptAt: undefined },
          { name: 'busy' },
          { name: 'gone', nextAttemptAt: undefined, deletedAt: now },
        );
        await store.claimDue(lease('a'), now, 5);
        for (const { id } of instances) {
          await store.recordSighting(id, () => ({
            fields: { cloudId: 'seen' },
          }));
        }
        const rows = await knex('instances').whereNotNull('cloud_id');
        expect(rows.map(({ name }) => name)).toEqual(['free']);
      });
    });
  },
);
