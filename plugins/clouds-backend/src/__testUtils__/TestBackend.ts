import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { httpServers } from '@rackstage/observability';
import { secretsServiceRef } from '@rackstage/secrets';
import { JsonObject } from '@backstage/types';
import { SessionCheck, sessionCheckServiceRef } from '@rackstage/user-access';
import { TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { AddressInfo } from 'node:net';
import request, { Test } from 'supertest';
import { CloudsContext } from '../context/CloudsContext';
import { cloudsPlugin } from '../plugin';
import { fakeDriver } from './fakeDriver';
import { TestWorld } from './TestWorld';

export interface TestBackendOptions {
  knex: Knex;
  world: TestWorld;
  /** Whether the reconcilers work as well; else a test sees only what its own requests do. */
  reconciles?: boolean;
  /** Under `clouds` in the configuration. */
  settings?: JsonObject;
}

export interface AuditEntry {
  eventId: string;
  status: string;
  actor: string;
  meta: object;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The plugin as it runs in a portal, with a fake cloud behind it. */
export class TestBackend {
  /** Everything that was logged, audit entries included. */
  readonly logged: unknown[] = [];
  readonly published: unknown[] = [];
  readonly policy = new TestPolicy('clouds');
  /** Throws when the session of somebody is over. */
  checkSession: SessionCheck = async () => {};
  private loops?: jest.SpyInstance;
  private backend?: Awaited<ReturnType<typeof startTestBackend>>;

  static async start(options: TestBackendOptions): Promise<TestBackend> {
    const backend = new TestBackend();
    await backend.start(options);
    return backend;
  }

  async stop(): Promise<void> {
    await this.backend?.stop();
    this.loops?.mockRestore();
  }

  /** A request by somebody who is signed in. */
  ask(method: Method, path: string, user = 'user:default/ann'): Test {
    return this.askAnonymously(method, path).set(
      'Authorization',
      mockCredentials.user.header(user),
    );
  }

  /** Where its HTTP server listens. */
  get port(): number {
    return (this.backend!.server.address() as AddressInfo).port;
  }

  askAnonymously(method: Method, path: string): Test {
    const asked = request(this.backend!.server)[method](`/api/clouds${path}`);
    const isArchive = method === 'post' && path.startsWith('/driver-packages');
    return isArchive ? asked.type('application/gzip') : asked;
  }

  askAsService(method: Method, path: string): Test {
    return this.askAnonymously(method, path).set(
      'Authorization',
      mockCredentials.service.header(),
    );
  }

  /** What the audit log says, oldest first. */
  audited(): AuditEntry[] {
    return (this.logged as object[][])
      .map(parts => Object.assign({}, ...parts))
      .filter(({ isAuditEvent }) => isAuditEvent)
      .map(({ eventId, status, actor, meta }) => ({
        eventId,
        status,
        actor: actor.actorId,
        meta,
      }));
  }

  private async start(options: TestBackendOptions): Promise<void> {
    const { knex, world, reconciles = false, settings } = options;
    // A cloud that does everything at once keeps nobody waiting.
    const clouds = { pollInterval: { milliseconds: 1 }, ...settings };
    if (!reconciles) {
      this.loops = jest
        .spyOn(CloudsContext.prototype, 'start')
        .mockResolvedValue();
    }
    this.backend = await startTestBackend({
      features: [
        cloudsPlugin,
        driverModule(world),
        this.policy.permissions.factory,
        world.workspaces.factory,
        world.requests.factory,
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' }, clouds },
        }),
        mockServices.database.factory({ knex }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        createServiceFactory({
          service: secretsServiceRef,
          deps: {},
          factory: () => world.secrets,
        }),
        createServiceFactory({
          service: sessionCheckServiceRef,
          deps: {},
          factory: () => session => this.checkSession(session),
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
        catalogServiceMock.factory({
          entities: ['civic', 'other'].map(name => ({
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Group',
            metadata: { name, namespace: 'default' },
            spec: { type: 'team', children: [] },
          })),
        }),
      ],
    });
    httpServers.add(this.backend.server);
  }

  private logger(meta: object = {}): RootLoggerService {
    const log = (...entry: unknown[]) => {
      this.logged.push([meta, ...entry.map(plain)]);
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

/** Errors too become something that can be searched as text. */
function plain(value: unknown): unknown {
  return value instanceof Error
    ? { ...value, message: value.message, stack: value.stack }
    : value;
}

const driverModule = (world: TestWorld) =>
  createBackendModule({
    pluginId: 'clouds',
    moduleId: 'fake',
    register(env) {
      env.registerInit({
        deps: { drivers: cloudDriversExtensionPoint },
        async init({ drivers }) {
          drivers.addDriver(fakeDriver(world.cloud));
        },
      });
    },
  });
