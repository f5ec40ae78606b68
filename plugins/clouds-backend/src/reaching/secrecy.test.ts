import {
  createTestDatabases,
  findSshd,
  startSshd,
  TestSshd,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import { join } from 'node:path';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestTerminal } from '../__testUtils__/TestTerminal';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
jest.setTimeout(60_000);
const withSshd = findSshd() ? describe : describe.skip;

const login = 'hidden-login-7c1d';

withSshd('as whom the portal signs in, and with what', () => {
  let knex: Knex;
  let sshd: TestSshd;
  let world: TestWorld;
  let backend: TestBackend;
  let instanceId: string;
  const answers: unknown[] = [];

  beforeAll(async () => {
    sshd = await startSshd({ user: login });
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex, 'main', 0);
    instanceId = await world.run();
    backend = await TestBackend.start({ knex, world, reconciles: true });
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
    await sshd.stop();
  });

  const send = async (
    method: 'get' | 'post' | 'put',
    path: string,
    body?: object,
  ) => {
    const answer = await backend.ask(method, path).send(body);
    answers.push(answer.body, answer.headers);
    return answer;
  };
  const newSize = { columns: 80, rows: 24 };

  async function use() {
    const { body: ticket } = await send(
      'post',
      `/instances/${instanceId}/terminal-sessions`,
      newSize,
    );
    const terminal = await TestTerminal.use(backend, ticket.path);
    terminal.type('PS1=; exit\n');
    await terminal.ended();
    answers.push(terminal.said, terminal.text);
    const { body: command } = await send('post', '/commands', {
      command: 'echo done',
      instanceIds: [instanceId],
      idempotencyKey: ticket.id,
    });
    const finished = await eventually(
      () => send('get', `/commands/${command.id}`),
      ({ body }) => body.state === 'finished',
    );
    const [{ id: targetId }] = finished.body.targets;
    await send('get', `/commands/${command.id}/output?targetId=${targetId}`);
    const path = encodeURIComponent(join('/tmp', ticket.id));
    await send('put', `/instances/${instanceId}/file?path=${path}`);
    await send('get', `/instances/${instanceId}/file?path=${path}`);
    await send('get', `/instances/${instanceId}/reach`);
    await send('get', `/instances/${instanceId}`);
    await send('get', '/commands');
    const { body: sessions } = await send('get', '/terminal-sessions');
    for (const { id } of sessions.items) {
      await send('post', `/terminal-sessions/${id}/recording-readings`, {});
    }
  }

  it('are in no answer, log, audit entry or recording, whether it succeeds or not', async () => {
    const { accountId } = await world.record(instanceId);
    const { host, port, user, privateKey } = sshd;
    const settings = (values: object) => ({
      ...{ port: 22, direct: false, bastions: [] },
      login: { user, privateKey },
      endpoints: [{ instanceId, host, port }],
      ...values,
    });
    const setAccess = (values: object) =>
      backend
        .ask('put', `/accounts/${accountId}/access`)
        .send(settings(values))
        .expect(200);
    await setAccess({ revision: 0 });
    await use();
    // The machine does not let this one in.
    await setAccess({
      login: { user: `${login}-too` },
      revision: 1,
    });
    await use();
    await sshd.kill();
    await use();

    const all = JSON.stringify([answers, backend.logged]);
    expect(all).toContain('Exited');
    expect(all).toContain('NotReached');
    const secret = privateKey.split('\n')[2];
    expect(secret.length).toBeGreaterThan(20);
    expect(all).not.toContain(secret);
    expect(all).not.toContain('PRIVATE KEY');
    // Without root, the server lets in nobody but who runs it.
    expect(user === login && all.includes(login)).toBe(false);
    const rows = JSON.stringify(await knex('account_access'));
    expect(rows).not.toContain(secret);
  });
});
