import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { signInAsHeader } from './developmentAuthenticator';
import { authModuleDevelopment } from './module';

const minji = 'user:default/minji.kim';

const users = [
  { entityRef: minji, name: 'Minji Kim 김민지' },
  { entityRef: 'user:default/left', name: 'Left' },
];

describe('sign-in without a password', () => {
  const environment = process.env.NODE_ENV;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  const auditor = mockServices.auditor.mock({
    createEvent: async () => ({
      success: async () => {},
      fail: async () => {},
    }),
  });

  async function start(
    nodeEnv: 'development' | 'production' | 'test',
    provider: object = {},
  ) {
    Object.assign(process.env, { NODE_ENV: nodeEnv });
    backend = await startTestBackend({
      features: [
        authPlugin,
        authModuleDevelopment,
        auditor.factory,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            auth: { providers: { development: { users, ...provider } } },
          },
        }),
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'User',
              metadata: { name: 'minji.kim', namespace: 'default' },
              spec: { memberOf: ['platform-administrators'] },
              relations: [
                {
                  type: 'memberOf',
                  targetRef: 'group:default/platform-administrators',
                },
              ],
            },
          ],
        }),
      ],
    });
  }

  const signIn = (as?: string) => {
    const asking = request(backend.server).get('/api/auth/development/refresh');
    return as === undefined ? asking : asking.set(signInAsHeader, as);
  };

  afterEach(async () => {
    Object.assign(process.env, { NODE_ENV: environment });
    await backend.stop();
  });

  it('lets in as somebody who is listed, with their groups', async () => {
    await start('development');
    const { status, body } = await signIn(minji);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      profile: { displayName: 'Minji Kim 김민지' },
      backstageIdentity: {
        identity: {
          type: 'user',
          userEntityRef: minji,
          ownershipEntityRefs: [minji, 'group:default/platform-administrators'],
        },
      },
    });
    const [, claims] = body.backstageIdentity.token.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual(
      expect.objectContaining({ sub: minji }),
    );
  });

  it.each([
    ['nobody', undefined, 401, /Choose as whom/],
    ['an empty name', '', 401, /Choose as whom/],
    [
      'somebody who is not listed',
      'user:default/eve',
      400,
      /'user:default\/eve' is not listed/,
    ],
    ['a name that is no entity ref', 'minji.kim', 400, /not listed/],
    ['a group', 'group:default/platform-administrators', 400, /not listed/],
    ['two at once', `${minji}, user:default/left`, 400, /not listed/],
    ['somebody whom the catalog does not know', 'user:default/left', 404, /./],
  ])('does not let in %s', async (_, as, expected, message) => {
    await start('development');
    const { status, body } = await signIn(as);
    expect(status).toBe(expected);
    expect(body.error.message).toMatch(message);
    expect(body).not.toHaveProperty('backstageIdentity');
  });

  it.each(['production', 'test'] as const)(
    'lets nobody in when NODE_ENV is %s',
    async nodeEnv => {
      await start(nodeEnv);
      const { status, body } = await signIn(minji);
      expect(status).toBe(403);
      expect(body.error.message).toMatch(/configure another provider/);
    },
  );

  it('lets in elsewhere only when it is told to, in so many words', async () => {
    await start('production', { dangerouslyAllowOutsideDevelopment: true });
    await signIn(minji).expect(200);
    expect((await signIn('user:default/eve')).status).toBe(400);
  });
});
