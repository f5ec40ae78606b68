/** Where somebody gets what goes on when their session has ended, by plugin. */
const routes: Record<string, RegExp> = {
  // A command line gets tokens of its own.
  auth: /^\/v1\/sessions\/[^/]+\/approve\/?$/i,
  workspaces: /^\/access-tokens\/?$/i,
};

/**
 * Whether a request is for something that goes on when the session has ended. Who was signed out everywhere must not get
 * it in the seconds that it takes until all replicas know.
 */
export const outlastsSession = (pluginId: string, path: string): boolean =>
  routes[pluginId]?.test(path) ?? false;
