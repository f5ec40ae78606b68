import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { everyOperation } from '../__testUtils__/everyOperation';
import { Method, TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

// Every operation there is.
jest.setTimeout(60_000);

describe('what somebody does to an instance', () => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;
  let id: string;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    id = await world.run({ name: 'web' });
    backend = await TestBackend.start({ knex, world });
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const power = (action: string): [Method, string, object] => [
    'post',
    'power-changes',
    { action },
  ];
  const send = ([method, path, body]: [Method, string, object?]) =>
    backend.ask(method, `/instances/${id}/${path}`).send(body);
  const newest = async () =>
    (await backend.ask('get', `/instances/${id}/events?limit=1`)).body.items[0];

  it('notes only what a change has changed', async () => {
    const whole = { labels: { team: 'web' }, deletionProtection: false };
    const changed = async () => (await newest()).params?.fields;

    await send(['patch', '', whole]);
    expect(await changed()).toBe('labels');

    await send(['patch', '', { ...whole, deletionProtection: true }]);
    expect(await changed()).toBe('deletionProtection');

    await send(['patch', '', { ...whole, deletionProtection: true }]);
    expect(
      (await backend.ask('get', `/instances/${id}/events`)).body.items.filter(
        ({ reason }: { reason: string }) => reason === 'Changed',
      ),
    ).toHaveLength(2);
  });

  it.each([
    ['stop', power('stop'), 'StopRequested', { action: 'stop' }],
    ['start', power('start'), 'StartRequested', { action: 'start' }],
    ['reboot', power('reboot'), 'RebootRequested', { action: 'reboot' }],
    ['delete', ['delete', ''] as [Method, string], 'DeletionRequested', {}],
    [
      'change',
      ['patch', '', { labels: { team: 'web' } }] as [Method, string, object],
      'Changed',
      { fields: ['labels'] },
    ],
  ])(
    'is told to everybody and noted with who did it: %s',
    async (_, request, reason, details) => {
      const { operationId } = await world.record(id);
      const answer = await send(request);
      expect(answer.status).toBeLessThan(300);

      const change = { instanceIds: [id], operationId };
      expect(backend.published).toEqual([
        { topic: 'clouds.instance.changed', eventPayload: change },
        {
          topic: 'signals',
          eventPayload: {
            recipients: { type: 'broadcast' },
            channel: 'clouds',
            message: change,
          },
        },
      ]);
      expect(await newest()).toMatchObject({
        reason,
        type: 'Normal',
        actor: 'user:default/ann',
      });
      expect(backend.audited()).toEqual(
        ['initiated', 'succeeded'].map(status => ({
          status,
          actor: 'user:default/ann',
          eventId: expect.any(String),
          meta: { id, ...details },
        })),
      );
    },
  );

  it('is not noted when nothing was asked for', async () => {
    const before = await newest();
    const { revision } = await world.record(id);
    await send(['patch', '', { revision }]).expect(200);
    expect(await newest()).toEqual(before);
  });

  it('is noted as failed when it was refused, and told to nobody', async () => {
    backend.policy.decide = permission => permission.endsWith('.read');
    const before = await newest();
    await send(power('stop')).expect(403);
    expect(backend.audited()).toEqual(
      ['initiated', 'failed'].map(status => ({
        status,
        actor: 'user:default/ann',
        eventId: 'changeInstancePower',
        meta: { id, action: 'stop' },
      })),
    );
    expect(backend.published).toEqual([]);
    expect(await newest()).toEqual(before);
  });

  it('leaves an audit entry for every operation that may change something, and none for readings', async () => {
    const requests = await everyOperation(
      world,
      id,
      await world.make('volume'),
    );
    for (const { method, path, body } of requests) {
      await backend.ask(method, path).send(body);
    }
    const changes = requests.filter(({ method }) => method !== 'get');
    const began = backend
      .audited()
      .filter(({ status }) => status === 'initiated');
    expect(began.map(({ eventId }) => eventId)).toEqual(
      changes.map(({ operationId }) => operationId),
    );
    const ended = backend
      .audited()
      .filter(({ status }) => status !== 'initiated');
    expect(ended).toHaveLength(changes.length);
  });
});
