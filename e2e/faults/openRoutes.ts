/**
 * All that the portal answers without a token, and why. Everything else
 * answers 401.
 */
export const openRoutes = [
  { path: '/', why: 'static: the page itself' },
  { path: '/mark.svg', why: 'static' },
  { path: '/.backstage/health/v1/readiness', why: 'health' },
  { path: '/.backstage/health/v1/liveness', why: 'health' },
  { path: '/api/auth/development/refresh', why: 'sign-in' },
  { path: '/api/auth/.well-known/openid-configuration', why: 'sign-in: keys' },
  { path: '/api/auth/.well-known/jwks.json', why: 'sign-in: keys' },
];

/** Plugins that have no routes to guard, and why. */
export const openPlugins = [
  { id: 'app', why: 'static files' },
  { id: 'auth', why: 'sign-in' },
  {
    id: 'signals',
    why: 'one WebSocket, whose token is in its own header; without one it hears only that there is news, not what',
  },
];
