import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { JsonObject } from '@backstage/types';
import { everyOperation } from '../__testUtils__/everyOperation';
import { TestBackend } from '../__testUtils__/TestBackend';
import { TestWorld } from '../__testUtils__/TestWorld';
import { cloudsActions } from '.';

interface ListedAction {
  id: string;
  name: string;
  title: string;
  description: string;
  attributes: Record<'readOnly' | 'destructive' | 'idempotent', boolean>;
  schema: Record<'input' | 'secrets', { properties?: JsonObject } | undefined>;
}

const databases = createTestDatabases();

jest.setTimeout(60_000);
const registry = '/.backstage/actions';

/** What an address asks for, as an action takes it: several of one name are a list. */
const fromQuery = (query: URLSearchParams, properties: JsonObject) =>
  Object.fromEntries(
    [...query.keys()].map(key => {
      const { type } = (properties[key] ?? {}) as JsonObject;
      return [key, type === 'array' ? query.getAll(key) : query.get(key)];
    }),
  );

describe('actions of clouds', () => {
  let knex: Knex;
  let world: TestWorld;
  let backend: TestBackend;
  let instanceId: string;
  let listed: ListedAction[];

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    world = await TestWorld.create(knex);
    instanceId = await world.run({ name: 'web' });
    backend = await TestBackend.start({ knex, world });
    const { body } = await backend.ask('get', `${registry}/v1/actions`);
    listed = body.actions;
  });

  afterEach(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const invoke = (name: string, input: object, secrets?: object) =>
    backend
      .ask(
        'post',
        `${registry}/${secrets ? 'v2' : 'v1'}/actions/clouds:${name}/invoke`,
      )
      .send(secrets ? { input, secrets } : input);

  const ofOperation = (operationId: string) => {
    const actions = cloudsActions[operationId as keyof typeof cloudsActions];
    return Array.isArray(actions) ? actions : [];
  };

  it('are there for every operation of the document, or say why not', () => {
    const operations = Object.values(openapi.paths).flatMap(item =>
      Object.values(item).flatMap(part =>
        'operationId' in part ? [part.operationId] : [],
      ),
    );
    expect(Object.keys(cloudsActions).sort()).toEqual(operations.sort());
    const names = Object.values(cloudsActions).flatMap(each =>
      Array.isArray(each) ? each.map(({ name }) => name) : [],
    );
    expect(listed.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { title, description, name } of listed) {
      expect(title).not.toBe('');
      expect(description).not.toBe('');
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
    }
  });

  it('of readings are read-only, and what takes away is destructive', () => {
    const named = (attribute: keyof ListedAction['attributes']) =>
      listed.filter(a => a.attributes[attribute]).map(({ name }) => name);
    expect(named('destructive').sort()).toEqual([
      'accept-host-key',
      'cancel-command',
      'cancel-operation',
      'change-account-credential',
      'change-deployment-power',
      'change-instance-power',
      'decide-instance-drift',
      'decide-resource-drift',
      'delete-account',
      'delete-deployment',
      'delete-deployment-template',
      'delete-instance',
      'delete-resource',
      'release-items',
      'remove-driver-package',
      'remove-role-credential',
      'run-command',
      'scale-deployment',
      'set-role-credential',
      'unshare-account',
      'unshare-deployment',
      'unshare-instance',
      'update-instance',
      'update-resource',
    ]);
    for (const name of named('readOnly')) {
      expect(name).toMatch(/^(list|get|count)-/);
    }
  });

  it('answer, and are audited, as the API is', async () => {
    // What is refused here: an account in use, an operation that is done, drivers where none is installed.
    const refused: Record<string, [name: string, status: number]> = {
      deleteAccount: ['ConflictError', 409],
      cancelOperation: ['ConflictError', 409],
      installDriverPackage: ['InputError', 400],
      updateDriverPackage: ['NotFoundError', 404],
      removeDriverPackage: ['NotFoundError', 404],
    };
    const examples = await everyOperation(
      world,
      instanceId,
      await world.make('volume'),
    );
    const deletesLast = [
      ...examples.filter(({ method }) => method !== 'delete'),
      ...examples.filter(({ method }) => method === 'delete'),
    ];
    for (const example of deletesLast) {
      const { operationId, method, parameters, path, body } = example;
      const url = new URL(path, 'http://portal');
      const input: JsonObject = {
        ...parameters,
        ...(body as JsonObject),
      };
      for (const action of ofOperation(operationId)) {
        const { schema } = listed.find(({ name }) => name === action.name)!;
        const part = ({ properties = {} }: { properties?: JsonObject } = {}) =>
          Object.fromEntries(
            Object.entries({
              ...fromQuery(url.searchParams, properties),
              ...input,
            }).filter(([key]) => key in properties),
          );
        const secrets = action.secrets && part(schema.secrets);
        if (action.required?.some(field => !(field in input))) {
          continue;
        }
        backend.logged.length = 0;
        const { status, body: answer } = await invoke(
          action.name,
          part(schema.input),
          secrets,
        );
        expect([action.name, answer.error?.name, status]).toEqual([
          action.name,
          ...(refused[operationId] ?? [undefined, 200]),
        ]);
        expect(backend.audited().map(e => e.eventId)).toEqual(
          method === 'get' ? [] : [operationId, operationId],
        );
        expect(
          backend
            .audited()
            .every(
              ({ meta }) =>
                'requestedBy' in meta &&
                meta.requestedBy === 'user:default/ann',
            ),
        ).toBe(true);
      }
    }
  });

  it('are refused as the API is, and note the refusal', async () => {
    backend.policy.decide = permission => permission.endsWith('.read');
    backend.logged.length = 0;
    const { status, body } = await invoke('delete-instance', {
      id: instanceId,
    });
    expect(status).toBe(403);
    expect(body.error.message).toContain('clouds.instance.delete');
    expect(backend.audited().map(entry => entry.status)).toEqual([
      'initiated',
      'failed',
    ]);
    expect((await world.record(instanceId)).deleteRequestedAt).toBeFalsy();
  });

  it('show nobody what may not be seen', async () => {
    backend.policy.decide = () => false;
    expect((await invoke('get-instance', { id: instanceId })).status).toBe(404);
    expect((await invoke('list-instances', {})).body.output.items).toEqual([]);
  });

  it.each<[string, string, object, RegExp]>([
    ['an unknown field', 'list-instances', { colour: 'red' }, /colour/],
    ['an id that is none', 'get-instance', { id: 'x' }, /id must match format/],
    ['no id', 'delete-instance', {}, /id/],
    ['too large a page', 'list-instances', { limit: 501 }, /limit|500/],
    ['NUL in a text', 'list-instances', { q: 'a\0' }, /NUL/],
    [
      'a label that is none',
      'update-instance',
      { id: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab', labels: { '-': 'x' } },
      /labels/,
    ],
  ])('refuse %s', async (_, name, input, message) => {
    const { status, body } = await invoke(name, input);
    expect(status).toBe(400);
    expect(JSON.stringify(body.error)).toMatch(message);
  });

  it('take a secret beside the input only, and tell it to nobody', async () => {
    const account = {
      name: 'new',
      title: 'New',
      driver: 'fake',
      owner: 'group:default/civic',
    };
    const credential = { password: world.cloud.password };
    const asInput = await invoke('create-account', { ...account, credential });
    expect(asInput.status).toBe(400);
    const { status, text } = await invoke('create-account', account, {
      credential,
    });
    expect(status).toBe(200);
    expect(text + JSON.stringify(backend.logged)).not.toContain(
      world.cloud.password,
    );
    for (const { schema, name } of listed) {
      expect([name, Object.keys(schema.input?.properties ?? {})]).toEqual([
        name,
        expect.not.arrayContaining(['credential', 'import', 'text']),
      ]);
    }
  });
});
