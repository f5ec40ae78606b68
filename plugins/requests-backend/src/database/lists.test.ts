import { createTestDatabases, plansOf } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { owners, operators, ref } from '../__testUtils__/people';
import { as, TestWorld } from '../__testUtils__/TestWorld';
import { DatabaseRequestsStore } from './DatabaseRequestsStore';
import { priceDigits } from './priceDigits';
import { RequestQuery } from './RequestsStore';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())(
  'lists of requests on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    const list = async (
      by: string,
      query: Partial<Omit<RequestQuery, 'viewer' | 'visible'>> = {},
    ) =>
      world
        .services()
        .requests.list(
          { view: 'all', sort: 'createdAt', limit: 50, ...query },
          as(by),
        );

    const titles = async (
      by: string,
      query: Partial<Omit<RequestQuery, 'viewer' | 'visible'>> = {},
    ) => (await list(by, query)).items.map(({ title }) => title);

    const file = async (title: string, by = 'ann', fields = {}) => {
      world.clock.advance(0.001);
      return (await world.submit({ title, ...fields }, by)).id;
    };

    it('has in the inbox just what somebody may decide now', async () => {
      const first = await file('first');
      await file('by an owner', 'ola');
      await file('cheap', 'ann', { workspaceId: 'sandbox' });
      const inbox = { view: 'inbox' } as const;
      expect(await titles('ola', inbox)).toEqual(['first']);
      expect(await titles('oto', inbox)).toEqual(['first', 'by an owner']);
      expect(await titles('pia', inbox)).toEqual([]);
      expect(await titles('ann', inbox)).toEqual(['by an owner']);
      await world.decide(first, 'ola');
      expect(await titles('oto', inbox)).toEqual(['by an owner']);
      expect(await titles('pia', inbox)).toEqual(['first']);
      expect(await titles('ola', { view: 'decided' })).toEqual(['first']);
      const { requests } = world.services();
      expect(await requests.count(as('pia'))).toEqual({ inbox: 1, mine: {} });
      expect(await requests.count(as('ann'))).toEqual({
        inbox: 1,
        mine: { waiting: 1, approved: 1 },
      });
    });

    it('shows without a role only what somebody has to do with', async () => {
      world.mayRead = false;
      const id = await file('first');
      await file('second', 'pia');
      expect(await titles('ann')).toEqual(['first', 'second']);
      expect(await titles('pia')).toEqual(['second']);
      expect(await titles('del')).toEqual([]);
      const { requests, talk } = world.services();
      await expect(requests.get(id, as('del'))).rejects.toMatchObject({
        name: 'NotFoundError',
      });
      await talk.add(id, { text: 'See?', mentions: [ref('del')] }, as('ann'));
      expect(await titles('del')).toEqual(['first']);
      expect(await requests.get(id, as('del'))).toMatchObject({
        canDecide: false,
      });
      await world.settle();
      expect(world.told('You were mentioned')).toEqual([ref('del')]);
    });

    it('filters, searches and pages without gaps or doubles', async () => {
      for (let number = 0; number < 7; number++) {
        await file(`요청 ${number}`, number % 2 ? 'ann' : 'ola');
      }
      expect(await titles('adi', { search: '요청 3' })).toEqual(['요청 3']);
      expect(await titles('adi', { requesters: [ref('ann')] })).toHaveLength(3);
      expect(await titles('adi', { states: ['approved'] })).toEqual([]);
      expect(await titles('adi', { workspaceIds: ['sandbox'] })).toEqual([]);
      for (const mayRead of [true, false]) {
        world.mayRead = mayRead;
        for (const sort of ['createdAt', '-createdAt'] as const) {
          const seen: string[] = [];
          let cursor: string | undefined;
          do {
            const page = await list('oto', { sort, limit: 2, cursor });
            seen.push(...page.items.map(({ title }) => title));
            cursor = page.nextCursor;
          } while (cursor);
          expect(seen).toHaveLength(7);
          expect([...seen].sort()).toEqual(
            sort === 'createdAt' ? seen : [...seen].reverse(),
          );
        }
      }
    });

    it('filters by amount, exactly and within one currency', async () => {
      const price = (amount: string) => ({
        subject: { name: 'web', price: amount },
      });
      await file('cheap', 'ann', price('9'));
      await file('exact', 'ann', price('123456789012345.000000000001'));
      await file('a little more', 'ann', price('123456789012345.000000000002'));
      await file('free', 'ann', price('0.0'));
      await file('not priced', 'ann', { subject: { name: 'web' } });
      const priced = (query: { amountFrom?: string; amountTo?: string } = {}) =>
        titles('adi', { currency: 'KRW', ...query });

      expect(await priced()).toEqual([
        'cheap',
        'exact',
        'a little more',
        'free',
      ]);
      expect(await priced({ amountFrom: '10' })).toEqual([
        'exact',
        'a little more',
      ]);
      expect(await priced({ amountTo: '9.00' })).toEqual(['cheap', 'free']);
      expect(
        await priced({
          amountFrom: '9.000000000001',
          amountTo: '123456789012345.000000000001',
        }),
      ).toEqual(['exact']);
      expect(await titles('adi', { currency: 'USD' })).toEqual([]);
      world.mayRead = false;
      expect(await titles('ann', { currency: 'KRW', amountTo: '9' })).toEqual([
        'cheap',
        'free',
      ]);
    });

    it('filters by the price of the latest revision', async () => {
      const id = await file('machine');
      const { requests } = world.services();
      await requests.edit(
        id,
        { subject: { name: 'web', price: '7' }, revision: 1 },
        as('ann'),
      );

      const cheap = { currency: 'KRW', amountTo: '7' };
      expect(await titles('adi', cheap)).toEqual(['machine']);
      await requests.edit(
        id,
        { subject: { name: 'web' }, revision: 2 },
        as('ann'),
      );
      expect(await titles('adi', { currency: 'KRW' })).toEqual([]);
    });

    it('filters by when it was submitted: from a moment on, and before one', async () => {
      const times: string[] = [];
      for (const title of ['first', 'second', 'third']) {
        await file(title);
        times.push(world.clock.now().toISOString());
      }

      expect(await titles('adi', { submittedFrom: times[1] })).toEqual([
        'second',
        'third',
      ]);
      expect(await titles('adi', { submittedTo: times[1] })).toEqual(['first']);
      expect(
        await titles('ann', {
          view: 'mine',
          submittedFrom: times[1],
          submittedTo: times[2],
        }),
      ).toEqual(['second']);
    });

    it.each([500, 5999])(
      'finds what somebody has to do with, be it %d requests',
      async count => {
        await fill(knex);
        const many = 'group:default/many';
        await knex('participants')
          .whereNot('ref', owners)
          .where('request_id', '<=', idOf(count))
          .update({ ref: many });
        const { items } = await new DatabaseRequestsStore(knex).list({
          view: 'all',
          visible: 'none',
          viewer: { person: ref('pia'), refs: [ref('pia'), many] },
          sort: '-createdAt',
          limit: 3,
        });
        expect(items.map(({ idempotencyKey }) => idempotencyKey)).toEqual(
          [count, count - 1, count - 2].map(String),
        );
      },
      20_000,
    );

    it('reads no table to its end', async () => {
      await fill(knex);
      const store = new DatabaseRequestsStore(knex);
      const viewer = {
        person: ref('ola'),
        refs: [ref('ola'), owners, operators],
      };
      const query = { viewer, sort: '-createdAt', limit: 5 } as const;
      const plans = await plansOf(knex, async () => {
        await store.list({ ...query, view: 'inbox' });
        await store.list({ ...query, view: 'mine' });
        await store.list({ ...query, view: 'decided' });
        await store.list({ ...query, view: 'all' });
        await store.list({
          ...query,
          view: 'all',
          visible: { workspaces: ['w1'] },
        });
        await store.list({
          ...query,
          view: 'all',
          currency: 'KRW',
          amountFrom: '9990',
        });
        await store.list({
          ...query,
          view: 'all',
          submittedFrom: '1970-01-01T01:00:00.000Z',
          submittedTo: '1970-01-01T01:01:00.000Z',
        });
        await store.countInbox(viewer, 1000);
        await store.countByState({ person: ref('ola'), refs: [] });
        await store.nextDueAt();
      });
      expect(plans).not.toMatch(
        /Seq Scan on (requests|participants|decisions)|SCAN (requests|participants|decisions)(?! USING)/,
      );
    });
  },
);

