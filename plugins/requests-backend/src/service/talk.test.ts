import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { ref } from '../__testUtils__/people';
import { as, TestWorld } from '../__testUtils__/TestWorld';
import { mostAttachments } from '../database/TalkStore';
import { sniffMediaType } from './sniffMediaType';

const databases = createTestDatabases();

const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('sniffMediaType', () => {
  it.each([
    ['a.txt', '계획\n1. 서버', 'text/plain; charset=utf-8'],
    ['a.png', '<script>alert(1)</script>', 'text/plain; charset=utf-8'],
    ['a.svg', '<svg onload="x()"/>', 'text/plain; charset=utf-8'],
    ['a.html', '%PDF-1.7', 'application/pdf'],
  ])('takes %s for what it is', (name, content, expected) => {
    expect(sniffMediaType(Buffer.from(content), name)).toBe(expected);
  });

  it.each([
    ['a.png', '89504e470d0a1a0a', 'image/png'],
    ['a.exe', '4d5a90000300', undefined],
    ['a.zip', '504b030414000000', undefined],
    [
      'a.XLSX',
      '504b030414000000',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['a.txt', 'fffe', undefined],
  ])('looks into %s', (name, hex, expected) => {
    expect(sniffMediaType(Buffer.from(hex, 'hex'), name)).toBe(expected);
  });
});

describe.each(databases.eachSupportedId())('talk on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let id: string;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
    ({ id } = await world.submit());
  });

  afterEach(() => knex.destroy());

  it('keeps what is said, and refuses to mention nobody', async () => {
    const { talk } = world.services();
    await talk.add(id, { text: 'First' }, as('ann'));
    world.clock.advance(1);
    await talk.add(id, { text: '<b>Second</b>' }, as('ola'));
    const { items } = await talk.list(id, { limit: 10 }, as('pia'));
    expect(items).toMatchObject([
      { author: ref('ann'), text: 'First' },
      { author: ref('ola'), text: '<b>Second</b>' },
    ]);
    world.catalog.push({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'web', namespace: 'default' },
    });
    for (const mention of [
      ref('nobody'),
      'group:default/CITY',
      'component:default/web',
    ]) {
      await expect(
        talk.add(id, { text: 'x', mentions: [mention] }, as('ann')),
      ).rejects.toThrow(/catalog/);
    }
    await talk.add(
      id,
      { text: 'x', mentions: ['group:default/city'] },
      as('ann'),
    );
  });

  it('keeps files, gives them back as data, and lets who attached take them away', async () => {
    const { talk } = world.services();
    const { id: fileId } = await talk.attach(
      id,
      { name: '계획.html', content: base64('<script>1</script>') },
      as('ann'),
    );
    expect(await talk.read(id, fileId, as('ola'))).toEqual({
      name: '계획.html',
      mediaType: 'text/plain; charset=utf-8',
      content: base64('<script>1</script>'),
    });
    expect(await world.get(id)).toMatchObject({
      attachments: [{ id: fileId, size: 18 }],
    });
    const other = await world.submit();
    await expect(talk.read(other.id, fileId, as('ann'))).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    await expect(talk.detach(id, fileId, as('ola'))).rejects.toThrow(/Only/);
    await talk.detach(id, fileId, as('ann'));
    expect(await world.get(id)).toMatchObject({ attachments: [] });
  });

  it('takes no program, nothing too large and not too many', async () => {
    const { talk } = world.services();
    const attach = (content: string) =>
      talk.attach(id, { name: 'a.txt', content }, as('ann'));
    await expect(
      attach(Buffer.from('4d5a9000', 'hex').toString('base64')),
    ).rejects.toThrow(/none of PNG/);
    await expect(
      attach(Buffer.alloc(5 * 1024 * 1024 + 1, 'a').toString('base64')),
    ).rejects.toThrow(/5 MiB/);
    const results = await Promise.allSettled(
      Array.from({ length: 3 }, () => attach(base64('ok'))),
    );
    const there = results.filter(({ status }) => status === 'fulfilled').length;
    for (let more = there; more < mostAttachments; more++) {
      await attach(base64('ok'));
    }
    await expect(attach(base64('ok'))).rejects.toThrow(/remove one first/);
    expect(await knex('attachments')).toHaveLength(mostAttachments);
  });

  it('tries a policy against past requests, and publishes it over the version it was made from', async () => {
    const { policy } = world.services();
    const current = await policy.current(as('adi'));
    const draft = {
      ...current.policy,
      rules: [{ name: 'Trust', steps: [] }],
    };
    await world.submit({ workspaceId: 'sandbox' });
    expect(await policy.try({ policy: draft }, as('adi'))).toMatchObject({
      tried: 2,
      changed: 1,
      items: expect.arrayContaining([
        expect.objectContaining({
          requestId: id,
          changed: true,
          before: { rule: 'Production', steps: ['Owners', 'Operators'] },
          after: { rule: 'Trust', steps: [] },
        }),
      ]),
    });
    expect((await policy.current(as('adi'))).version).toBe(1);
    const publish = () =>
      policy.publish({ policy: draft, baseVersion: 1 }, as('adi'));
    const both = await Promise.allSettled([publish(), publish()]);
    expect(both.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(publish()).rejects.toMatchObject({ name: 'ConflictError' });
    await expect(
      policy.publish(
        {
          policy: {
            ...draft,
            rules: [{ ...draft.rules[0], when: { types: ['x'] } }],
          },
          baseVersion: 2,
        },
        as('adi'),
      ),
    ).rejects.toThrow(/last rule/);
  });

  it('lets something be made only by the run of a request for just that', async () => {
    const { requests } = world.services();
    const check = {
      type: 'machine',
      workspaceId: 'production',
      owner: 'group:default/city',
      subject: { price: '100000', name: 'web' },
      requestedBy: ref('ann'),
    };
    const service = {
      principal: { type: 'service', subject: 'plugin:clouds' },
    };
    const ask = (change = {}) =>
      requests.requireApproved({ ...check, ...change }, service as never);
    await expect(requests.requireApproved(check, as('ann'))).rejects.toThrow(
      /Only services/,
    );
    await expect(ask()).rejects.toThrow(/'Production' wants this approved/);
    await ask({ workspaceId: 'sandbox' });
    await expect(ask({ requestId: id })).rejects.toThrow(/is waiting/);
    await world.decide(id, 'ola');
    await world.decide(id, 'pia');
    await ask({ requestId: id });
    for (const other of [
      { subject: { name: 'web', price: '100001' } },
      { workspaceId: 'development' },
      { owner: 'group:default/owners' },
      { requestedBy: ref('ola') },
    ]) {
      await expect(ask({ requestId: id, ...other })).rejects.toThrow(
        /something else/,
      );
    }
    await world.settle();
    world.provisioner.states.set('task-1', { state: 'completed' });
    world.clock.advance(1);
    await world.settle();
    await expect(ask({ requestId: id })).rejects.toThrow(/is completed/);
  });
});
