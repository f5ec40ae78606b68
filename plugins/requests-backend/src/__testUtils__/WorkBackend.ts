import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import { TestPolicy } from '@rackstage/test-kit';
import { Knex } from 'knex';
import request from 'supertest';
import { requestsPlugin } from '../plugin';
import { TestScaffolder } from './TestScaffolder';

export const journeyRef = 'template:default/new-service';
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

/** The plugin over a Scaffolder that does what a test says, asked by `ann` unless told otherwise. */
export class WorkBackend {
  readonly scaffolder = new TestScaffolder();
  readonly policy = new TestPolicy('requests');
  private backend?: Awaited<ReturnType<typeof startTestBackend>>;

  static async start(knex: Knex): Promise<WorkBackend> {
    const world = new WorkBackend(knex);
    await world.start();
    return world;
  }

  private constructor(private readonly knex: Knex) {}

  async stop(): Promise<void> {
    await this.backend?.stop();
  }

  /** What is known of a template for some seconds is forgotten. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  ask(
    method: 'get' | 'post' | 'put' | 'delete',
    path: string,
    user = 'user:default/ann',
  ) {
    return request(this.backend!.server)
      [method](`/api/requests${path}`)
      .set('Authorization', mockCredentials.user.header(user));
  }

  async start(): Promise<void> {
    this.backend = await startTestBackend({
      features: [
        requestsPlugin,
        this.policy.permissions.factory,
        mockServices.database.factory({ knex: this.knex }),
        mockServices.httpAuth.factory({
          defaultCredentials: mockCredentials.none(),
        }),
        createServiceFactory({
          service: scaffolderServiceRef,
          deps: {},
          factory: () => this.scaffolder.service,
        }),
        createServiceFactory({
          service: accessTokensServiceRef,
          deps: {},
          factory: () => ({ require: grantOf }) as never,
        }),
        catalogServiceMock.factory({ entities: entities as never }),
      ],
    });
  }
}
