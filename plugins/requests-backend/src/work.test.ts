import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { accessTokensServiceRef, programRef } from '@rackstage/access-tokens';
import { createTestDatabases, TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { eventually } from './__testUtils__/eventually';
import { machineRef, TestScaffolder } from './__testUtils__/TestScaffolder';
import { requestsPlugin } from './plugin';

const databases = createTestDatabases();

const journeyRef = 'template:default/new-service';
const step = (id: string, more: object = {}) => ({
  id,
  name: id,
  action: 'journey:template',
  input: { template: 'machine', ...more },
});
const template = (name: string, type: string, steps: object[]) => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name, title: 'New service', 'title@ko': '새 서비스' },
  spec: {
    type,
    parameters: {
      required: ['name'],
      properties: { name: { type: 'string' } },
    },
    steps,
  },
});
const entities = [
  template('new-service', 'journey', [
    step('machine', { values: { name: '${{ parameters.name }}' } }),
    step('volume', {
      optional: true,
      values: { of: '${{ steps.machine.output.id }}' },
    }),
  ]),
  template('machine', 'infrastructure', []),
];

const bob = 'user:default/bob';

/** Tokens of people, by their names. */
async function grantOf(id: string) {
  if (id === 'revoked') {
    throw new AuthenticationError('This token is over');
  }
  return {
    id,
    owner: `user:default/${id}`,
    workspaceId: 'default',
    permissions: ['requests.*'],
    expiresAt: '2999-01-01T00:00:00Z',
  };
}

describe.each(databases.eachSupportedId())(
  'drafts and journeys on %s',
  engine => {
    let knex: Knex;
    let backend: Awaited<ReturnType<typeof startTestBackend>>;
    let scaffolder: TestScaffolder;
    let policy: TestPolicy;

    const start = () =>
      startTestBackend({
        features: [
          requestsPlugin,
          policy.permissions.factory,
          mockServices.database.factory({ knex }),
          mockServices.httpAuth.factory({
            defaultCredentials: mockCredentials.none(),
          }),
          createServiceFactory({
            service: scaffolderServiceRef,
            deps: {},
            factory: () => scaffolder.service,
          }),
          createServiceFactory({
            service: accessTokensServiceRef,
            deps: {},
            factory: () => ({ require: grantOf }) as never,
          }),
          catalogServiceMock.factory({ entities: entities as never }),
        ],
      });

    beforeEach(async () => {
      knex = await databases.init(engine);
      scaffolder = new TestScaffolder();
      policy = new TestPolicy('requests');
      backend = await start();
    });

    afterEach(async () => {
      await backend.stop();
      await knex.destroy();
    });

    const ask = (
      method: 'get' | 'post' | 'put' | 'delete',
      path: string,
      user = 'user:default/ann',
    ) =>
      request(backend.server)
        [method](`/api/requests${path}`)
        .set('Authorization', mockCredentials.user.header(user));

    describe('drafts', () => {
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
        scaffolder.properties = {
          name: { type: 'string' },
          count: { type: 'string', enum: ['one'] },
        };
        await backend.stop();
        backend = await start();
        const { body } = await ask('get', `/drafts/${id}`).expect(200);
        expect(body).toMatchObject({
          values: { name: 'web' },
          misfits: ['count'],
        });
      });

      it('of a template that was removed are still listed, and can be discarded', async () => {
        const { id } = await keep();
        scaffolder.isRemoved = true;
        // What is known of a template for some seconds is forgotten.
        await backend.stop();
        backend = await start();
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
        policy.decide = permission => permission !== 'requests.draft.use';
        await ask('post', '/drafts').send(form).expect(403);
        expect((await ask('get', '/drafts')).status).toBe(403);
      });
    });

    describe('journeys', () => {
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
      const startStep = (id: string, stepId: string, revision: number) =>
        ask('post', `/journeys/${id}/steps/${stepId}/start`).send({
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
        expect(scaffolder.tasks).toMatchObject([
          { createdBy: 'user:default/ann', values: { name: 'web' } },
        ]);
        expect(scaffolder.secrets).toEqual([{ password: 'hunter2' }]);
        expect(JSON.stringify(await knex('journeys'))).not.toContain('hunter2');
        scaffolder.end('task-1', 'completed', { id: 'vm-1' });
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
        expect(scaffolder.tasks).toHaveLength(1);
      });

      it('find the task whose start was not written down, and start none twice', async () => {
        const { id } = await begin();
        scaffolder.losesAnswers = true;
        await startStep(id, 'machine', 1).expect(500);
        await backend.stop();
        // As if half a minute had passed.
        await knex('journeys').update({
          next_attempt_at: '2026-01-01T00:00:00.000Z',
        });
        backend = await start();
        await eventually(
          () => read(id),
          journey => journey.steps[0].taskId === 'task-1',
        );
        scaffolder.end('task-1', 'completed');
        await ended(id, 'done');
        expect(scaffolder.tasks).toHaveLength(1);
      });

      it('stay at what failed, and try it again', async () => {
        const { id } = await begin();
        scaffolder.failure = Object.assign(new Error('Name is taken'), {
          statusCode: 400,
        });
        await startStep(id, 'machine', 1);
        const refused = await read(id);
        expect(refused.steps[0]).toMatchObject({
          state: 'failed',
          reason: 'Name is taken',
        });
        scaffolder.failure = undefined;
        await startStep(id, 'machine', refused.revision).expect(200);
        scaffolder.end('task-1', 'failed');
        const failed = await ended(id, 'failed');
        await startStep(id, 'machine', failed.revision).expect(200);
        expect(scaffolder.tasks).toHaveLength(2);
      });

      it('stay when the template of a step is removed, and say so', async () => {
        const { id } = await begin();
        scaffolder.isRemoved = true;
        await startStep(id, 'machine', 1);
        const refused = await read(id);
        expect(refused.steps[0]).toMatchObject({
          state: 'failed',
          reason: 'Template not found',
        });
        scaffolder.isRemoved = false;
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
        expect(scaffolder.tasks).toEqual([]);
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
        policy.decide = permission => permission !== 'requests.journey.use';
        await ask('get', '/journeys').expect(403);
      });
    });
  },
);
