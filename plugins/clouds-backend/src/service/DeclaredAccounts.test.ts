import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { AccountsStore } from '../database/AccountsStore';
import { before } from '../__testUtils__/before';
import { TestWorld } from '../__testUtils__/TestWorld';
import { DeclaredAccounts } from './DeclaredAccounts';

const databases = createTestDatabases();

const anEntry = (values: JsonObject = {}): JsonObject => ({
  name: 'declared',
  title: 'Declared',
  driver: 'fake',
  owner: 'group:default/Civic',
  credential: { password: 'right' },
  ...values,
});

describe.each(databases.eachSupportedId())('DeclaredAccounts on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const starting = (
    accounts: JsonObject[],
    store: AccountsStore = world.accounts,
  ) =>
    new DeclaredAccounts({
      config: mockServices.rootConfig({ data: { clouds: { accounts } } }),
      accounts: store,
      drivers: world.drivers,
      connections: world.connections,
      secrets: world.secrets,
      logger: world.logger,
      now: world.clock.now,
    });
  const apply = (...accounts: JsonObject[]) => starting(accounts).apply();
  const find = async (name = 'declared') =>
    (await world.accounts.findByName(name))!;
  const complaints = () =>
    world.logger.error.mock.calls.map(
      ([text, error]) => `${text}: ${(error as Error).message}`,
    );

  it('are there after the start, and their inventory is due', async () => {
    await apply(
      anEntry({ priceList: { currency: 'KRW', specs: { 'm1.small': '10' } } }),
    );
    const account = await find();
    expect(account).toMatchObject({
      title: 'Declared',
      declared: true,
      owner: 'group:default/civic',
      priceList: { currency: 'KRW', specs: { 'm1.small': '10' } },
      nextSyncAt: world.clock.now().toISOString(),
    });
    expect(await world.connections.settings(account)).toEqual({
      config: {},
      credential: { password: 'right' },
    });
    expect(complaints()).toEqual([]);
  });

  it('are left alone by a start that changes nothing', async () => {
    await apply(anEntry({ priceList: { currency: 'KRW' } }));
    const first = await knex('accounts').orderBy('id');
    world.clock.advance(60);
    await apply(anEntry({ priceList: { currency: 'KRW' } }));
    expect(await knex('accounts').orderBy('id')).toEqual(first);
  });

  it('change with the configuration; only new settings make the inventory due', async () => {
    await apply(anEntry());
    const first = await find();
    world.clock.advance(60);
    await apply(anEntry({ title: 'Renamed', description: 'For tests' }));
    const renamed = await find();
    expect(renamed).toMatchObject({
      id: first.id,
      title: 'Renamed',
      description: 'For tests',
      credential: first.credential,
      nextSyncAt: first.nextSyncAt,
    });
    await apply(anEntry({ credential: { password: 'newer' } }));
    const renewed = await find();
    expect(renewed).toMatchObject({
      title: 'Declared',
      nextSyncAt: world.clock.now().toISOString(),
    });
    expect(renewed).not.toHaveProperty('description');
    expect((await world.connections.settings(renewed)).credential).toEqual({
      password: 'newer',
    });
  });

  it('take over an account of that name that people made, with what is in it', async () => {
    const id = await world.run();
    await apply(anEntry({ name: 'main' }));
    const { accountId } = await world.record(id);
    expect(await find('main')).toMatchObject({
      id: accountId,
      declared: true,
      owner: 'group:default/civic',
    });
  });

  it('are readable again after the key of their credential was lost', async () => {
    await apply(anEntry());
    await knex('accounts').update({ credential_key_id: 'lost' });
    await apply(anEntry());
    const { credential } = await world.connections.settings(await find());
    expect(credential).toEqual({ password: 'right' });
  });

  it('are shared as the configuration says, or as people do', async () => {
    await apply(anEntry({ workspaceId: 'civic', sharedWith: ['*', 'civic'] }));
    const first = await find();
    expect(first).toMatchObject({ workspaceId: 'civic', sharedWith: ['*'] });
    await apply(anEntry({ workspaceId: 'civic', sharedWith: ['*'] }));
    expect((await find()).revision).toBe(first.revision);
    await apply(anEntry({ workspaceId: 'civic', sharedWith: ['parks'] }));
    expect(await find()).toMatchObject({ sharedWith: ['parks'] });
    await apply(anEntry({ workspaceId: 'civic' }));
    expect(await find()).toMatchObject({ sharedWith: ['parks'] });
  });

  it('are those of one replica when two start at once', async () => {
    const store = before(world.accounts, 'insert', () => apply(anEntry()));
    await starting([anEntry()], store).apply();
    expect(await knex('accounts').where({ name: 'declared' })).toHaveLength(1);
    expect(complaints()).toEqual([]);
  });

  it('belong to people when they are no longer declared', async () => {
    await apply(anEntry());
    const first = await find();
    // More than are read at once.
    for (let index = 0; index < 100; index++) {
      await world.addAccount(`more-${index}`);
    }
    world.clock.advance(1);
    await apply(anEntry({ name: 'newest' }));
    await apply();
    expect(await find()).toEqual({
      ...first,
      declared: false,
      revision: first.revision + 1,
    });
    expect(await find('newest')).toMatchObject({ declared: false });
    await world.accountService.delete(first.id);
    expect(await find()).toBeUndefined();
  });

  const marker = 'marker-7c1d';

  it.each<[string, JsonObject, RegExp]>([
    ['no title', { title: undefined }, /account must have .* 'title'/],
    ['a title that is too long', { title: 'x'.repeat(101) }, /account.title/],
    ['a name in capitals', { name: 'BAD' }, /account.name must match/],
    ['a name that is too long', { name: 'n'.repeat(21) }, /account.name/],
    ['an owner that is no entity ref', { owner: 'civic' }, /"civic"/],
    ['an unknown driver', { driver: 'aws' }, /named 'aws'; there are: fake/],
    [
      'a share with no workspace',
      { sharedWith: ['No Such'] },
      /account.sharedWith must list ids/,
    ],
    ['a field that does not exist', { titel: 'x' }, /unknown field 'titel'/],
    [
      'a price that is a number',
      { priceList: { currency: 'KRW', specs: { 'm1.small': 10 } } },
      /account.priceList.specs.m1.small must be string/,
    ],
    [
      'a price without a currency',
      { priceList: { specs: {} } },
      /account.priceList must have .* 'currency'/,
    ],
    [
      'a credential that does not fit the driver',
      { credential: { secret: marker } },
      /credential has an unknown field 'secret'/,
    ],
    [
      'a credential that is no text',
      { credential: { password: [marker] } },
      /credential.password must be string/,
    ],
  ])(
    'are left out, with the reason, because of %s',
    async (_, values, reason) => {
      const wrong = anEntry({ name: 'wrong', ...values });
      await apply(wrong, anEntry());
      expect(complaints()).toEqual([expect.stringMatching(reason)]);
      expect(JSON.stringify(world.logger.error.mock.calls)).not.toContain(
        marker,
      );
      expect(await knex('accounts').orderBy('name').pluck('name')).toEqual([
        'declared',
        'main',
      ]);
    },
  );

  it('stay as they are while their entry is wrong', async () => {
    await apply(anEntry());
    const first = await find();
    await apply(anEntry({ title: '' }));
    expect(complaints()).toHaveLength(1);
    expect(await find()).toEqual(first);
  });

  it('are what their first entry says when there are two', async () => {
    await apply(anEntry(), anEntry({ title: 'Second' }));
    expect(await find()).toMatchObject({ title: 'Declared', revision: 1 });
    expect(complaints()).toEqual([
      expect.stringMatching(/another account named 'declared'/),
    ]);
  });
});
