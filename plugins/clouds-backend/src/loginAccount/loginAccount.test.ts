import { CloudError } from '@rackstage/plugin-clouds-node';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { refuse, times } from '../__testUtils__/faults';
import { readMime } from '../__testUtils__/readMime';
import { aRequest, caller, publicKey } from '../__testUtils__/requests';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
const script = '#!/bin/sh\necho 안녕하세요\n';

describe.each(databases.eachSupportedId())(
  'the login account on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
    });
    afterEach(() => knex.destroy());

    const makeKey = async () => {
      await world.make('key-pair', { name: 'ann' });
      world.clock.advance(121);
      await world.synchronize();
      return 'ann';
    };
    const show = (id: string) => world.instanceService.get(id);

    it('is made with a key pair of ours, and what somebody gave still runs', async () => {
      const id = await world.run({
        keyPair: await makeKey(),
        userData: script,
      });

      const [own, , added] = readMime(world.cloud.userData[0]!);
      expect(own.text).toBe(script);
      expect(added.text).toContain('"name":"cloud"');
      expect(added.text).toContain(publicKey.split(' ')[1]);
      const { addresses, login } = await show(id);
      expect(login).toEqual({
        user: 'cloud',
        source: 'portal',
        addresses: [addresses[0].address],
        command: `ssh cloud@${addresses[0].address}`,
      });
    });

    it('is made with a key that the cloud shows', async () => {
      const account = await world.accounts.findByName('main');
      const data = { id: 'theirs', name: 'Theirs', publicKey };
      await world.inventory.replaceScope(
        { accountId: account!.id, kind: 'key-pair', region: 'seoul' },
        [
          {
            kind: 'key-pair',
            region: 'seoul',
            id: 'theirs',
            name: 'Theirs',
            data,
          },
        ],
        world.clock.now().toISOString(),
      );
      const id = await world.run({ keyPair: 'theirs' });
      expect(world.cloud.userData[0]).toContain(publicKey.split(' ')[1]);
      expect((await show(id)).login?.user).toBe('cloud');
    });

    it.each([undefined, 'key'])(
      'is that of the image where the key is not known (%s)',
      async keyPair => {
        const id = await world.run({ keyPair, userData: script });
        expect(world.cloud.userData).toEqual([script]);
        expect((await show(id)).login).toMatchObject({
          user: 'ubuntu',
          source: 'image',
        });
      },
    );

    it('is the same when the request and the creation are tried again', async () => {
      const request = {
        keyPair: await makeKey(),
        idempotencyKey: randomUUID(),
      };
      const { instances, id } = await world.ask(request);
      const before = await world.record(instances[0].id);
      expect((await world.ask(request)).id).toBe(id);

      // The key is another one by the time that the cloud is asked again.
      await knex('resources').update({
        spec: '{"publicKey":"ssh-ed25519 AAAA"}',
      });
      const away = refuse(new CloudError('Unavailable', 'Away'));
      world.cloud.faults.set('instances.create', times(2, away));
      await world.settle();

      expect(before.userData).toContain(publicKey.split(' ')[1]);
      expect(world.cloud.userData).toEqual([before.userData]);
    });

    it('leaves less room for user data, and says how much', async () => {
      const asked = {
        keyPair: await makeKey(),
        userData: `#!/bin/sh\n${'# 0123456789\n'.repeat(1259)}`,
      };
      const { ok, problems } = await world.instanceService.estimate(
        aRequest(asked),
        caller,
      );
      expect(ok).toBe(false);
      expect(problems).toEqual([
        expect.objectContaining({
          code: 'UserDataTooLarge',
          field: 'userData',
        }),
      ]);
      const room = Number(problems[0].params?.room);
      expect(problems[0].message).toContain(`room for ${room} bytes`);
      await expect(world.ask(asked)).rejects.toThrow(/user data is too large/);

      const userData = asked.userData.slice(0, room);
      expect((await world.ask({ ...asked, userData })).instances).toHaveLength(
        1,
      );
    });
  },
);
