import { AesSecretsService } from '@rackstage/secrets';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { before } from '../__testUtils__/before';
import { TestWorld } from '../__testUtils__/TestWorld';
import { Connections } from '../drivers/Connections';
import { encryptCredential } from './encryptCredential';
import { rotateCredentials } from './rotateCredentials';

const databases = createTestDatabases();

const secretsWith = (...ids: string[]) =>
  new AesSecretsService({
    getKeys: async () =>
      ids.map(id => ({ id, key: Buffer.alloc(32, Number(id.slice(1))) })),
  });

describe.each(databases.eachSupportedId())(
  'rotateCredentials on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      // Its account is encrypted with k1.
      world = await TestWorld.create(knex);
    });

    afterEach(() => knex.destroy());

    const connectionsWith = (keys: AesSecretsService) =>
      new Connections(world.drivers, keys, world.accountCredentials);
    const rotate = (accounts = world.accounts) => {
      const secrets = secretsWith('k2', 'k1');
      return rotateCredentials({
        accounts,
        accountCredentials: world.accountCredentials,
        connections: connectionsWith(secrets),
        secrets,
        logger: world.logger,
      });
    };
    const find = async () => (await world.accounts.findByName('main'))!;
    const read = async (keys: AesSecretsService) =>
      connectionsWith(keys).settings(await find());

    it('makes old keys unnecessary', async () => {
      await rotate();
      expect((await find()).credentialKeyId).toBe('k2');
      expect((await read(secretsWith('k2'))).credential).toEqual({
        password: 'right',
      });
      expect(JSON.stringify(world.logger.info.mock.calls)).not.toContain(
        'right',
      );
    });

    it('does the same with the credentials of roles', async () => {
      const { id } = await find();
      await world.accountService.setRoleCredential(id, 'developer', {
        password: 'right',
      });
      await rotate();
      const found = (await world.accountCredentials.find(id, 'developer'))!;
      expect(found.credentialKeyId).toBe('k2');
      const connections = connectionsWith(secretsWith('k2'));
      expect(await connections.decrypt(found, id, 'developer')).toEqual({
        password: 'right',
      });
      // It is of this role, and not taken for another's.
      await expect(connections.decrypt(found, id, 'owner')).rejects.toThrow();
    });

    it('leaves alone what the newest key protects already', async () => {
      await rotate();
      const first = await find();
      await rotate();
      expect(await find()).toEqual(first);
    });

    it('goes on after one whose key is gone, and says which it is', async () => {
      const lost = await world.addAccount('lost');
      await knex('accounts')
        .where({ id: lost.id })
        .update({ credential_key_id: 'k9' });
      await rotate();
      expect((await find()).credentialKeyId).toBe('k2');
      expect(await world.accounts.get(lost.id)).toEqual({
        ...lost,
        credentialKeyId: 'k9',
      });
      expect(world.logger.error.mock.calls).toEqual([
        [
          expect.stringContaining(lost.id),
          expect.objectContaining({
            message: expect.stringMatching(/'k9'.* add it again/),
          }),
        ],
      ]);
    });

    it('does not bring back a credential that was replaced meanwhile', async () => {
      const { id } = await find();
      const replace = async () =>
        world.accounts.update(
          id,
          await encryptCredential(world.secrets, id, { password: 'newer' }),
        );
      await rotate(before(world.accounts, 'update', replace));
      expect((await read(secretsWith('k2', 'k1'))).credential).toEqual({
        password: 'newer',
      });
    });
  },
);
