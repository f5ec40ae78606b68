/**
 * An OpenID provider for tests: the certified `oidc-provider`, with a login form of one field, and with answers that can
 * be spoilt. A program of its own, because the library is an ES module and Jest runs the tests as CommonJS. Its parent
 * tells it over IPC who the users are and how to misbehave.
 */
import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

const {
  port,
  clientId,
  clientSecret,
  redirectUri,
  signedOutUri,
  logoutUri,
  users,
} = JSON.parse(process.argv[2]);
const issuer = `http://localhost:${port}`;

/** As JWKs at once: with RSA, Node 20 hangs in `export` when what made the key is collected meanwhile. */
const newKey = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { format: 'jwk' },
  }).privateKey;
const [key, strangersKey] = [newKey(), newKey()];
const kid = 'test';

/** By login. */
const accounts = new Map(users.map(user => [user.login, user]));
let misbehaviour;

function sign(claims, jwk) {
  const encode = part =>
    Buffer.from(JSON.stringify(part)).toString('base64url');
  const text = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`;
  const signature = createSign('RSA-SHA256')
    .update(text)
    .sign({ key: jwk, format: 'jwk' });
  return `${text}.${signature.toString('base64url')}`;
}

const hourAgo = () => Math.floor(Date.now() / 1000) - 3600;

/** What is wrong with the claims of an id_token, by misbehaviour. */
const spoilers = {
  wrongIssuer: claims => ({ ...claims, iss: 'http://evil.example' }),
  wrongAudience: claims => ({ ...claims, aud: 'somebody-else' }),
  wrongNonce: claims => ({ ...claims, nonce: 'of-another-request' }),
  expired: claims => ({ ...claims, iat: hourAgo() - 60, exp: hourAgo() }),
  badSignature: claims => claims,
};

function spoil(idToken) {
  const claims = JSON.parse(Buffer.from(idToken.split('.')[1], 'base64url'));
  return sign(
    spoilers[misbehaviour](claims),
    misbehaviour === 'badSignature' ? strangersKey : key,
  );
}

/** @param changes - claims, of which those that are null are left out */
function logoutToken(changes) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: clientId,
    iat: now,
    exp: now + 120,
    jti: randomUUID(),
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    ...Object.fromEntries(changes),
  };
  return sign(
    Object.fromEntries(
      Object.entries(claims).filter(([, value]) => value !== null),
    ),
    misbehaviour === 'badSignature' ? strangersKey : key,
  );
}

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [signedOutUri],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      backchannel_logout_session_required: true,
      ...(logoutUri && { backchannel_logout_uri: logoutUri }),
    },
  ],
  jwks: {
    keys: [
      {
        ...key,
        kid,
        use: 'sig',
        alg: 'RS256',
      },
    ],
  },
  cookies: { keys: ['for tests only'] },
  pkce: { required: () => true },
  // The portal of a test is on loopback, where it would not send anything.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  // Also groups go into the id_token, as with most providers.
  conformIdTokenClaims: false,
  claims: {
    openid: ['sub'],
    profile: ['name', 'preferred_username', 'groups'],
    email: ['email', 'email_verified'],
  },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    backchannelLogout: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = page(
          `${form}<button form="op.logoutForm" name="logout" value="yes">Sign out</button>`,
        );
      },
    },
  },
  issueRefreshToken: async () => true,
  findAccount: (_, id) => {
    const user = accounts.get(id);
    return (
      user && {
        accountId: id,
        claims: () => ({
          sub: id,
          name: user.name,
          preferred_username: user.login,
          email: user.email,
          email_verified: user.emailVerified ?? true,
          groups: user.groups ?? [],
        }),
      }
    );
  },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  // Nobody is asked for consent.
  loadExistingGrant: async ctx => {
    const grant = new ctx.oidc.provider.Grant({
      clientId: ctx.oidc.client.clientId,
      accountId: ctx.oidc.session.accountId,
    });
    grant.addOIDCScope('openid profile email');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (ctx.path === '/token' && misbehaviour === 'tokenFails') {
    ctx.status = 500;
    ctx.body = 'Internal Server Error';
    return;
  }
  await next();
  const refreshed = ctx.oidc?.params?.grant_type === 'refresh_token';
  if (ctx.path === '/token' && refreshed && misbehaviour === 'revoked') {
    ctx.status = 400;
    ctx.body = { error: 'invalid_grant', error_description: 'Session ended' };
  } else if (ctx.path === '/token' && misbehaviour in spoilers) {
    ctx.body.id_token &&= spoil(ctx.body.id_token);
  } else if (ctx.path === '/me' && misbehaviour === 'otherSubject') {
    ctx.body.sub = 'somebody-else';
  }
});

const page = body => `<!doctype html><title>Test provider</title>${body}`;

/** The login form. What is typed is the login; `deny` goes back without one. */
async function interact(request, response) {
  if (request.method === 'GET') {
    response.setHeader('content-type', 'text/html');
    response.end(
      page(`<form method="post"><label>Login <input name="login" autofocus></label>
        <button>Continue</button><button name="deny" value="yes">Cancel</button></form>`),
    );
    return;
  }
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  const form = new URLSearchParams(Buffer.concat(chunks).toString());
  await provider.interactionFinished(
    request,
    response,
    form.get('deny')
      ? { error: 'access_denied', error_description: 'Cancelled' }
      : { login: { accountId: form.get('login') } },
  );
}

const answer = provider.callback();
const server = createServer((request, response) => {
  if (!request.url.startsWith('/interaction/')) {
    answer(request, response);
    return;
  }
  interact(request, response).catch(error => {
    response.statusCode = 500;
    response.end(String(error));
  });
});

process.on('message', ({ id, misbehave, logout }) => {
  if (logout) {
    process.send({ done: id, token: logoutToken(logout) });
    return;
  }
  misbehaviour = misbehave;
  process.send({ done: id });
});
process.on('disconnect', () => process.exit());
server.listen(port, '127.0.0.1', () => process.send({ done: 'listening' }));
