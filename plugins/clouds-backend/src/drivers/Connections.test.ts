import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../__testUtils__/TestWorld';
import { encryptCredential } from '../service/encryptCredential';

const databases = createTestDatabases();

describe('Connections', () => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const find = async () => (await world.accounts.findByName('main'))!;
  const signal = new AbortController().signal;

  it('stay open until the account changes', async () => {
    const account = await find();
    const first = await world.connections.get(account);
    expect(await world.connections.get(account)).toBe(first);
    await first.verify({ signal });

    world.cloud.password = 'newer';
    await expect(first.verify({ signal })).rejects.toMatchObject({
      code: 'AuthFailed',
    });
    await world.accounts.update(
      account.id,
      await encryptCredential(world.secrets, account.id, {
        password: 'newer',
      }),
    );
    const second = await world.connections.get(await find());
    expect(await second.verify({ signal })).toMatchObject({
      principal: 'tester',
    });
  });

  it('are opened anew after they could not be', async () => {
    const account = await find();
    world.connections.forget(account.id);
    const lost = { ...account, credentialKeyId: 'lost' };
    await expect(world.connections.get(lost)).rejects.toThrow(/'lost'/);
    expect(await world.connections.get(account)).toBeDefined();
  });

  it("do not open with another account's credential", async () => {
    const second = await world.addAccount('second');
    const { credential } = await find();
    await expect(
      world.connections.get({ ...second, credential }),
    ).rejects.toThrow(/does not open/);
  });
});
