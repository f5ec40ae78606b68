import {
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { accessTokensServiceRef, TokenGrant } from '@rackstage/access-tokens';
import { ANNOTATION_ACCOUNT_DISABLED } from '@rackstage/user-access';
import request from 'supertest';
import { authModuleProgram } from './module';
import { accessTokenHeader } from './programAuthenticator';

const id = '0f0e0d0c-0b0a-4908-8706-050403020100';

const user = (name: string, disabled = false) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: {
    name,
    namespace: 'default',
    annotations: { [ANNOTATION_ACCOUNT_DISABLED]: String(disabled) },
  },
  spec: {},
  relations: [{ type: 'memberOf', targetRef: 'group:default/civic' }],
});

describe('sign-in of programs', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        authPlugin,
        authModuleProgram,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            auth: { providers: { program: {} } },
          },
        }),
        catalogServiceMock.factory({
          entities: [user('ann'), user('ben', true)],
        }),
        createServiceFactory({
          service: accessTokensServiceRef,
          deps: {},
          factory: () => ({
            async verify(token: string): Promise<TokenGrant> {
              if (!token.startsWith('good-')) {
                throw new AuthenticationError('unknown');
              }
              return {
                id,
                owner: `user:default/${token.slice(5)}`,
                workspaceId: 'default',
                permissions: ['*'],
                expiresAt: '2099-01-01T00:00:00.000Z',
              };
            },
            require: () => Promise.reject(new Error('not asked')),
            forget: () => {},
          }),
        }),
      ],
    });
  });

  afterAll(() => backend.stop());

  const signIn = (token?: string) => {
    const asking = request(backend.server).get('/api/auth/program/refresh');
    return token === undefined ? asking : asking.set(accessTokenHeader, token);
  };

  it('makes a program of a token, with the groups of its owner', async () => {
    const { status, body } = await signIn('good-ann');
    expect(status).toBe(200);
    const sub = `user:program/${id}`;
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: sub,
      ownershipEntityRefs: [sub, 'user:default/ann', 'group:default/civic'],
    });
  });

  it.each([
    ['no token', undefined],
    ['a token that nobody made', 'forged'],
    ['the token of somebody who is disabled', 'good-ben'],
    ['the token of somebody who is gone', 'good-cho'],
  ])('lets nobody in with %s', async (_, token) => {
    const { status, body } = await signIn(token);
    expect(status).toBe(401);
    expect(body).not.toHaveProperty('backstageIdentity');
  });
});
