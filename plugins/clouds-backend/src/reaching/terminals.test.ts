import {
  createTestDatabases,
  findSshd,
  startSshd,
  TestSshd,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestTerminal } from '../__testUtils__/TestTerminal';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
// They wait for a machine, and for what happens every few seconds.
jest.setTimeout(30_000);
const withSshd = findSshd() ? describe.each : describe.skip.each;

withSshd(databases.eachSupportedId())(
  'terminals on a real OpenSSH server, on %s',
  engine => {
    let knex: Knex;
    let sshd: TestSshd;
    let world: TestWorld;
    let backend: TestBackend;
    let instanceId: string;

    beforeAll(async () => {
      sshd = await startSshd();
    });

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 0);
      instanceId = await world.run();
      backend = await TestBackend.start({ knex, world, reconciles: true });
      await letIn();
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    afterAll(() => sshd.stop());

    /** The machine of the instance is the real server. */
    async function letIn(values: object = {}) {
      const { accountId } = await world.record(instanceId);
      const { host, port, user, privateKey } = sshd;
      const path = `/accounts/${accountId}/access`;
      const { body } = await backend.ask('get', path).expect(200);
      await backend
        .ask('put', path)
        .send({
          port: 22,
          direct: false,
          login: { user, privateKey },
          bastions: [],
          endpoints: [{ instanceId, host, port }],
          revision: body.revision,
          ...values,
        })
        .expect(200);
    }

    const reach = async () =>
      (await backend.ask('get', `/instances/${instanceId}/reach`).expect(200))
        .body;
    const session = async () =>
      (await backend.ask('get', '/terminal-sessions').expect(200)).body
        .items[0];

    it('shows what the machine shows, and records it for those who may look', async () => {
      const terminal = await TestTerminal.open(backend, instanceId);
      terminal.say({ type: 'resize', columns: 100, rows: 30 });
      terminal.type('stty size; echo "안녕"\n');
      await terminal.shows(/30 100[^]*안녕/);
      expect(terminal.said[0]).toEqual({
        type: 'ready',
        host: sshd.host,
        port: sshd.port,
      });
      terminal.type('exit\n');
      expect(await terminal.ended()).toMatchObject({ reason: 'Exited' });

      const ended = await session();
      expect(ended).toMatchObject({
        instance: { id: instanceId, name: 'web' },
        user: 'user:default/ann',
        state: 'ended',
        endReason: 'Exited',
        host: sshd.host,
      });
      const reading = () =>
        backend
          .ask('post', `/terminal-sessions/${ended.id}/recording-readings`)
          .send({});
      const { body } = await reading().expect(200);
      expect(body.header).toMatchObject({ version: 2, width: 80, height: 24 });
      const shown = body.events
        .filter(({ kind }: { kind: string }) => kind === 'o')
        .map(({ text }: { text: string }) => text)
        .join('');
      expect(shown).toBe(terminal.text);
      expect(body.events).toContainEqual(
        expect.objectContaining({ kind: 'r', text: '100x30' }),
      );
      backend.policy.decide = permission =>
        permission !== 'clouds.recording.view';
      await reading().expect(403);
      expect(JSON.stringify(await knex('output_chunks'))).not.toContain('안녕');

      const events = backend
        .audited()
        .filter(({ eventId }) => /terminal|readRecording/i.test(eventId))
        .map(({ eventId, status }) => `${eventId} ${status}`);
      expect(events).toEqual(
        expect.arrayContaining([
          'createTerminalSession succeeded',
          'terminal-open succeeded',
          'terminal-end succeeded',
          'readRecording succeeded',
          'readRecording failed',
        ]),
      );
    });

    it('does not ask the console of a simulated machine about the real one that stands in for it', async () => {
      world.cloud.console = [
        '-----BEGIN SSH HOST KEY FINGERPRINTS-----',
        `256 SHA256:${'a'.repeat(43)} root@web (ED25519)`,
        '-----END SSH HOST KEY FINGERPRINTS-----',
      ].join('\n');
      const terminal = await TestTerminal.open(backend, instanceId);
      await terminal.shows(/\$/);
      expect((await reach()).hostKeys[0].trusted.source).toBe('first-use');
      await terminal.leave();
    });

    it('pins the host key, refuses another one, and takes it when an operator does', async () => {
      const first = await TestTerminal.open(backend, instanceId);
      await first.shows(/\$/);
      await first.leave();
      const before = sshd.fingerprint();
      expect((await reach()).hostKeys).toEqual([
        {
          of: 'machine',
          trusted: expect.objectContaining({
            fingerprint: before,
            source: 'first-use',
          }),
        },
      ]);

      await sshd.kill();
      await sshd.start({ newHostKey: true });
      const second = await TestTerminal.open(backend, instanceId);
      const refusal = await second.ended();
      expect(refusal).toMatchObject({ reason: 'NotReached' });
      expect(refusal!.message).toContain(before);
      expect(refusal!.message).toContain(sshd.fingerprint());
      expect((await reach()).hostKeys[0]).toMatchObject({
        trusted: { fingerprint: before },
        refused: { fingerprint: sshd.fingerprint() },
      });

      const accept = (fingerprint: string) =>
        backend
          .ask('post', `/instances/${instanceId}/host-key-acceptances`)
          .send({ fingerprint });
      backend.policy.decide = permission =>
        permission !== 'clouds.instance.trust';
      await accept(sshd.fingerprint()).expect(403);
      backend.policy.decide = () => true;
      await accept(before).expect(409);
      const { body } = await accept(sshd.fingerprint()).expect(200);
      expect(body.hostKeys[0].trusted).toMatchObject({
        fingerprint: sshd.fingerprint(),
        source: 'accepted',
      });
      const third = await TestTerminal.open(backend, instanceId);
      await third.shows(/\$/);
      await third.leave();
    });

    it('takes each ticket once, from whom it was given to, from a page of the portal', async () => {
      const ticket = async () =>
        (
          await backend
            .ask('post', `/instances/${instanceId}/terminal-sessions`)
            .send({ columns: 80, rows: 24 })
            .expect(201)
        ).body.path;
      const refused = async (path: string, options = {}) =>
        expect(
          await (await TestTerminal.use(backend, path, options)).ended(),
        ).toMatchObject({ reason: 'Refused' });
      const path = await ticket();
      await refused(path, { user: 'user:default/bob' });
      await refused(path.replace(/.{20}$/, 'A'.repeat(20)));
      await expect(
        TestTerminal.use(backend, path, { origin: 'https://evil.example' }),
      ).rejects.toThrow(/403/);
      const terminal = await TestTerminal.use(backend, path);
      await terminal.shows(/\$/);
      await refused(path);
      await terminal.leave();

      const late = await ticket();
      await knex('terminal_sessions').update({
        ticket_expires_at: '2020-01-01T00:00:00.000Z',
      });
      await refused(late);
      const failed = backend
        .audited()
        .filter(
          ({ eventId, status }) =>
            eventId === 'terminal-open' && status === 'failed',
        );
      expect(failed.length).toBeGreaterThanOrEqual(5);
    });

    it('gives no ticket for what somebody may not use, or sees not', async () => {
      const ask = () =>
        backend
          .ask('post', `/instances/${instanceId}/terminal-sessions`)
          .send({ columns: 80, rows: 24 });
      backend.policy.decide = permission =>
        permission !== 'clouds.instance.connect';
      expect((await ask()).status).toBe(403);
      backend.policy.decide = permission =>
        permission !== 'clouds.instance.read';
      expect((await ask()).status).toBe(404);
    });

    it('says that the connection was lost when the server is killed', async () => {
      const terminal = await TestTerminal.open(backend, instanceId);
      await terminal.shows(/\$/);
      await sshd.kill();
      expect(await terminal.ended()).toMatchObject({
        reason: 'ConnectionLost',
      });
      await sshd.start();
    });

    it('looks at who comes before anything else', async () => {
      const { body } = await backend
        .ask('post', `/instances/${instanceId}/terminal-sessions`)
        .send({ columns: 80, rows: 24 });
      backend.checkSession = async () => {
        throw new Error('signed out');
      };
      const terminal = await TestTerminal.use(backend, body.path);
      expect(await terminal.ended()).toMatchObject({ reason: 'Refused' });
      expect(terminal.text).toBe('');
    });

    it('ends with the portal, and says so', async () => {
      const terminal = await TestTerminal.open(backend, instanceId);
      await terminal.shows(/\$/);
      const stopping = backend.stop();
      expect(await terminal.ended()).toMatchObject({ reason: 'PortalStopped' });
      await stopping;
      backend = await TestBackend.start({ knex, world, reconciles: true });
      expect(await session()).toMatchObject({ endReason: 'PortalStopped' });
    });

    it('ends what a portal left behind that was killed', async () => {
      const terminal = await TestTerminal.open(backend, instanceId);
      await terminal.leave();
      await eventually(session, ({ state }) => state === 'ended');
      await backend.stop();
      await knex('terminal_sessions').update({
        state: 'open',
        seen_at: '2020-01-01T00:00:00.000Z',
      });
      backend = await TestBackend.start({ knex, world, reconciles: true });
      const { endReason } = await eventually(
        session,
        ({ state }) => state === 'ended',
      );
      expect(endReason).toBe('PortalLost');
    });

    it('ends soon after access does', async () => {
      const terminal = await TestTerminal.open(backend, instanceId);
      await terminal.shows(/\$/);
      backend.checkSession = async () => {
        throw new Error('signed out');
      };
      expect(await terminal.ended()).toMatchObject({ reason: 'AccessEnded' });
    });

    it('ends where nobody types', async () => {
      await backend.stop();
      backend = await TestBackend.start({
        knex,
        world,
        reconciles: true,
        settings: { reaching: { idleTimeout: { milliseconds: 1 } } },
      });
      const terminal = await TestTerminal.open(backend, instanceId);
      expect(await terminal.ended()).toMatchObject({ reason: 'Idle' });
    });

    it('survives 100 MB and any byte', async () => {
      const terminal = await TestTerminal.open(backend, instanceId);
      const before = process.memoryUsage().arrayBuffers;
      terminal.type(
        "head -c 1000 /dev/urandom; yes | head -c 100000000 | tr -d '\\n' | tail -c 3; echo D'ONE'\n",
      );
      await terminal.shows(/yyyDONE/);
      terminal.type('yes | head -c 20000000; echo E"ND"\n');
      await terminal.shows(/END/);
      expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(
        150_000_000,
      );
      await terminal.leave();
    }, 60_000);

    it('goes through a bastion, whose key is pinned as well', async () => {
      const { host, port, user, privateKey } = sshd;
      await letIn({
        endpoints: [],
        bastions: [{ id: 'gate', host, port, user, privateKey }],
      });
      // A machine that is simulated is behind no bastion.
      expect(await reach()).toMatchObject({ problem: 'Simulated' });
    });
  },
);
