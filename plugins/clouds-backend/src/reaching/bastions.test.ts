import {
  createTestDatabases,
  findSshd,
  startSshd,
  TestSshd,
} from '@rackstage/test-kit';
import { publicKeyOf } from '@rackstage/ssh-runner';
import { Knex } from 'knex';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestTerminal } from '../__testUtils__/TestTerminal';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();
jest.setTimeout(30_000);
const withSshd = findSshd() ? describe : describe.skip;

withSshd('bastions on real OpenSSH servers', () => {
  let knex: Knex;
  let gate: TestSshd;
  let machine: TestSshd;
  let world: TestWorld;
  let backend: TestBackend;
  let target: string;
  let bastion: string;
  let other: string;

  beforeAll(async () => {
    [gate, machine] = await Promise.all([startSshd(), startSshd()]);
    // Both let in the key of the account.
    machine.authorize(publicKeyOfGate());
  });

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex, 'main', 0);
    // There is a machine behind each of its instances.
    world.cloud.simulated = false;
    await world.run({ count: 3 });
    [target, bastion, other] = (
      await knex('instances').orderBy('name').select('id')
    ).map(({ id }) => id);
    for (const id of [target, bastion, other]) {
      const { seenInstance } = await world.record(id);
      const seen = {
        ...(seenInstance as object),
        addresses: [{ address: '127.0.0.1', version: 4, type: 'private' }],
      };
      await knex('instances')
        .where({ id })
        .update({ seen_instance: JSON.stringify(seen) });
    }
    backend = await TestBackend.start({ knex, world });
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  afterAll(() => Promise.all([gate.stop(), machine.stop()]));

  const publicKeyOfGate = () => publicKeyOf(gate.privateKey)!;

  const ask = async (values: object) => {
    const { accountId } = await world.record(target);
    const path = `/accounts/${accountId}/access`;
    const { body } = await backend.ask('get', path).expect(200);
    return backend.ask('put', path).send({
      // Where the machine listens on its private address.
      port: machine.port,
      direct: false,
      login: { user: gate.user, privateKey: gate.privateKey },
      bastions: [],
      endpoints: [{ instanceId: bastion, host: gate.host, port: gate.port }],
      revision: body.revision,
      ...values,
    });
  };
  const named = { id: 'gate', instanceId: '' };
  const set = async (values: object) => {
    const { status, body } = await ask(values);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body;
  };
  const reach = async (id = target) =>
    (await backend.ask('get', `/instances/${id}/reach`).expect(200)).body;

  it('leads through an instance, as whom and where it is known', async () => {
    const { bastions } = await set({
      bastions: [{ ...named, instanceId: bastion }],
    });
    expect(bastions).toEqual([
      { id: 'gate', instanceId: bastion, hasKey: false },
    ]);
    const terminal = await TestTerminal.open(backend, target);
    await terminal.shows(/\$/);
    expect(terminal.said[0]).toMatchObject({
      host: '127.0.0.1',
      port: machine.port,
      bastion: 'gate',
    });
    await terminal.leave();
    expect((await reach()).hostKeys).toEqual([
      {
        of: 'machine',
        trusted: expect.objectContaining({
          fingerprint: machine.fingerprint(),
        }),
      },
      {
        of: 'gate',
        instanceId: bastion,
        trusted: expect.objectContaining({ fingerprint: gate.fingerprint() }),
      },
    ]);
    // It is the key of the instance, whoever goes through it.
    expect((await reach(bastion)).hostKeys[0].trusted.fingerprint).toBe(
      gate.fingerprint(),
    );
  });

  it.each(['an instance', 'at an address'])(
    'is refused with another host key where it is %s, until an operator accepts it',
    async kind => {
      const isInstance = kind === 'an instance';
      const { host, port } = gate;
      await set({
        bastions: [
          isInstance
            ? { ...named, instanceId: bastion }
            : { id: 'gate', host, port },
        ],
      });
      const first = await TestTerminal.open(backend, target);
      await first.shows(/\$/);
      await first.leave();
      const before = gate.fingerprint();
      await gate.kill();
      await gate.start({ newHostKey: true });
      const refused = await (await TestTerminal.open(backend, target)).ended();
      expect(refused).toMatchObject({ reason: 'NotReached' });
      expect(refused!.message).toContain("bastion 'gate'");
      expect(refused!.message).toContain(before);
      expect(refused!.message).toContain(gate.fingerprint());
      expect((await reach()).hostKeys[1].refused.fingerprint).toBe(
        gate.fingerprint(),
      );
      const accept = (id: string) =>
        backend
          .ask('post', `/instances/${id}/host-key-acceptances`)
          .send({ fingerprint: gate.fingerprint() });
      // The key of an instance is accepted by who may do so for it.
      expect((await accept(target)).status).toBe(isInstance ? 409 : 200);
      if (isInstance) {
        await accept(bastion).expect(200);
      }
      const again = await TestTerminal.open(backend, target);
      await again.shows(/\$/);
      await again.leave();
    },
  );

  it('says what to do when it was deleted or stopped', async () => {
    await set({ bastions: [{ ...named, instanceId: bastion }] });
    await knex('instances').where({ id: bastion }).update({ phase: 'Stopped' });
    expect(await reach()).toMatchObject({ problem: 'BastionNotReady' });
    await knex('instances')
      .where({ id: bastion })
      .update({ deleted_at: '2026-01-01T00:00:00.000Z' });
    const gone = await reach();
    expect(gone).toMatchObject({ ready: false, problem: 'BastionGone' });
    expect(gone.message).toMatch(/name another bastion/);
    const { status, body } = await backend
      .ask('post', `/instances/${target}/terminal-sessions`)
      .send({ columns: 80, rows: 24 });
    expect([status, body.error.message]).toEqual([409, gone.message]);
  });

  it.each<[string, () => object, RegExp]>([
    [
      'only leads to itself',
      () => ({ bastions: [{ id: 'gate', instanceId: target }] }),
      /only a private address/,
    ],
    [
      'leads in a circle',
      () => ({
        bastions: [
          { id: 'one', instanceId: target },
          { id: 'two', instanceId: other },
        ],
      }),
      /in a circle/,
    ],
    [
      'is at an address as well',
      () => ({
        bastions: [{ id: 'gate', instanceId: bastion, host: 'a', port: 22 }],
      }),
      /leave out 'host'/,
    ],
    [
      'is nowhere',
      () => ({ bastions: [{ id: 'gate' }] }),
      /choose an instance, or give its address/,
    ],
  ])('refuses one that %s', async (_, values, message) => {
    const { status, body } = await ask(values());
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });

  it('refuses an instance that is gone, or that one may not connect to', async () => {
    const none = await ask({
      bastions: [
        { ...named, instanceId: '00000000-0000-4000-8000-000000000000' },
      ],
    });
    expect(none.status).toBe(404);
    backend.policy.decide = permission =>
      permission !== 'clouds.instance.connect';
    const refused = await ask({
      bastions: [{ ...named, instanceId: bastion }],
    });
    expect(refused.status).toBe(403);
  });

  it('goes through several, one behind the other', async () => {
    const { host, port } = gate;
    await set({
      endpoints: [],
      bastions: [
        { id: 'outer', host, port },
        { id: 'inner', instanceId: bastion, network: 'inside' },
      ],
    });
    await knex('instances')
      .where({ id: target })
      .update({ network_id: 'inside' });
    const terminal = await TestTerminal.open(backend, target);
    await terminal.shows(/\$/);
    await terminal.leave();
    expect(
      (await reach()).hostKeys.map(({ of }: { of: string }) => of),
    ).toEqual(['machine', 'inner', 'outer']);
  });
});
