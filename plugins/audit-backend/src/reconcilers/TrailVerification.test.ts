import { mockServices } from '@backstage/backend-test-utils';
import { hashOf } from '@rackstage/audit-trail';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDraft, Trail } from '../__testUtils__/Trail';
import { ChainStore } from '../database/ChainStore';
import { VerificationsStore } from '../database/VerificationsStore';
import { Retention } from './Retention';
import { TrailVerification } from './TrailVerification';

const databases = createTestDatabases();
const year = 365 * 24 * 3600 * 1000;

describe.each(databases.eachSupportedId())(
  'TrailVerification on %s',
  engine => {
    let knex: Knex;
    let trail: Trail;
    let chains: ChainStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      trail = await Trail.open(knex);
      chains = new ChainStore(knex);
      await trail.write(
        ['/2', '/3', '/4', '/5', '/6'].map((path, n) => ({
          path,
          at: `2026-01-0${n + 1}T00:00:00.000Z`,
        })),
      );
    });

    afterEach(() => knex.destroy());

    /** What a verification names, as `kind first-last` or `kind first`. */
    async function verify(): Promise<string[]> {
      const verifications = new VerificationsStore(knex);
      const id = '6f1c2a52-0d8e-4d0a-9a51-7a2b1f0c3e11';
      const at = '2026-02-01T00:00:00.000Z';
      await knex('audit_verifications').delete();
      await verifications.insert({
        id,
        requestedBy: 'user:default/ann',
        requestedAt: at,
        state: 'running',
        checked: 0,
        problemCount: 0,
        problems: [],
      });
      const work = new TrailVerification({
        chains,
        verifications,
        logger: mockServices.logger.mock(),
        now: () => new Date(at),
        retentionMilliseconds: year,
      });
      const lease = { owner: 'test', milliseconds: 60_000 };
      const [claimed] = await work.claim(lease, 1);
      await work.process(claimed, lease, new AbortController().signal);
      const { state, problems } = await verifications.get(id);
      expect(state).toBe('done');
      return problems.map(({ kind, firstSeq, lastSeq, writer }) =>
        [
          writer === 'first' ? '' : `${writer}: `,
          kind,
          ' ',
          firstSeq === lastSeq ? firstSeq : `${firstSeq}-${lastSeq}`,
        ].join(''),
      );
    }

    const row = (trx: Knex, seq: number) =>
      trx('audit_events').where({ writer: 'first', seq });

    it('finds nothing where nothing was done', async () => {
      await trail.write([{}], 'second');
      expect(await verify()).toEqual([]);
    });

    it.each([
      ['actor', 'user:default/ben'],
      ['meta', '{"a":1}'],
      ['at', '2025-01-01T00:00:00.000Z'],
      ['words', 'something else'],
      ['hash', '0'.repeat(43)],
      ['previous', '0'.repeat(43)],
    ])('names the row whose %s was changed', async (column, value) => {
      await trail.tamper(trx => row(trx, 3).update({ [column]: value }));
      expect(await verify()).toContain('changed 3');
    });

    it.each([3, 6])(
      'names row %i that was changed along with its hash',
      async seq => {
        const [found] = await chains.rows('first', seq - 1, 1);
        await trail.tamper(async trx => {
          const changed = { ...found, path: '/6x' };
          await row(trx, seq).update({
            path: changed.path,
            words: `clouds.createinstances user:default/ann ${changed.path} {}`,
            hash: hashOf(changed),
          });
        });
        expect(await verify()).toEqual([`changed ${seq}`]);
      },
    );

    it('names rows that were removed', async () => {
      await trail.tamper(trx =>
        trx('audit_events').whereIn('seq', [3, 4]).delete(),
      );
      expect(await verify()).toEqual(['missing 3-4']);
    });

    it('names a tail that was cut off', async () => {
      await trail.tamper(trx =>
        trx('audit_events').where('seq', '>', 4).delete(),
      );
      expect(await verify()).toEqual(['missing 5-6']);
    });

    it.each([
      ['after the end', 'first', 7, 'inserted 7'],
      ['before the beginning', 'first', 0, 'inserted 0'],
      ['as a chain of its own', 'forged', 1, 'forged: inserted 1'],
    ])('names a row that was put %s', async (_, writer, seq, named) => {
      const [found] = await chains.rows('first', 5, 1);
      await trail.tamper(async trx => {
        const forged = { ...aDraft(), writer, seq, previous: found.hash };
        await trx('audit_events').insert({
          writer,
          seq,
          previous: found.hash,
          hash: hashOf(forged),
          at: forged.at,
          plugin: forged.plugin,
          event: forged.event,
          severity: forged.severity,
          status: forged.status,
          count: 1,
          meta: '{}',
          words: '',
        });
      });
      expect(await verify()).toEqual([named]);
    });

    it('names rows whose order was changed', async () => {
      await trail.tamper(async trx => {
        const [{ id: third }] = await row(trx, 3).select('id');
        const [{ id: fourth }] = await row(trx, 4).select('id');
        await row(trx, 3).update({ id: 1_000_000 });
        await row(trx, 4).update({ id: third });
        await row(trx, 3).update({ id: fourth });
      });
      expect(await verify()).toEqual(['reordered 4']);
    });

    it('names rows that changed places within the chain', async () => {
      await trail.tamper(async trx => {
        await row(trx, 3).update({ seq: 1000 });
        await row(trx, 4).update({ seq: 3 });
        await trx('audit_events').where({ seq: 1000 }).update({ seq: 4 });
      });
      expect(await verify()).toEqual(
        expect.arrayContaining(['changed 3', 'changed 4']),
      );
    });

    it('names a chain that is gone whole, and one whose end was set back', async () => {
      await trail.write([{}], 'second');
      await trail.tamper(async trx => {
        await trx('audit_events').where({ writer: 'first' }).delete();
        await trx('audit_heads').where({ writer: 'first' }).delete();
      });
      expect(await verify()).toEqual(['missing 1-6']);
    });

    it('holds after retention, and names what was removed before its time', async () => {
      const retention = (now: string) =>
        new Retention({
          chains,
          clock: { now: () => new Date(now) },
          retentionMilliseconds: year,
        }).run();
      expect(await retention('2026-06-01T00:00:00.000Z')).toBe(0);
      expect(await retention('2027-01-03T12:00:00.000Z')).toBe(4);
      expect((await chains.rows('first', 0, 10)).map(({ seq }) => seq)).toEqual(
        [5, 6],
      );
      expect(await verify()).toEqual([]);
      await trail.tamper(trx =>
        trx('audit_segments').update({
          removed_at: '2026-02-01T00:00:00.000Z',
        }),
      );
      expect(await verify()).toEqual(['removed-early 1-4']);
      await trail.tamper(trx =>
        trx('audit_segments').update({
          removed_at: '2027-01-03T12:00:00.000Z',
          hash: '0'.repeat(43),
        }),
      );
      expect(await verify()).toEqual(['changed 5']);
    });
  },
);
