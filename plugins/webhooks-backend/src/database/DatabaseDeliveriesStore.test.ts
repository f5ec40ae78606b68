import { ConflictError, NotFoundError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { aDelivery, anEvent, someTime } from '../__testUtils__/records';
import { TestStores } from '../__testUtils__/TestStores';
import { AttemptRecord, SubscriptionRecord } from './records';

const databases = createTestDatabases();
const later = '2026-03-02T10:00:00.000Z';

describe.each(databases.eachSupportedId())(
  'DatabaseDeliveriesStore on %s',
  engine => {
    let knex: Knex;
    let test: TestStores;
    let chat: SubscriptionRecord;

    beforeAll(async () => {
      knex = await databases.init(engine);
      test = await TestStores.create(knex);
    });

    beforeEach(async () => {
      await test.clear();
      chat = await test.subscribe();
    });

    afterAll(() => knex.destroy());

    const lease = (owner: string, milliseconds = 60_000) => ({
      owner,
      milliseconds,
    });
    const claim = (owner: string, limit = 50, perTarget = 50) =>
      test.deliveries.claimDue(lease(owner), someTime, limit, perTarget);
    const anAttempt = (deliveryId: string, number = 1): AttemptRecord => ({
      id: randomUUID(),
      workspaceId: 'default',
      deliveryId,
      number,
      at: someTime,
      durationMilliseconds: 12,
      status: 500,
      error: 'status',
      response: 'broken',
    });
    const sendMany = (subscription: SubscriptionRecord, count: number) =>
      Promise.all(Array.from({ length: count }, () => test.send(subscription)));

    it('takes the same happening once', async () => {
      const event = anEvent({ key: 'once' });
      const twin = anEvent({ key: 'once' });
      await Promise.all(
        [event, twin].map(one =>
          test.deliveries.record([
            { event: one, deliveries: [aDelivery(chat, one)] },
          ]),
        ),
      );
      expect(await claim('a')).toHaveLength(1);
      expect(await test.deliveries.knownKeys(['once', 'never'])).toEqual(
        new Set(['once']),
      );
    });

    it('takes many at once, each with its own deliveries, and none that is known', async () => {
      const known = anEvent({ key: 'n-7' });
      await test.deliveries.record([{ event: known, deliveries: [] }]);
      const events = Array.from({ length: 250 }, (_, n) =>
        anEvent({ key: `n-${n}` }),
      );
      await test.deliveries.record(
        [...events, anEvent({ key: 'n-8' })].map((event, n) => ({
          event,
          deliveries: n % 2 === 0 ? [aDelivery(chat, event)] : [],
        })),
      );
      const even = events.filter((_, n) => n % 2 === 0).map(({ id }) => id);
      const sent = await claim('a', 500, 500);
      expect(sent.map(({ eventId }) => eventId).sort()).toEqual(even.sort());
      expect(
        (await test.deliveries.knownKeys(events.map(({ key }) => key))).size,
      ).toBe(250);
    });

    it('knows whose end was not told', async () => {
      const told = [
        { subject: 'instances/1', type: 'made' },
        { subject: 'instances/1', type: 'ready' },
        { subject: 'instances/2', type: 'made' },
        { subject: 'instances/2', type: 'gone' },
        { subject: 'tasks/3', type: 'made', source: 'scaffolder' },
      ];
      for (const fields of told) {
        await test.send(chat, {}, fields);
      }
      expect(await test.deliveries.subjectsWithout('clouds', 'gone')).toEqual([
        'instances/1',
      ]);
    });

    it('gives each to one process only', async () => {
      await sendMany(chat, 12);
      await test.send(chat, { nextAttemptAt: later });
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map(owner => claim(owner, 5)),
      );
      const rest = await claim('e');
      const ids = [...claims.flat(), ...rest].map(({ id }) => id);
      expect(ids).toHaveLength(12);
      expect(new Set(ids).size).toBe(12);
    });

    it('gives not more of one target than it may have at once, and all of the others', async () => {
      const other = await test.subscribe({ name: 'Other' });
      await sendMany(chat, 10);
      await sendMany(other, 2);
      const of = (items: { subscriptionId: string }[], id: string) =>
        items.filter(({ subscriptionId }) => subscriptionId === id).length;
      const first = await claim('a', 50, 3);
      expect([of(first, chat.id), of(first, other.id)]).toEqual([3, 2]);
      expect(await claim('b', 50, 3)).toEqual([]);
      const [done] = first.filter(
        ({ subscriptionId }) => subscriptionId === chat.id,
      );
      await test.deliveries.conclude(
        lease('a'),
        done.id,
        { state: 'delivered', nextAttemptAt: undefined },
        anAttempt(done.id),
      );
      expect(of(await claim('b', 50, 3), chat.id)).toBe(1);
    });

    it('gives nothing of a subscription that is off', async () => {
      await test.send(chat);
      await test.subscriptions.note(chat.id, { enabled: false });
      expect(await claim('a')).toEqual([]);
      expect(await test.deliveries.nextDueAt()).toBeUndefined();
      await test.subscriptions.note(chat.id, { enabled: true });
      expect(await test.deliveries.nextDueAt()).toBe(someTime);
      expect(await claim('a')).toHaveLength(1);
    });

    it('lets only the process write that holds the lease', async () => {
      const { id } = await test.send(chat);
      await test.deliveries.claimDue(lease('dead', -1), someTime, 1, 1);
      expect(await claim('alive')).toHaveLength(1);
      const conclude = (owner: string) =>
        test.deliveries.conclude(
          lease(owner),
          id,
          { state: 'delivered', nextAttemptAt: undefined },
          anAttempt(id),
        );
      await expect(conclude('dead')).rejects.toThrow(ConflictError);
      expect(await test.deliveries.listAttempts(id)).toEqual([]);
      await conclude('alive');
      await expect(conclude('alive')).rejects.toThrow(ConflictError);
      expect(await test.deliveries.listAttempts(id)).toEqual([
        { ...anAttempt(id), id: expect.any(String) },
      ]);
      expect((await test.deliveries.get(id)).delivery.state).toBe('delivered');
    });

    /** As it is seen once the clock was put back by an hour. */
    const putClockBack = () =>
      knex('deliveries')
        .whereNotNull('lease_expires_at')
        .increment('lease_expires_at', 3_600_000)
        .update({ next_attempt_at: later });

    it('has a dead process hold up its target no longer than a lease although the clock was put back', async () => {
      await test.send(chat);
      await claim('dead', 1, 1);
      await putClockBack();
      const fresh = await test.send(chat);
      // A lease later.
      expect(
        await test.deliveries.claimDue(lease('heir', -1), someTime, 1, 1),
      ).toMatchObject([{ id: fresh.id }]);
    });

    it('leaves the process that sends its time to renew the lease when the clock is put back', async () => {
      const { id } = await test.send(chat);
      await claim('alive', 1, 1);
      await putClockBack();
      await test.send(chat);
      expect(await claim('other', 1, 1)).toEqual([]);
      expect(await test.deliveries.renewLeases(lease('alive'), [id])).toEqual([
        id,
      ]);
    });

    it('sends again what is asked for, and nothing else', async () => {
      const other = await test.subscribe({ name: 'Other' });
      const done = { nextAttemptAt: undefined, finishedAt: someTime };
      const failed = await test.send(chat, { state: 'failed', ...done });
      const old = await test.send(
        chat,
        { state: 'failed', attemptsSinceStart: 9, ...done },
        { time: '2026-03-01T09:00:00.000Z' },
      );
      const delivered = await test.send(chat, { state: 'delivered', ...done });
      await test.send(other, { state: 'failed', ...done });
      const replay = async (
        request: Parameters<typeof test.deliveries.replay>[1],
      ) => {
        const count = await test.deliveries.replay(chat.id, request, someTime);
        const ids = (await claim(randomUUID())).map(({ id }) => id);
        expect(ids).toHaveLength(count);
        await knex('deliveries').update({
          lease_expires_at: null,
          next_attempt_at: null,
        });
        return ids.sort();
      };

      expect(await replay({ deliveryId: delivered.id })).toEqual([
        delivered.id,
      ]);
      expect(await replay({ state: 'failed' })).toEqual(
        [failed.id, old.id].sort(),
      );
      expect(await replay({ until: '2026-03-02T00:00:00Z' })).toEqual([old.id]);
      expect(
        await replay({ from: '2026-03-02T00:00:00+09:00', state: 'delivered' }),
      ).toEqual([]);
      expect((await test.deliveries.get(old.id)).delivery).toMatchObject({
        state: 'pending',
        attemptsSinceStart: 0,
      });
    });

    it('lists the newest first, by state and time of the event, a page at a time', async () => {
      const ids: string[] = [];
      for (const minute of ['01', '02', '03']) {
        const createdAt = `2026-03-02T09:${minute}:00.000Z`;
        const { id } = await test.send(
          chat,
          { createdAt, state: minute === '02' ? 'failed' : 'pending' },
          { time: createdAt },
        );
        ids.unshift(id);
      }
      const list = async (query: object) =>
        (
          await test.deliveries.list({
            subscriptionId: chat.id,
            limit: 10,
            ...query,
          })
        ).items.map(({ delivery }) => delivery.id);
      expect(await list({})).toEqual(ids);
      expect(await list({ state: 'failed' })).toEqual([ids[1]]);
      expect(await list({ from: '2026-03-02T09:02:00Z' })).toEqual(
        ids.slice(0, 2),
      );
      const first = await test.deliveries.list({
        subscriptionId: chat.id,
        limit: 2,
      });
      expect(await list({ cursor: first.nextCursor })).toEqual([ids[2]]);
      expect(await test.deliveries.count([chat.id])).toEqual(
        new Map([[chat.id, { pending: 2, failed: 1 }]]),
      );
    });

    it('forgets what is old, and keeps what is still to be sent', async () => {
      const waiting = await test.send(chat);
      const done = await test.send(chat, {
        state: 'delivered',
        nextAttemptAt: undefined,
      });
      expect(await test.deliveries.deleteBefore(later)).toBe(1);
      await expect(test.deliveries.get(done.id)).rejects.toThrow(NotFoundError);
      expect((await test.deliveries.get(waiting.id)).delivery.id).toBe(
        waiting.id,
      );
    });
  },
);
