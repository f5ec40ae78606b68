import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { anAccount, anInstance, anOperation } from '../__testUtils__/records';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';
import { DatabaseInventoryBrowser } from './DatabaseInventoryBrowser';
import { DatabaseInventoryEventsStore } from './DatabaseInventoryEventsStore';
import { DatabaseInventoryStore } from './DatabaseInventoryStore';
import { InventoryFilter, InventoryQuery } from './InventoryBrowser';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';

describe.each(databases.eachSupportedId())(
  'DatabaseInventoryBrowser on %s',
  engine => {
    const main = anAccount({ name: 'main', title: '민원 계정' });
    const other = anAccount({ name: 'other', workspaceId: 'parks' });
    let knex: Knex;
    let store: DatabaseInventoryStore;
    let browser: DatabaseInventoryBrowser;
    let events: DatabaseInventoryEventsStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      const accounts = new DatabaseAccountsStore(knex);
      await accounts.insert(main);
      await accounts.insert(other);
      store = new DatabaseInventoryStore(knex);
      browser = new DatabaseInventoryBrowser(knex);
      events = new DatabaseInventoryEventsStore(knex);
      await put(main.id, 'instance', { web: 'running', db: 'stopped' });
      await put(main.id, 'volume', { disk: 'in-use' });
      await put(other.id, 'instance', { web: 'running' }, 'tokyo');
    });

    afterEach(() => knex.destroy());

    /** Ids and their states, as one reading has them. */
    const put = (
      accountId: string,
      kind: InventoryKind,
      things: Record<string, string>,
      region = 'seoul',
      data: object = {},
      at = now,
    ) =>
      store.replaceScope(
        { accountId, kind, region },
        Object.entries(things).map(([id, status]) => ({
          kind,
          region,
          id,
          name: `${id}-name`,
          data: { id, status, ...data },
        })),
        at,
      );
    const list = (query: Partial<InventoryQuery> = {}) =>
      browser.list({ sort: 'name', limit: 100, ...query });
    const ids = async (query: Partial<InventoryQuery> = {}) =>
      (await list(query)).items.map(({ id }) => id);
    const total = async (filter: InventoryFilter) =>
      (await browser.count(filter)).reduce((sum, { count }) => sum + count, 0);

    /** Has an instance of the cloud managed here, by a workspace. */
    const manage = async (cloudId: string, workspaceId: string) => {
      const operation = anOperation({ workspaceId });
      const instance = anInstance(main, operation, {
        name: 'managed',
        workspaceId,
        region: 'seoul',
        cloudId,
        owner: 'group:default/civic',
      });
      await new DatabaseInstancesStore(knex, () => now).insertOperation(
        operation,
        [instance],
        { type: 'Normal', reason: 'Requested', params: {}, message: '' },
      );
      return instance;
    };

    it('lists what all accounts have, by page and by every filter', async () => {
      expect(await ids()).toEqual(['db', 'disk', 'web', 'web']);
      const first = await list({ limit: 3 });
      expect(first.items).toHaveLength(3);
      expect(await ids({ cursor: first.nextCursor, limit: 3 })).toEqual([
        'web',
      ]);
      for (const [filter, found] of [
        [{ accountIds: [main.id] }, ['db', 'disk', 'web']],
        [{ kinds: ['volume'] }, ['disk']],
        [{ regions: ['tokyo'] }, ['web']],
        [{ statuses: ['stopped', 'in-use'] }, ['db', 'disk']],
        [{ workspaceIds: ['parks'] }, ['web']],
        [{ accounts: { workspaces: ['parks'] } }, ['web']],
        [{ kinds: [] }, []],
      ] as [InventoryFilter, string[]][]) {
        expect(await ids(filter)).toEqual(found);
        expect(await total(filter)).toBe(found.length);
      }
      expect(await ids({ sort: '-kind', limit: 1 })).toEqual(['disk']);
    });

    it('searches every word in what is known of a thing or of its account', async () => {
      await put(main.id, 'image', { ubuntu: 'available' }, 'seoul', {
        os: { distribution: 'ubuntu', version: '24.04' },
        labels: { 용도: '민원' },
        price: { amount: '0.139' },
      });
      for (const [search, found] of [
        ['ubuntu', ['ubuntu']],
        ['UBUNTU 24.04', ['ubuntu']],
        ['0.139', ['ubuntu']],
        ['용도', ['ubuntu']],
        ['24', ['ubuntu']],
        ['other', ['web']],
        ['민원 running', ['web']],
        ['ubuntu stopped', []],
        ['%', []],
        ['"', []],
      ] as [string, string[]][]) {
        expect(await ids({ search })).toEqual(found);
        expect(await total({ search })).toBe(found.length);
      }
    });

    it('tells what is managed here, and keeps it from those who may not see it', async () => {
      const { id } = await manage('web', 'civic');
      const [managed] = (await list({ managed: true })).items;
      expect(managed).toMatchObject({
        id: 'web',
        accountId: main.id,
        managed: { kind: 'instance', id, name: 'managed' },
      });
      expect(await ids({ managed: false })).toEqual(['db', 'disk', 'web']);
      const seen = { visible: { instances: { workspaces: ['civic'] } } };
      const hidden = { visible: { instances: { workspaces: ['parks'] } } };
      expect(await ids(seen)).toHaveLength(4);
      expect(await total(seen)).toBe(4);
      for (const filter of [hidden, { visible: { instances: 'none' } }]) {
        const access = filter as InventoryFilter;
        expect(await ids(access)).toEqual(['db', 'disk', 'web']);
        expect(await total(access)).toBe(3);
        expect(await total({ ...access, search: 'web' })).toBe(1);
      }
    });

    it('says what is in a network and in its subnets', async () => {
      const place = { accountId: main.id, region: 'seoul' };
      await put(main.id, 'network', { net: 'available' });
      await put(main.id, 'subnet', { sub: 'available' }, 'seoul', {
        networkId: 'net',
      });
      await put(
        main.id,
        'instance',
        { web: 'running', db: 'running' },
        'seoul',
        {
          addresses: [{ address: '10.0.0.4', network: 'net-name' }],
        },
      );
      await put(main.id, 'network-interface', { nic: 'available' }, 'seoul', {
        networkId: 'net',
        subnetId: 'sub',
        instanceId: 'web',
      });
      const network = {
        ...place,
        kind: 'network' as const,
        ids: ['net', 'net-name'],
      };
      const subnet = { ...place, kind: 'subnet' as const, ids: ['sub'] };
      expect(await ids({ inside: network, sort: 'tree' })).toEqual([
        'sub',
        'db',
      ]);
      expect(await ids({ inside: subnet, sort: 'tree' })).toEqual(['web']);
      expect(await browser.countInside(subnet, {})).toEqual([
        { parentId: 'sub', kind: 'instance', count: 1 },
      ]);
      expect(await browser.countInside(network, {})).toEqual(
        expect.arrayContaining([
          { parentId: 'net', kind: 'subnet', count: 1 },
          { parentId: 'net-name', kind: 'instance', count: 2 },
        ]),
      );
    });

    it('writes nothing but the time when a reading is as the one before', async () => {
      const rows = () => knex('inventory_items').orderBy('id');
      const before = await rows();
      const again = { db: 'stopped', web: 'running' };
      expect(await put(main.id, 'instance', again, 'seoul', {}, later)).toBe(
        false,
      );
      expect(await rows()).toEqual(before);
      const [{ observedAt }] = await store.listScopes([main.id]);
      expect(observedAt).toBe(later);
    });

    it('keeps what came, went, failed or changed its state as events', async () => {
      expect((await events.list({ limit: 10 })).items).toEqual([]);
      await put(
        main.id,
        'instance',
        { web: 'stopped', new: 'running' },
        'seoul',
        {},
        later,
      );
      await put(
        main.id,
        'instance',
        { web: 'error', new: 'running' },
        'seoul',
        { fault: { code: 'OutOfStock', message: 'No room' } },
        later,
      );
      const { items } = await events.list({ limit: 10 });
      expect(
        items.map(({ itemId, type, reason, params }) => [
          itemId,
          type,
          reason,
          params,
        ]),
      ).toEqual([
        [
          'web',
          'Warning',
          'Fault',
          {
            from: 'stopped',
            to: 'error',
            code: 'OutOfStock',
            message: 'No room',
          },
        ],
        ['new', 'Normal', 'Appeared', { to: 'running' }],
        ['web', 'Normal', 'StatusChanged', { from: 'running', to: 'stopped' }],
        ['db', 'Normal', 'Disappeared', {}],
      ]);
      const found = async (query: object) =>
        (await events.list({ limit: 10, ...query })).items.length;
      expect(await found({ types: ['Warning'] })).toBe(1);
      expect(await found({ reasons: ['Appeared'], search: 'NEW' })).toBe(1);
      expect(await found({ accounts: { workspaces: ['parks'] } })).toBe(0);
      await manage('web', 'civic');
      expect(
        await found({ visible: { instances: { workspaces: ['parks'] } } }),
      ).toBe(2);
      await events.removeBefore(main.id, '2026-03-03T00:00:00.000Z');
      expect(await found({})).toBe(0);
    });
  },
);
