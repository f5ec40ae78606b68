import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { AesSecretsService, secretsServiceRef } from '@rackstage/secrets';
import { TestWorkspaces } from '@rackstage/plugin-workspaces-node/testUtils';
import { TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request, { Test } from 'supertest';
import { webhooksPlugin } from '../plugin';
import { clear } from './clear';
import { TestScaffolder } from './TestScaffolder';

export type Method = 'get' | 'post' | 'patch' | 'delete';

const entity = (kind: string, name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
});

/** The plugin as it runs in a portal, with a scaffolder that only writes down what it is asked for. */
export class TestBackend {
  /** Everything that was logged, audit entries included. */
  readonly logged: unknown[] = [];
  readonly notified: unknown[] = [];
  readonly policy = new TestPolicy('webhooks');
  readonly scaffolder = new TestScaffolder();
  readonly workspaces = new TestWorkspaces();
  private backend?: Awaited<ReturnType<typeof startTestBackend>>;

  static async start(knex: Knex): Promise<TestBackend> {
    const backend = new TestBackend(knex);
    await backend.start();
    return backend;
  }

  private constructor(private readonly knex: Knex) {}

  /** As it was at the start, with an empty database. */
  async reset(): Promise<void> {
    this.logged.length = 0;
    this.notified.length = 0;
    this.policy.decide = () => true;
    this.scaffolder.reset();
    await clear(this.knex);
  }

  async stop(): Promise<void> {
    await this.backend?.stop();
  }

  /** A request by somebody who is signed in. */
  ask(method: Method, path: string, user = 'user:default/ann'): Test {
    return this.askAnonymously(method, path).set(
      'Authorization',
      mockCredentials.user.header(user),
    );
  }

  askAnonymously(method: Method, path: string): Test {
    return request(this.backend!.server)[method](`/api/webhooks${path}`);
  }

  private async start(): Promise<void> {
    const { knex } = this;
    this.backend = await startTestBackend({
      features: [
        webhooksPlugin,
        this.policy.permissions.factory,
        this.workspaces.factory,
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'https://portal.example' },
            permission: {
              enabled: true,
              roles: [
                {
                  name: 'operator',
                  members: ['group:default/civic'],
                  allow: ['*'],
                },
              ],
            },
            webhooks: { outgoing: { allowedNetworks: ['127.0.0.1'] } },
          },
        }),
        mockServices.database.factory({ knex }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/ann',
            ownershipEntityRefs: ['user:default/ann', 'group:default/civic'],
          }),
        }).factory,
        createServiceFactory({
          service: secretsServiceRef,
          deps: {},
          factory: () =>
            new AesSecretsService({
              getKeys: async () => [{ id: 'k1', key: Buffer.alloc(32, 7) }],
            }),
        }),
        createServiceFactory({
          service: coreServices.rootLogger,
          deps: {},
          factory: () => this.logger(),
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            publish: async () => {},
            subscribe: async () => {},
          }),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({
            send: async options => void this.notified.push(options),
          }),
        }),
        createServiceFactory({
          service: scaffolderServiceRef,
          deps: {},
          factory: () => this.scaffolder.service,
        }),
        catalogServiceMock.factory({
          entities: [
            entity('Group', 'civic'),
            entity('Group', 'other'),
            {
              ...entity('User', 'ann'),
              relations: [
                { type: RELATION_MEMBER_OF, targetRef: 'group:default/civic' },
              ],
            },
            entity('User', 'eve'),
          ],
        }),
      ],
    });
  }

  private logger(meta: object = {}): RootLoggerService {
    const log = (...entry: unknown[]) => {
      this.logged.push([meta, ...entry]);
    };
    return {
      error: log,
      warn: log,
      info: log,
      debug: log,
      child: more => this.logger({ ...meta, ...more }),
    };
  }
}
