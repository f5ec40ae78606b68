import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthenticationError } from '@backstage/errors';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import express from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { CommandLineSignIns } from './CommandLineSignIns';
import { authModuleSessions } from './module';
import { refuseRevokedCodes } from './refuseRevokedCodes';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const at = new Date().toISOString();

const addRefreshToken = (knex: Knex, name: string) =>
  knex('offline_sessions').insert({
    id: name,
    user_entity_ref: `user:default/${name}`,
    token_hash: name,
    created_at: at,
    last_used_at: at,
  });

async function addSignIn(knex: Knex, name: string): Promise<void> {
  await addRefreshToken(knex, name);
  await knex('oauth_authorization_sessions').insert({
    id: name,
    client_id: 'cli',
    user_entity_ref: `user:default/${name}`,
    redirect_uri: 'http://localhost:1/callback',
    response_type: 'code',
    status: 'approved',
    expires_at: at,
  });
  await knex('oidc_authorization_codes').insert({
    code: name,
    session_id: name,
    expires_at: at,
  });
}

describe('sessions of command lines', () => {
  let backend: TestBackend;
  let knex: Knex;

  beforeAll(async () => {
    knex = await databases.init('SQLITE_3');
    backend = await startTestBackend({
      features: [
        authPlugin,
        authModuleSessions,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
        catalogServiceMock.factory(),
      ],
    });
    await addSignIn(knex, 'ann');
    await addSignIn(knex, 'ben');
  });

  afterAll(async () => {
    await backend.stop();
    await knex.destroy();
  });

  const revoke = (authorization: string | undefined, body: object) => {
    const asking = request(backend.server)
      .post('/api/auth/refresh-tokens/revocations')
      .send(body);
    return authorization ? asking.set('authorization', authorization) : asking;
  };
  const entityRef = 'user:default/ann';

  it('are ended by plugins, and by nobody else', async () => {
    const person = mockCredentials.user.header(entityRef);
    expect((await revoke(person, { entityRef })).status).toBe(403);
    const none = mockCredentials.none.header();
    expect((await revoke(none, { entityRef })).status).toBe(401);
    expect(await knex('offline_sessions')).toHaveLength(2);
    const plugin = mockCredentials.service.header();
    expect((await revoke(plugin, { entityRef: { like: '%' } })).status).toBe(
      400,
    );
    expect((await revoke(plugin, { entityRef })).status).toBe(204);
    expect((await revoke(plugin, { entityRef })).status).toBe(204);
    expect(await knex('offline_sessions').pluck('id')).toEqual(['ben']);
    // A code that was not used yet would become a refresh token.
    expect(await knex('oidc_authorization_codes').pluck('code')).toEqual([
      'ben',
    ]);
    expect(await knex('oauth_authorization_sessions').pluck('id')).toEqual([
      'ben',
    ]);
  });
});

describe('a code that is used', () => {
  const grant = { grant_type: 'authorization_code', code: 'ann' };

  /** With what Backstage does to make tokens of a code, and what happens meanwhile. */
  async function exchange(meanwhile: (signIns: CommandLineSignIns) => unknown) {
    const knex = await databases.init('SQLITE_3');
    const backend = await startTestBackend({
      features: [
        authPlugin,
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
        catalogServiceMock.factory(),
      ],
    });
    await backend.stop();
    await addSignIn(knex, 'ann');
    await knex('offline_sessions').delete();
    const signIns = new CommandLineSignIns(async () => knex);
    const app = express();
    app.post(
      '/v1/token',
      express.json(),
      refuseRevokedCodes(signIns),
      async (_, res) => {
        await meanwhile(signIns);
        await addRefreshToken(knex, 'ann');
        res.json({ refresh_token: 'ann' });
      },
    );
    const { status, body } = await request(app).post('/v1/token').send(grant);
    const left = await knex('offline_sessions').pluck('id');
    await knex.destroy();
    return { status, body, left };
  }

  it('gives tokens', async () => {
    expect(await exchange(() => {})).toEqual({
      status: 200,
      body: { refresh_token: 'ann' },
      left: ['ann'],
    });
  });

  it('gives none when it is revoked meanwhile', async () => {
    expect(
      await exchange(signIns => signIns.revoke('user:default/ann')),
    ).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
      left: [],
    });
  });
});

describe('who somebody is', () => {
  it('is told to nobody whose session is over', async () => {
    const backend = await startTestBackend({
      features: [
        authPlugin,
        authModuleSessions,
        mockServices.rootConfig.factory({
          data: { app: { baseUrl: 'http://localhost:3000' } },
        }),
        catalogServiceMock.factory(),
        mockServices.httpAuth.mock({
          credentials: async () => {
            throw new AuthenticationError('You were signed out everywhere');
          },
        }).factory,
      ],
    });
    const { status, body } = await request(backend.server)
      .get('/api/auth/v1/userinfo')
      .set('authorization', mockCredentials.user.header());
    expect([status, body.error.message]).toEqual([
      401,
      'You were signed out everywhere',
    ]);
    await backend.stop();
  });
});