const idOf = (index: number) =>
  `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** Enough for a database to prefer its indexes. */
async function fill(knex: Knex): Promise<void> {
  const rows = Array.from({ length: 10_000 }, (_, index) => ({
    id: idOf(index),
    workspace_id: `w${index % 50}`,
    type: 'machine',
    title: 'x',
    title_lower: 'x',
    owner: 'group:default/city',
    requester: `user:default/u${index % 500}`,
    state: index % 10 ? 'completed' : 'waiting',
    revision: 1,
    version: 1,
    step: 0,
    steps: 1,
    escalated: false,
    reminded: false,
    subject: '{}',
    facts: '{}',
    price_digits: priceDigits(String(index)),
    price_currency: 'KRW',
    chain: '[]',
    rule: 'x',
    policy_version: 1,
    waiting_for: '[]',
    attempt: 0,
    idempotency_key: String(index),
    created_at: new Date(index * 1000).toISOString(),
    updated_at: new Date(index * 1000).toISOString(),
    failures: 0,
  }));
  await knex.batchInsert('requests', rows, 25);
  await knex.batchInsert(
    'participants',
    rows.map(({ id, state }, index) => ({
      request_id: id,
      ref: index % 1000 ? `user:default/u${index}` : owners,
      waiting: state === 'waiting',
    })),
    200,
  );
  await knex.batchInsert(
    'decisions',
    rows
      .filter(({ state }) => state === 'completed')
      .map(({ id }, index) => ({
        id,
        request_id: id,
        revision: 1,
        step: 0,
        part: 0,
        verdict: 'approve',
        decided_by: `user:default/d${index % 300}`,
        counts_for: `user:default/d${index % 300}`,
        refs: '[]',
        escalation: false,
        at: '2026-01-01T00:00:00.000Z',
      })),
    50,
  );
  for (const table of ['requests', 'participants', 'decisions']) {
    await knex.raw(`analyze ${table}`);
  }
}
