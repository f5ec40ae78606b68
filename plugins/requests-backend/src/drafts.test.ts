import { programRef } from '@rackstage/access-tokens';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { machineRef } from './__testUtils__/TestScaffolder';
import { WorkBackend } from './__testUtils__/WorkBackend';

const databases = createTestDatabases();

const bob = 'user:default/bob';

describe.each(databases.eachSupportedId())('drafts on %s', engine => {
  let knex: Knex;
  let backend: WorkBackend;

  beforeEach(async () => {
    knex = await databases.init(engine);
    backend = await WorkBackend.start(knex);
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const ask: WorkBackend['ask'] = (...args) => backend.ask(...args);

  const form = {
    templateRef: machineRef,
    values: { name: 'web', count: 2 },
    step: 0,
    stepCount: 1,
  };
  const keep = async (more: object = {}) =>
    (
      await ask('post', '/drafts')
        .send({ ...form, ...more })
        .expect(201)
    ).body;

  it('are kept, changed, and shown to their person alone', async () => {
    const draft = await keep();
    const changed = await ask('put', `/drafts/${draft.id}`)
      .send({ values: { name: '웹' }, step: 1, stepCount: 1, revision: 1 })
      .expect(200);
    expect(changed.body).toMatchObject({
      revision: 2,
      values: { name: '웹' },
    });
    expect((await ask('get', `/drafts/${draft.id}`)).body).toEqual(
      changed.body,
    );
    const { body } = await ask('get', '/drafts');
    expect(body.items).toMatchObject([{ id: draft.id, step: 1 }]);
    expect(body.items[0]).not.toHaveProperty('values');
    expect((await ask('get', '/drafts', bob)).body.items).toEqual([]);
    await ask('get', `/drafts/${draft.id}`, bob).expect(404);
    await ask('delete', `/drafts/${draft.id}`, bob).expect(204);
    await ask('delete', `/drafts/${draft.id}`).expect(204);
    await ask('get', `/drafts/${draft.id}`).expect(404);
  });

  it('are of the owner of the token that a program has', async () => {
    const { id } = await keep();
    const change = { values: { name: '웹' }, step: 1, stepCount: 1 };
    await ask('put', `/drafts/${id}`, programRef('ann'))
      .send({ ...change, revision: 1 })
      .expect(200);
    await ask('get', `/drafts/${id}`, programRef('bob')).expect(404);
    await ask('get', `/drafts/${id}`, programRef('revoked')).expect(401);
    await ask('delete', `/drafts/${id}`, programRef('ann')).expect(204);
    expect((await ask('get', `/drafts/${id}`)).status).toBe(404);
  });

  it('are seen by a program only when they are for the workspace of its token', async () => {
    backend.scaffolder.properties = {
      name: { type: 'string' },
      workspaceId: { type: 'string' },
    };
    await backend.restart();
    const { id } = await keep({
      values: { name: 'web', workspaceId: 'civic' },
    });
    const program = programRef('ann');
    const seen = async (user?: string) =>
      (await ask('get', '/drafts', user)).body.items.length;
    expect([await seen(), await seen(program)]).toEqual([1, 0]);
    await ask('get', `/drafts/${id}`, program).expect(404);
    const change = { step: 0, stepCount: 1, revision: 1 };
    await ask('put', `/drafts/${id}`, program)
      .send({ ...change, values: { name: 'x' } })
      .expect(404);
    await ask('delete', `/drafts/${id}`, program);
    await ask('put', `/drafts/${id}`)
      .send({ ...change, values: { name: 'web', workspaceId: 'default' } })
      .expect(200);
    expect([await seen(), await seen(program)]).toEqual([1, 1]);
    // What it fills in stays where its token is.
    await ask('put', `/drafts/${id}`, program)
      .send({
        ...change,
        values: { name: 'web', workspaceId: 'civic' },
        revision: 2,
      })
      .expect(200);
    expect(await seen(program)).toBe(1);
  });

  it('never hold a secret, whatever is sent', async () => {
    await keep({ values: { name: 'web', password: 'hunter2', more: 'x' } });
    const rows = JSON.stringify(await knex('drafts'));
    expect(rows).toContain('web');
    expect(rows).not.toMatch(/hunter2|more/);
  });

  it('tell the second of two devices that the first was there', async () => {
    const draft = await keep();
    await ask('post', '/drafts').send(form).expect(409);
    const change = { ...form, templateRef: undefined, revision: 1 };
    await ask('put', `/drafts/${draft.id}`).send(change).expect(200);
    const second = await ask('put', `/drafts/${draft.id}`).send(change);
    expect(second.status).toBe(409);
    expect(second.body.error.message).toMatch(/another device/);
  });

  it('name what a template that has changed no longer takes, and keep the rest', async () => {
    const { id } = await keep();
    backend.scaffolder.properties = {
      name: { type: 'string' },
      count: { type: 'string', enum: ['one'] },
    };
    await backend.restart();
    const { body } = await ask('get', `/drafts/${id}`).expect(200);
    expect(body).toMatchObject({
      values: { name: 'web' },
      misfits: ['count'],
    });
  });

  it('of a template that was removed are still listed, and can be discarded', async () => {
    const { id } = await keep();
    backend.scaffolder.isRemoved = true;
    await backend.restart();
    const opened = await ask('get', `/drafts/${id}`).expect(400);
    expect(opened.body.error.message).toMatch(/was removed/);
    const { items } = (await ask('get', '/drafts').expect(200)).body;
    expect(items).toMatchObject([{ id }]);
    await ask('delete', `/drafts/${id}`).expect(204);
    expect((await ask('get', '/drafts')).body.items).toEqual([]);
  });

  it('are changed by nobody else', async () => {
    const { id } = await keep();
    const change = { ...form, templateRef: undefined, revision: 1 };
    await ask('put', `/drafts/${id}`, bob).send(change).expect(404);
    expect((await ask('get', `/drafts/${id}`)).body).toMatchObject({
      revision: 1,
      values: form.values,
    });
  });

  it.each([
    ['values that are a list', { values: ['web'] }],
    ['values that are a text', { values: 'web' }],
    ['no values', { values: undefined }],
    ['a page before the first', { step: -1 }],
    ['half a page', { step: 0.5 }],
    ['no page at all', { stepCount: 0 }],
    ['a template that is no entity', { templateRef: '../../etc/passwd' }],
    ['a journey that is no id', { journeyId: "' or 1=1" }],
    ['a field of nobody', { owner: 'user:default/bob' }],
    [
      'five hundred and one values',
      {
        values: Object.fromEntries(
          Array.from({ length: 501 }, (_, index) => [`v${index}`, 1]),
        ),
      },
    ],
    [
      'values without a bottom',
      { values: { name: JSON.parse('['.repeat(1000) + ']'.repeat(1000)) } },
    ],
  ])('are refused with %s, and nothing is kept', async (_, wrong) => {
    const { body, status } = await ask('post', '/drafts')
      .type('json')
      .send(JSON.stringify({ ...form, ...wrong }));
    expect([status, body.error?.name]).toEqual([400, 'InputError']);
    expect(await knex('drafts')).toEqual([]);
  });

  it('are refused when they are too large, of no template, or not allowed', async () => {
    const large = { name: 'x'.repeat(70_000) };
    await ask('post', '/drafts')
      .send({ ...form, values: large })
      .expect(400);
    await ask('post', '/drafts')
      .send({ ...form, templateRef: 'template:other/x' })
      .expect(400);
    backend.policy.decide = permission => permission !== 'requests.draft.use';
    await ask('post', '/drafts').send(form).expect(403);
    expect((await ask('get', '/drafts')).status).toBe(403);
  });
});
