import {
  managedKinds,
  NewManagedResource,
} from '@rackstage/plugin-clouds-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aResource, publicKey } from '../__testUtils__/requests';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const nowhere = '00000000-0000-4000-8000-000000000000';
const privateKey = `-----BEGIN OPENSSH PRIVATE KEY-----
c2VjcmV0LXRoYXQtbm9ib2R5LW1heS1zZWU=
-----END OPENSSH PRIVATE KEY-----`;

describe.each(databases.eachSupportedId())(
  'requests for resources over HTTP on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let backend: TestBackend;

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      backend = await TestBackend.start({ knex, world });
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const post = (body: object, user?: string) =>
      backend.ask('post', '/resources', user).send(body);
    const patch = (id: string, body: object, user?: string) =>
      backend.ask('patch', `/resources/${id}`, user).send(body);
    const remove = (id: string) => backend.ask('delete', `/resources/${id}`);
    const statuses = (answers: { status: number }[]) =>
      answers.map(({ status }) => status).sort();

    const rule = { direction: 'ingress', peer: '10.0.0.0/8' };
    const volume = (spec: object) =>
      aResource('volume', { spec: spec as never });
    const group = (...rules: object[]) =>
      aResource('security-group', { spec: { rules } });

    it.each<[string, Partial<NewManagedResource> | object, RegExp]>([
      ['of a kind that there is not', { kind: 'lake' }, /kind/],
      ['in a region that there is not', { region: 'mars' }, /no region 'mars'/],
      ['with a name that is no host name', { name: 'My Disk' }, /name/],
      [
        'without an owner that exists',
        { owner: 'group:default/no' },
        /no 'group/,
      ],
      ['with a spec that is a list', { spec: [] }, /spec/],
      ['without a size', volume({}), /spec must have.*sizeGiB/],
      ['of size 0', volume({ sizeGiB: 0 }), /spec.sizeGiB must be >= 1/],
      [
        'of a size that is a text',
        volume({ sizeGiB: '10' }),
        /must be integer/,
      ],
      ['of half a GiB', volume({ sizeGiB: 1.5 }), /must be integer/],
      ['too large', volume({ sizeGiB: 20_000 }), /<= 16384/],
      [
        'with a field too many',
        volume({ sizeGiB: 1, x: 1 }),
        /unknown field 'x'/,
      ],
      [
        'in a zone that there is not',
        volume({ sizeGiB: 1, zone: 'b' }),
        /no zone 'b'/,
      ],
      [
        'with ports and any protocol',
        group({ ...rule, fromPort: 1, toPort: 2 }),
        /tcp and udp/,
      ],
      [
        'with ports backwards',
        group({ ...rule, protocol: 'tcp', fromPort: 9, toPort: 2 }),
        /rules.0.toPort: .*swap/,
      ],
      [
        'with port 70000',
        group({ ...rule, protocol: 'tcp', fromPort: 1, toPort: 70_000 }),
        /<= 65535/,
      ],
      [
        'with a peer of 10.0.0.1/8',
        group({ ...rule, peer: '10.0.0.1/8' }),
        /'10.0.0.0\/8' is the range/,
      ],
      [
        'with a peer of 300.0.0.0/8',
        group({ ...rule, peer: '300.0.0.0/8' }),
        /not a range/,
      ],
      [
        'with one rule twice',
        group(rule, rule),
        /rule 2 is the same as rule 1/i,
      ],
      [
        'with 101 rules',
        group(
          ...Array.from({ length: 101 }, (_, port) => ({
            ...rule,
            protocol: 'tcp',
            fromPort: port + 1,
            toPort: port + 1,
          })),
        ),
        /100/,
      ],
      [
        'of a key that is none',
        aResource('key-pair', { spec: { publicKey: 'ssh-rsa AAAA' } }),
        /damaged/,
      ],
    ])('are refused %s', async (_, values, message) => {
      const { status, body } = await post({
        ...aResource('volume'),
        ...values,
      });
      expect({ status, message: body.error?.message }).toEqual({
        status: 400,
        message: expect.stringMatching(message),
      });
      expect(await knex('resources')).toEqual([]);
      expect(world.cloud.calls.filter(call => !call.endsWith('list'))).toEqual(
        [],
      );
    });

    it('never keep, log or give back a private key', async () => {
      const { status, body } = await post(
        aResource('key-pair', { spec: { publicKey: privateKey } }),
      );
      expect(status).toBe(400);
      expect(body.error.message).toMatch(/private key: keep it to yourself/);
      const everything = JSON.stringify([body, backend.logged]);
      expect(everything).not.toContain('c2VjcmV0LXRoYXQ');
      expect(await knex('resources')).toEqual([]);
    });

    it('tell the fingerprint of a key as OpenSSH does', async () => {
      const { body } = await post(
        aResource('key-pair', { spec: { publicKey: `  ${publicKey}\n` } }),
      );
      expect(body.spec.publicKey).toBe(publicKey);
      expect(body.facts).toEqual({
        keyType: 'ssh-ed25519',
        fingerprint: expect.stringMatching(/^SHA256:[A-Za-z0-9+/]{43}$/),
      });
    });

    it('make one of ten equal ones that come at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post(aResource('volume'))),
      );
      expect(statuses(answers)).toEqual([202, ...Array(9).fill(409)]);
      expect(
        answers.find(({ status }) => status === 409)!.body.error.message,
      ).toBe(
        "The account has a volume named 'mine' already; choose another name",
      );
      expect(await knex('resources')).toHaveLength(1);
    });

    it('give the same one for the same key, and refuse another request with it', async () => {
      const request = { ...aResource('volume'), idempotencyKey: 'key' };
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => post(request)),
      );
      expect(new Set(statuses(answers))).toEqual(new Set([202]));
      expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
      const other = await post({ ...request, spec: { sizeGiB: 11 } });
      expect(other.status).toBe(409);
    });

    it('may use the name of another kind, and of one that is gone', async () => {
      const id = await world.make('volume');
      expect((await post(aResource('security-group'))).status).toBe(202);
      await world.resourceService.delete(id, { ref: 'user:default/ann' });
      await world.settleResources();
      expect((await post(aResource('volume'))).status).toBe(202);
    });

    it('let one of two concurrent changes of one revision through', async () => {
      const id = await world.make('volume');
      const { revision } = await world.resource(id);
      const answers = await Promise.all(
        [20, 30].map(sizeGiB => patch(id, { spec: { sizeGiB }, revision })),
      );
      expect(statuses(answers)).toEqual([200, 409]);
    });

    it('never make a volume smaller, nor change what it is a copy of', async () => {
      const id = await world.make('volume');
      const smaller = await patch(id, { spec: { sizeGiB: 5 } });
      expect(smaller.status).toBe(400);
      expect(smaller.body.error.message).toMatch(/can only grow/);
      const moved = await patch(id, { spec: { zone: 'seoul-a' } });
      expect(moved.body.error.message).toMatch(/'zone' cannot be changed/);
      expect((await world.resource(id)).revision).toBe(1);
    });

    it('refuse everything but looking while it is being deleted', async () => {
      const instance = await world.run();
      const id = await world.make('volume', {
        spec: { sizeGiB: 10, attachedTo: instance },
      });
      const attached = await remove(id);
      expect(attached.status).toBe(409);
      expect(attached.body.error.message).toMatch(
        /in use by what 'attachedTo'/,
      );
      await patch(id, { spec: { attachedTo: null } }).expect(200);
      await remove(id).expect(202);
      const late = await patch(id, { spec: { attachedTo: instance } });
      expect(late.status).toBe(409);
      expect(late.body.error.message).toBe('The resource is being deleted');
      await remove(id).expect(202);
    });

    it('refuse to delete what is protected', async () => {
      const id = await world.make('volume', { deletionProtection: true });
      const { status, body } = await remove(id);
      expect(status).toBe(409);
      expect(body.error.message).toMatch(/take the protection off/);
      await patch(id, { deletionProtection: false }).expect(200);
      await remove(id).expect(202);
    });

    it('take only instances that are there, in the same place, and not going', async () => {
      const far = await world.run({ name: 'far', region: 'tokyo' });
      const leaving = await world.run({ name: 'leaving' });
      await world.instanceService.delete(leaving, { ref: 'user:default/ann' });
      const id = await world.make('volume');
      for (const attachedTo of [far, leaving]) {
        const { status, body } = await patch(id, { spec: { attachedTo } });
        expect(status).toBe(400);
        expect(body.error.message).toMatch(/no instance .* in region 'seoul'/);
      }
      const gone = await patch(id, { spec: { attachedTo: nowhere } });
      expect(gone.status).toBe(404);
    });

    it('attach nothing to an instance that the asker may not see, or not change', async () => {
      const instance = await world.run({ owner: 'group:default/other' });
      const id = await world.make('volume');
      backend.policy.decide = permission =>
        permission.startsWith('clouds.instance')
          ? ['group:default/civic']
          : true;
      const unseen = await patch(id, { spec: { attachedTo: instance } });
      expect(unseen.status).toBe(404);
      backend.policy.decide = permission =>
        permission === 'clouds.instance.update'
          ? ['group:default/civic']
          : true;
      const refused = await patch(id, { spec: { attachedTo: instance } });
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toMatch(/'clouds.instance.update'/);
      expect((await world.resource(id)).spec).toEqual({ sizeGiB: 10 });
    });

    it('are listed by what they use, page by page, and counted', async () => {
      const instance = await world.run();
      for (const name of ['a', 'b', 'c']) {
        await post(
          aResource('volume', {
            name,
            spec: { sizeGiB: 1, attachedTo: instance },
            labels: { tier: name },
          }),
        ).expect(202);
      }
      await post(aResource('key-pair')).expect(202);
      const list = async (query: string) =>
        (await backend.ask('get', `/resources?${query}`).expect(200)).body;
      const first = await list(`uses=${instance}&limit=2&sort=-name`);
      const second = await list(
        `uses=${instance}&limit=2&sort=-name&cursor=${first.nextCursor}`,
      );
      const names = [...first.items, ...second.items].map(({ name }) => name);
      expect(names).toEqual(['c', 'b', 'a']);
      expect(second.nextCursor).toBeUndefined();
      expect(first.items[0].references).toEqual([
        {
          field: 'attachedTo',
          kind: 'instance',
          id: instance,
          name: 'web',
          cloudId: 'i-1',
          entityRef: 'resource:default/web.main',
        },
      ]);
      expect((await list('label=tier=b')).items).toHaveLength(1);
      expect((await list('q=%25')).items).toEqual([]);
      const { body } = await backend.ask('get', '/resource-facets?kind=volume');
      expect(body).toMatchObject({
        total: 3,
        kind: [
          { value: 'volume', count: 3 },
          { value: 'key-pair', count: 1 },
        ],
        accountId: [{ count: 3, label: 'main' }],
      });
    });

    it('are described by kind, for the account that has them', async () => {
      const [account] = await knex('accounts');
      const { body } = await backend.ask(
        'get',
        `/resource-kinds?accountId=${account.id}`,
      );
      const available = body.items.filter(
        (each: { available: boolean }) => each.available,
      );
      expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(
        managedKinds,
      );
      expect(available.map(({ kind }: { kind: string }) => kind)).toEqual([
        'volume',
        'snapshot',
        'key-pair',
        'security-group',
      ]);
      const { status } = await backend.ask(
        'get',
        `/resource-kinds?accountId=${nowhere}`,
      );
      expect(status).toBe(404);
    });

    it('are audited with the names of what changed, and no values', async () => {
      const id = await world.make('security-group');
      await patch(id, { spec: { rules: [] }, labels: { a: 'b' } }).expect(200);
      expect(backend.audited()).toContainEqual(
        expect.objectContaining({
          eventId: 'updateManagedResource',
          status: 'succeeded',
          meta: { id, fields: ['labels', 'spec.rules'] },
        }),
      );
      expect(backend.published).toContainEqual({
        topic: 'clouds.resource.changed',
        eventPayload: { resourceIds: [id] },
      });
    });
  },
);
