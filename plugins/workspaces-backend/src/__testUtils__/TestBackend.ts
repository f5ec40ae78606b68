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
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { JsonObject } from '@backstage/types';
import { TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request, { Test } from 'supertest';
import { workspacesPlugin } from '../plugin';

export type Method = 'get' | 'post' | 'patch' | 'delete';

const entity = (kind: string, name: string, more: object = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  spec: {},
  ...more,
});

const civic = 'group:default/civic';

const catalog = [
  entity('User', 'ann', {
    spec: { profile: { displayName: 'Ann' } },
    relations: [{ type: 'memberOf', targetRef: civic }],
  }),
  entity('User', 'bob'),
  entity('Group', 'civic', {
    relations: [{ type: 'childOf', targetRef: 'group:default/city' }],
  }),
  entity('Group', 'city'),
  entity('Resource', 'vm', {
    spec: { workspaces: ['alpha'] },
    relations: [{ type: 'ownedBy', targetRef: civic }],
  }),
];

/** The plugin as it runs in a portal. */
export class TestBackend {
  readonly logged: object[][] = [];
  readonly published: unknown[] = [];
  readonly policy = new TestPolicy('workspaces');
  private backend?: Awaited<ReturnType<typeof startTestBackend>>;

  static async start(knex: Knex, config: object = {}): Promise<TestBackend> {
    const backend = new TestBackend();
    await backend.start(knex, config);
    return backend;
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
    return request(this.backend!.server)[method](`/api/workspaces${path}`);
  }

  /** What the audit log says, oldest first. */
  audited() {
    return this.logged
      .map(parts => Object.assign({}, ...parts))
      .filter(({ isAuditEvent }) => isAuditEvent)
      .map(({ eventId, status, meta }) => ({ eventId, status, meta }));
  }

  private async start(knex: Knex, config: object): Promise<void> {
    this.backend = await startTestBackend({
      features: [
        workspacesPlugin,
        this.policy.permissions.factory,
        mockServices.rootConfig.factory({ data: config as JsonObject }),
        mockServices.userInfo.mock({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/ann',
            ownershipEntityRefs: ['user:default/ann', civic],
          }),
        }).factory,
        createServiceFactory({
          service: coreServices.rootSystemMetadata,
          deps: {},
          factory: () => ({
            getInstalledPlugins: async () => [{ pluginId: 'workspaces' }],
          }),
        }),
        mockServices.database.factory({ knex }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
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
            publish: async event => void this.published.push(event),
            subscribe: async () => {},
          }),
        }),
        catalogServiceMock.factory({ entities: catalog }),
      ],
    });
  }

  private logger(meta: object = {}): RootLoggerService {
    const log = (message: string, more: object = {}) => {
      this.logged.push([meta, { message }, more]);
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
