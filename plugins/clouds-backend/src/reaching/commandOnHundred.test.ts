import {
  createTestDatabases,
  findSshd,
  startSshd,
  TestSshd,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
jest.setTimeout(180_000);
const withSshd = findSshd() ? describe : describe.skip;

const hundred = 100;

withSshd('a command on 100 machines of which one hangs', () => {
  let knex: Knex;
  let sshd: TestSshd;
  let world: TestWorld;
  let backend: TestBackend;
  let ids: string[];

  beforeAll(async () => {
    sshd = await startSshd();
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex, 'main', 0);
    await world.run({ count: hundred });
    ids = (await knex('instances').orderBy('name').select('id')).map(
      ({ id }) => id,
    );
    backend = await TestBackend.start({ knex, world, reconciles: true });
    const { accountId } = await world.record(ids[0]);
    const { host, port, user, privateKey } = sshd;
    await backend
      .ask('put', `/accounts/${accountId}/access`)
      .send({
        ...{ port: 22, direct: false, bastions: [], revision: 0 },
        login: { user, privateKey },
        endpoints: ids.map(instanceId => ({ instanceId, host, port })),
      })
      .expect(200);
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
    await sshd.stop();
  });

  it('shows what the others write while it hangs, and ends it in time', async () => {
    expect(ids).toHaveLength(hundred);
    writeFileSync(join(sshd.home, 'first'), '');
    const { body } = await backend
      .ask('post', '/commands')
      .send({
        idempotencyKey: 'hundred',
        // The first to come hangs, until it is ended or the test is over.
        command: 'rm first 2>/dev/null && sleep 600 || echo "here I am"',
        instanceIds: ids,
        timeoutSeconds: 60,
      })
      .expect(202);
    const command = async () =>
      (await backend.ask('get', `/commands/${body.id}`).expect(200)).body;
    const count = (targets: { state: string }[], wanted: string) =>
      targets.filter(({ state }) => state === wanted).length;

    const meanwhile = await eventually(
      command,
      ({ targets }) => count(targets, 'exited') === hundred - 1,
    );
    expect(meanwhile.state).toBe('running');
    expect(existsSync(join(sshd.home, 'first'))).toBe(false);
    expect(count(meanwhile.targets, 'running')).toBe(1);
    for (const { id, state, exitCode } of meanwhile.targets) {
      const { body: output } = await backend
        .ask('get', `/commands/${body.id}/output?targetId=${id}`)
        .expect(200);
      const text = output.events.map((event: any) => event.text).join('');
      expect([state, exitCode, text, output.ended]).toEqual(
        state === 'running'
          ? ['running', undefined, '', false]
          : ['exited', 0, 'here I am\n', true],
      );
    }

    const done = await eventually(command, ({ state }) => state === 'finished');
    expect(count(done.targets, 'timed-out')).toBe(1);
    expect(count(done.targets, 'exited')).toBe(hundred - 1);
  });
});
