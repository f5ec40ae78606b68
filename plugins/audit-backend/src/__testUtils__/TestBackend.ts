import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request, { Test } from 'supertest';
import { auditPlugin } from '../plugin';

const instance = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'web-03',
    namespace: 'default',
    annotations: { 'rackstage.io/cloud-instance-id': 'i-03' },
  },
  spec: { type: 'instance', owner: 'group:default/civic' },
};

/** The plugin as it runs in a portal. */
export class TestBackend {
  readonly policy = new TestPolicy('audit');
  private backend?: Awaited<ReturnType<typeof startTestBackend>>;

  static async start(knex: Knex, audit: object = {}): Promise<TestBackend> {
    const backend = new TestBackend();
    backend.backend = await startTestBackend({
      features: [
        auditPlugin,
        backend.policy.permissions.factory,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({ data: { audit } }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        backend.auditor.factory,
        catalogServiceMock.factory({ entities: [instance] }),
      ],
    });
    return backend;
  }

  readonly audited: object[] = [];
  private readonly auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => ({
      success: async more => {
        this.audited.push({ eventId, meta: { ...meta, ...more?.meta } });
      },
      fail: async ({ error }) => {
        this.audited.push({ eventId, meta, error: error.name });
      },
    }),
  });

  async stop(): Promise<void> {
    await this.backend?.stop();
  }

  /** A request by somebody who is signed in. */
  ask(method: 'get' | 'post', path: string): Test {
    return this.askAnonymously(method, path).set(
      'Authorization',
      mockCredentials.user.header('user:default/ann'),
    );
  }

  askAnonymously(method: 'get' | 'post', path: string): Test {
    return request(this.backend!.server)[method](`/api/audit${path}`);
  }
}
