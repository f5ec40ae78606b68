import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import {
  actionsRegistryServiceFactory,
  metricsServiceFactory,
  tracingServiceFactory,
} from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import mcpActions from '@backstage/plugin-mcp-actions-backend';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { ConfirmationStore } from './ConfirmationStore';
import confirmed from '.';

const databases = createTestDatabases();
const ann = 'user:default/ann';
const bob = 'user:default/bob';

describe.each(databases.eachSupportedId())('tools over MCP, %s', engine => {
  let knex: Knex;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  let deleted: string[];
  const clients: Client[] = [];

  const things = createBackendPlugin({
    pluginId: 'things',
    register(env) {
      env.registerInit({
        deps: {
          registry: actionsRegistryServiceRef,
          router: coreServices.httpRouter,
        },
        async init({ registry }) {
          registry.register({
            name: 'list-things',
            title: 'List',
            description: 'Lists',
            attributes: { readOnly: true },
            schema: { input: z => z.object({}), output: z => z.object({}) },
            action: async () => ({ output: {} }),
          });
          registry.register({
            name: 'delete-thing',
            title: 'Delete a thing',
            description: 'Deletes it',
            attributes: { destructive: true },
            schema: {
              input: z =>
                z
                  .object({ id: z.string(), force: z.boolean().optional() })
                  .strict(),
              output: z => z.object({ id: z.string() }),
            },
            action: async ({ input, credentials }) => {
              const { userEntityRef } = credentials.principal as {
                userEntityRef?: string;
              };
              if (userEntityRef === 'user:default/viewer') {
                throw new NotAllowedError('You lack the permission');
              }
              deleted.push(input.id);
              return { output: { id: input.id } };
            },
          });
          registry.register({
            name: 'store-password',
            title: 'Store',
            description: 'Stores a password',
            attributes: { destructive: false },
            schema: {
              input: z => z.object({}),
              output: z => z.object({}),
              secrets: z => z.object({ password: z.string() }),
            },
            action: async () => ({ output: {} }),
          });
        },
      });
    },
  });

  beforeEach(async () => {
    deleted = [];
    knex = await databases.init(engine);
    backend = await startTestBackend({
      features: [
        things,
        actionsRegistryServiceFactory,
        metricsServiceFactory,
        tracingServiceFactory,
        confirmed,
        mcpActions,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { backend: { actions: { pluginSources: ['things'] } } },
        }),
      ],
    });
  });

  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.close()));
    await backend.stop();
    await knex.destroy();
  });

  async function as(user: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' });
    const url = `http://localhost:${backend.server.port()}/api/mcp-actions/v1`;
    await client.connect(
      new StreamableHTTPClientTransport(new URL(url), {
        requestInit: {
          headers: { Authorization: mockCredentials.user.header(user) },
        },
      }),
    );
    clients.push(client);
    return client;
  }

  async function remove(client: Client, args: Record<string, unknown>) {
    const { isError, content, structuredContent } = await client.callTool({
      name: 'things.delete-thing',
      arguments: args,
    });
    return {
      isError,
      text: (content as Array<{ text: string }>)[0].text,
      ...(structuredContent as { confirmation?: string; wouldDo?: object }),
    };
  }

  it('lists what takes no secrets, and says what takes two calls', async () => {
    const { tools } = await (await as(ann)).listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'things.list-things',
      'things.delete-thing',
    ]);
    expect(Object.keys(tools[0].inputSchema.properties ?? {})).toEqual([]);
    expect(Object.keys(tools[1].inputSchema.properties ?? {})).toEqual([
      'id',
      'force',
      'confirmation',
    ]);
    expect(tools[1].annotations?.destructiveHint).toBe(true);
  });

  it('does what is destructive at the second call only, once', async () => {
    const client = await as(ann);
    const first = await remove(client, { id: 'a', force: true });
    expect(deleted).toEqual([]);
    expect(first.wouldDo).toEqual({
      action: 'things:delete-thing',
      title: 'Delete a thing',
      description: 'Deletes it',
      input: { id: 'a', force: true },
    });
    const { confirmation } = first;
    const second = await remove(client, { force: true, confirmation, id: 'a' });
    expect([second.isError, deleted]).toEqual([undefined, ['a']]);
    const third = await remove(client, { id: 'a', force: true, confirmation });
    expect([third.isError, deleted]).toEqual([true, ['a']]);
    expect(third.text).toContain('Nothing was done');
  });

  it.each<[string, (code?: string) => [string, Record<string, unknown>]]>([
    ['for another thing', code => [ann, { id: 'b', confirmation: code }]],
    ['of another person', code => [bob, { id: 'a', confirmation: code }]],
    ['that was made up', () => [ann, { id: 'a', confirmation: 'x' }]],
    ['that is no text', () => [ann, { id: 'a', confirmation: true }]],
  ])('takes no code %s', async (_, attempt) => {
    const { confirmation } = await remove(await as(ann), { id: 'a' });
    const [user, args] = attempt(confirmation);
    const { isError } = await remove(await as(user), args);
    expect([isError, deleted]).toEqual([true, []]);
  });

  it('refuses a person who may not, confirmed or not', async () => {
    const client = await as('user:default/viewer');
    const { confirmation } = await remove(client, { id: 'a' });
    const { isError, text } = await remove(client, { id: 'a', confirmation });
    expect([isError, deleted]).toEqual([true, []]);
    expect(text).toMatch(/NotAllowedError/);
  });

  it('calls no action with secrets', async () => {
    const { isError, content } = await (
      await as(ann)
    ).callTool({
      name: 'things.store-password',
      arguments: {},
    });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toMatch(/not found/);
  });

  it('lets codes expire, and keeps none of them', async () => {
    let now = 1000;
    const store = new ConfirmationStore(knex, () => now);
    const what = { caller: ann, actionId: 'a:b', inputDigest: 'd' };
    const code = await store.issue(what, 2000);
    expect(JSON.stringify(await knex('confirmations'))).not.toContain(code);
    now = 2000;
    expect(await store.take(code, what)).toBe(false);
    await store.issue(what, 3000);
    expect(await knex('confirmations')).toHaveLength(1);
  });
});
