import { mockCredentials } from '@backstage/backend-test-utils';
import {
  createTestDatabases,
  findSshd,
  startSshd,
  TestSshd,
} from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { request as requestHttp } from 'node:http';
import { join } from 'node:path';
import { eventually } from '../__testUtils__/eventually';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
// They wait for machines, and for what happens every second.
jest.setTimeout(60_000);
const withSshd = findSshd() ? describe.each : describe.skip.each;

withSshd(databases.eachSupportedId())(
  'commands and files on a real OpenSSH server, on %s',
  engine => {
    let knex: Knex;
    let sshd: TestSshd;
    let world: TestWorld;
    let backend: TestBackend;
    let ids: string[];

    beforeAll(async () => {
      sshd = await startSshd();
    });

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex, 'main', 0);
      const labels = { team: 'web' };
      await world.run({ name: 'web', count: 3, labels });
      ids = (await knex('instances').orderBy('name').select('id')).map(
        ({ id }) => id,
      );
      backend = await TestBackend.start({ knex, world, reconciles: true });
      await letIn();
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    afterAll(() => sshd.stop());

    /** All machines are the real server, but those that are nowhere. */
    async function letIn(nowhere: string[] = []) {
      const { accountId } = await world.record(ids[0]);
      const { host, port, user, privateKey } = sshd;
      const path = `/accounts/${accountId}/access`;
      const { revision } = (await backend.ask('get', path)).body;
      await backend
        .ask('put', path)
        .send({
          port: 22,
          direct: false,
          login: { user, privateKey },
          bastions: [],
          endpoints: ids.map(instanceId => ({
            instanceId,
            host,
            port: nowhere.includes(instanceId) ? 1 : port,
          })),
          revision,
        })
        .expect(200);
    }

    const ask = (values: object) =>
      backend
        .ask('post', '/commands')
        .send({ idempotencyKey: randomUUID(), ...values });
    const get = async (id: string) =>
      (await backend.ask('get', `/commands/${id}`).expect(200)).body;
    const finished = (id: string) =>
      eventually(
        () => get(id),
        ({ state }) => state === 'finished',
      );
    const statesOf = ({ targets }: { targets: { state: string }[] }) =>
      targets.map(({ state }) => state);

    async function outputOf(id: string, targetId: string) {
      const { body } = await backend
        .ask('get', `/commands/${id}/output?targetId=${targetId}`)
        .expect(200);
      return body;
    }

    it('runs on the machines of a deployment, or of one of its groups', async () => {
      const deploymentId = randomUUID();
      for (const [at, group] of [...'aab'].entries()) {
        await knex('instances').where({ id: ids[at] }).update({
          deployment_id: deploymentId,
          deployment_group: group,
          deployment_index: at,
        });
      }
      const namesOf = async (values: object) => {
        const { body } = await ask({ command: 'true', ...values }).expect(202);
        return body.targets.map(({ instance }: any) => instance.name);
      };
      expect(await namesOf({ deploymentId })).toHaveLength(3);
      expect(await namesOf({ deploymentId, group: 'b' })).toEqual(['web-03']);
    });

    it('runs on all that have the labels, with output and code of each', async () => {
      const { body } = await ask({
        command: 'echo out; echo err >&2; exit 3',
        labels: { team: 'web' },
      }).expect(202);
      expect(body.targets).toHaveLength(3);
      const done = await finished(body.id);
      expect(
        done.targets.map(({ state, exitCode, instance }: any) => [
          instance.name,
          state,
          exitCode,
        ]),
      ).toEqual([
        ['web-01', 'exited', 3],
        ['web-02', 'exited', 3],
        ['web-03', 'exited', 3],
      ]);
      const output = await outputOf(body.id, done.targets[1].id);
      const textOf = (wanted: string) =>
        output.events
          .filter(({ kind }: { kind: string }) => kind === wanted)
          .map(({ text }: { text: string }) => text)
          .join('');
      expect([textOf('o'), textOf('e')]).toEqual(['out\n', 'err\n']);
      expect(output.ended).toBe(true);
      expect(
        backend.audited().find(({ eventId }) => eventId === 'runCommand')?.meta,
      ).toMatchObject({ command: 'echo out; echo err >&2; exit 3' });
      expect((await backend.ask('get', '/commands')).body.items).toMatchObject([
        { id: body.id, state: 'finished' },
      ]);
    });

    it('is the same command when it is asked for again', async () => {
      const file = join(sshd.home, `${engine}-count`);
      const request = {
        command: `echo once >> ${engine}-count`,
        instanceIds: [ids[0]],
        idempotencyKey: 'one',
      };
      const [one, two] = await Promise.all([ask(request), ask(request)]);
      expect(one.body.id).toBe(two.body.id);
      await finished(one.body.id);
      expect(readFileSync(file, 'utf8')).toBe('once\n');
      expect((await ask({ ...request, command: 'true' })).status).toBe(409);
    });

    it('goes on with the others where one hangs and one is nowhere', async () => {
      await letIn([ids[2]]);
      writeFileSync(join(sshd.home, 'first'), '');
      const { body } = await ask({
        // The first to come hangs.
        command: 'rm first 2>/dev/null && sleep 600 || echo done',
        instanceIds: ids,
        concurrency: 1,
        timeoutSeconds: 2,
      }).expect(202);
      const done = await finished(body.id);
      expect(statesOf(done)).toEqual(['timed-out', 'exited', 'failed']);
      expect(done.targets[2].message).toMatch(/cannot be reached/);
    });

    it('is cancelled where it runs, and not begun elsewhere', async () => {
      const { body } = await ask({
        command: 'sleep 600',
        instanceIds: ids,
        concurrency: 1,
      });
      await eventually(
        () => get(body.id),
        command => statesOf(command).includes('running'),
      );
      await backend
        .ask('post', `/commands/${body.id}/cancellations`)
        .expect(202);
      expect(statesOf(await finished(body.id)).sort()).toEqual([
        'cancelled',
        'not-run',
        'not-run',
      ]);
    });

    it('says what is not known when the portal ends meanwhile, and runs nothing again', async () => {
      const { body } = await ask({
        command: `echo begun >> ${engine}; sleep 600`,
        instanceIds: ids,
        concurrency: 1,
      });
      const file = join(sshd.home, engine);
      await eventually(async () => existsSync(file), Boolean);
      await backend.stop();
      backend = await TestBackend.start({ knex, world, reconciles: true });
      expect(statesOf(await finished(body.id)).sort()).toEqual([
        'not-run',
        'not-run',
        'unknown',
      ]);
      expect(readFileSync(file, 'utf8')).toBe('begun\n');
    });

    it('runs nowhere when one of them may not be used', async () => {
      backend.policy.decide = permission =>
        permission === 'clouds.instance.connect'
          ? ['group:default/other']
          : true;
      const { status } = await ask({ command: 'true', instanceIds: ids });
      expect(status).toBe(403);
      expect(await knex('commands')).toEqual([]);
    });

    it.each([
      [{ labels: { team: 'none' } }, /No running instance/],
      [{}, /one of 'instanceIds', 'labels' and 'deploymentId'/],
      [
        { labels: { team: 'web' }, deploymentId: randomUUID() },
        /one of 'instanceIds', 'labels' and 'deploymentId'/,
      ],
      [{ labels: { team: 'web' }, group: 'web' }, /give 'deploymentId'/],
      [{ deploymentId: randomUUID() }, /No running instance/],
      [{ instanceIds: [randomUUID()] }, /No instance with id/],
    ])('refuses %j', async (targets, message) => {
      const { status, body } = await ask({ command: 'true', ...targets });
      expect(status).toBe(400);
      expect(body.error.message).toMatch(message);
    });

    describe('files', () => {
      const file = (method: 'get' | 'put', path: string, more = '') =>
        backend.ask(
          method,
          `/instances/${ids[0]}/file?path=${encodeURIComponent(path)}${more}`,
        );

      it('come and go as they are, and replace only what they may', async () => {
        const content = Buffer.from(
          Array.from({ length: 70_000 }, (_, at) => at),
        );
        const send = (more?: string) =>
          file('put', `${engine}-up`, more)
            .set('Content-Type', 'application/octet-stream')
            .send(content);
        await send().expect(200, { bytes: content.length });
        expect(readFileSync(join(sshd.home, `${engine}-up`))).toEqual(content);
        await send().expect(409);
        await send('&overwrite=true').expect(200);
        const { body, headers } = await file('get', `${engine}-up`)
          .buffer(true)
          .expect(200);
        expect(body).toEqual(content);
        expect(headers['content-disposition']).toContain('-up');
        const audited = async () =>
          backend
            .audited()
            .filter(({ eventId }) => eventId.startsWith('file-'))
            .map(({ eventId, status }) => `${eventId} ${status}`);
        // Of the last one the end is noted when it was sent.
        expect(await eventually(audited, ({ length }) => length === 8)).toEqual(
          [
            ...['file-upload initiated', 'file-upload succeeded'],
            ...['file-upload initiated', 'file-upload failed'],
            ...['file-upload initiated', 'file-upload succeeded'],
            ...['file-download initiated', 'file-download succeeded'],
          ],
        );
      });

      it.each([
        ['nothing', 'nothing', 404],
        ['a folder', '.', 400],
        ['no path', '', 400],
        ['a path with NUL', 'a\0b', 400],
        ['a path that is too long', 'a'.repeat(5000), 400],
      ])('refuse %s', async (_, path, status) => {
        expect((await file('get', path)).status).toBe(status);
      });

      it('leave nothing half made behind, and what was there whole', async () => {
        const place = `${engine}-kept`;
        const path = join(sshd.home, place);
        const there = () =>
          readdirSync(sshd.home).filter(name => name.startsWith(place));
        writeFileSync(path, 'as it was');
        chmodSync(path, 0o666);
        await backend.stop();
        backend = await TestBackend.start({
          knex,
          world,
          settings: { reaching: { fileMiB: 1 } },
        });
        const more = '&overwrite=true';
        const tooLarge = await file('put', place, more)
          .set('Content-Type', 'application/octet-stream')
          .send(Buffer.alloc(2 * 1024 * 1024));
        expect(tooLarge.status).toBe(400);
        expect(tooLarge.body.error.message).toMatch(/more than 1048576 bytes/);

        // Who sends it goes away in the middle.
        const half = requestHttp({
          ...{ port: backend.port, method: 'PUT' },
          path: `/api/clouds/instances/${ids[0]}/file?path=${place}${more}`,
          headers: {
            authorization: mockCredentials.user.header(),
            'content-length': 1_000_000,
          },
        });
        half.on('error', () => {});
        half.write(Buffer.alloc(500_000));
        await eventually(
          async () => there().length,
          length => length > 1,
        );
        half.destroy();

        await eventually(
          async () => there(),
          ({ length }) => length === 1,
        );
        expect(readFileSync(path, 'utf8')).toBe('as it was');
      });

      it('say what the machine does not allow', async () => {
        const denied = '/usr/denied';
        const refused = await file('put', denied, '&overwrite=true').send('a');
        expect(refused.status).toBe(400);
        expect(refused.body.error.message).toContain(denied);
        const secret = join(sshd.home, `${engine}-secret`);
        writeFileSync(secret, '');
        chmodSync(secret, 0);
        const unreadable = await file('get', secret);
        expect(unreadable.status).toBe(400);
        expect(unreadable.body.error.message).toMatch(/does not allow it/);
      });

      it('are for those who may connect', async () => {
        backend.policy.decide = permission =>
          permission !== 'clouds.instance.connect';
        for (const path of ['up', '', 'a\0b', 'a'.repeat(5000)]) {
          expect((await file('get', path)).status).toBe(403);
          expect((await file('put', path)).status).toBe(403);
        }
      });
    });
  },
);
