import { programRef } from '@rackstage/access-tokens';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { eventually } from './__testUtils__/eventually';
import { machineRef } from './__testUtils__/TestScaffolder';
import { journeyRef, WorkBackend } from './__testUtils__/WorkBackend';

const databases = createTestDatabases();

const bob = 'user:default/bob';

describe.each(databases.eachSupportedId())('journeys on %s', engine => {
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

  const begin = async (idempotencyKey: string = randomUUID()) =>
    (
      await ask('post', '/journeys')
        .send({
          templateRef: journeyRef,
          parameters: { name: 'web' },
          idempotencyKey,
        })
        .expect(201)
    ).body;
  it('are of the owner of the token that a program has', async () => {
    const { id } = await begin();
    await ask('get', `/journeys/${id}`, programRef('ann')).expect(200);
    await ask('get', `/journeys/${id}`, programRef('bob')).expect(404);
    const { body } = await ask('get', '/journeys', programRef('ann'));
    expect(body.items).toMatchObject([{ id }]);
  });

  const statesOf = (journey: { steps: { state: string }[] }) =>
    journey.steps.map(({ state }) => state);
  const read = async (id: string) =>
    (await ask('get', `/journeys/${id}`).expect(200)).body;
  const startStep = (
    id: string,
    stepId: string,
    revision: number,
    by?: string,
  ) =>
    ask('post', `/journeys/${id}/steps/${stepId}/start`, by).send({
      revision,
      values: { name: 'web' },
      secrets: { password: 'hunter2' },
    });
  const ended = (id: string, state: string, at = 0) =>
    eventually(
      () => read(id),
      journey => statesOf(journey)[at] === state,
    );

  it('lead from template to template, with what each has made', async () => {
    const { id, steps } = await begin();
    expect(steps).toMatchObject([
      { state: 'ready', values: { name: 'web' } },
      { state: 'waiting', optional: true },
    ]);
    await ask('post', '/drafts')
      .send({
        templateRef: machineRef,
        journeyId: id,
        journeyStep: 'machine',
        values: { name: 'half' },
        step: 0,
        stepCount: 1,
      })
      .expect(201);
    expect(statesOf(await read(id))).toEqual(['draft', 'waiting']);
    await startStep(id, 'machine', 1).expect(200);
    expect((await ask('get', '/drafts')).body.items).toEqual([]);
    expect(backend.scaffolder.tasks).toMatchObject([
      { createdBy: 'user:default/ann', values: { name: 'web' } },
    ]);
    expect(backend.scaffolder.secrets).toEqual([{ password: 'hunter2' }]);
    expect(JSON.stringify(await knex('journeys'))).not.toContain('hunter2');
    backend.scaffolder.end('task-1', 'completed', { id: 'vm-1' });
    const next = await ended(id, 'done');
    expect(next.steps[1]).toMatchObject({
      state: 'ready',
      values: { of: 'vm-1' },
    });
    const skipped = await ask('post', `/journeys/${id}/steps/volume/skip`)
      .send({ revision: next.revision })
      .expect(200);
    expect(skipped.body.state).toBe('done');
    const list = await ask('get', '/journeys?state=done');
    expect(list.body.items).toMatchObject([{ id, stepsDone: 2 }]);
  });

  it('advance once of two tabs, and begin once for one key', async () => {
    const key = randomUUID();
    const [{ id }, again] = [await begin(key), await begin(key)];
    expect(again.id).toBe(id);
    const answers = await Promise.all([
      startStep(id, 'machine', 1),
      startStep(id, 'machine', 1),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(backend.scaffolder.tasks).toHaveLength(1);
  });

  /** Starts the first step, but the answer is lost; then half a minute passes. */
  const interrupted = async (id: string, by?: string) => {
    backend.scaffolder.losesAnswers = true;
    await startStep(id, 'machine', 1, by).expect(500);
    await backend.stop();
    await knex('journeys').update({
      next_attempt_at: '2026-01-01T00:00:00.000Z',
    });
    await backend.start();
    await eventually(
      () => read(id),
      journey => journey.steps[0].taskId === 'task-1',
    );
  };

  it('find the task whose start was not written down, and start none twice', async () => {
    const { id } = await begin();
    await interrupted(id);
    backend.scaffolder.end('task-1', 'completed');
    await ended(id, 'done');
    expect(backend.scaffolder.tasks).toHaveLength(1);
  });

  it('find the task that a program of their person has started', async () => {
    const { id } = await begin();
    await interrupted(id, programRef('ann'));
    expect(backend.scaffolder.tasks).toMatchObject([
      { createdBy: programRef('ann') },
    ]);
    backend.scaffolder.end('task-1', 'completed', { id: 'vm-1' });
    const { steps } = await ended(id, 'done');
    expect(steps[1]).toMatchObject({ state: 'ready', values: { of: 'vm-1' } });
  });

  it('stay at what failed, and try it again', async () => {
    const { id } = await begin();
    backend.scaffolder.failure = Object.assign(new Error('Name is taken'), {
      statusCode: 400,
    });
    await startStep(id, 'machine', 1);
    const refused = await read(id);
    expect(refused.steps[0]).toMatchObject({
      state: 'failed',
      reason: 'Name is taken',
    });
    backend.scaffolder.failure = undefined;
    await startStep(id, 'machine', refused.revision).expect(200);
    backend.scaffolder.end('task-1', 'failed');
    const failed = await ended(id, 'failed');
    await startStep(id, 'machine', failed.revision).expect(200);
    expect(backend.scaffolder.tasks).toHaveLength(2);
  });

  it('stay when the template of a step is removed, and say so', async () => {
    const { id } = await begin();
    backend.scaffolder.isRemoved = true;
    await startStep(id, 'machine', 1);
    const refused = await read(id);
    expect(refused.steps[0]).toMatchObject({
      state: 'failed',
      reason: 'Template not found',
    });
    backend.scaffolder.isRemoved = false;
    await startStep(id, 'machine', refused.revision).expect(200);
  });

  it.each([
    ['a revision that is a text', { revision: '1' }],
    ['no values', { values: undefined }],
    ['secrets that are numbers', { secrets: { password: 1 } }],
    ['a field that there is not', { owner: 'user:default/bob' }],
    [
      'values without a bottom',
      { values: { name: JSON.parse('['.repeat(1000) + ']'.repeat(1000)) } },
    ],
  ])('start nothing with %s', async (_, wrong) => {
    const { id } = await begin();
    await ask('post', `/journeys/${id}/steps/machine/start`)
      .type('json')
      .send(JSON.stringify({ revision: 1, values: {}, ...wrong }))
      .expect(400);
    await startStep(id, 'nothing', 1).expect(404);
    expect(backend.scaffolder.tasks).toEqual([]);
  });

  it('are abandoned, are nobody else’s, and need a template of theirs', async () => {
    const { id } = await begin();
    expect((await ask('get', `/journeys/${id}`, bob)).status).toBe(404);
    await ask('post', `/journeys/${id}/abandon`, bob)
      .send({ revision: 1 })
      .expect(404);
    await ask('post', `/journeys/${id}/abandon`)
      .send({ revision: 1 })
      .expect(200);
    await startStep(id, 'machine', 2).expect(409);
    const key = { idempotencyKey: randomUUID() };
    for (const [templateRef, parameters] of [
      [machineRef, { name: 'web' }],
      [journeyRef, {}],
      ['template:default/none', {}],
    ]) {
      await ask('post', '/journeys')
        .send({ templateRef, parameters, ...key })
        .expect(400);
    }
    backend.policy.decide = permission => permission !== 'requests.journey.use';
    await ask('get', '/journeys').expect(403);
  });
});
