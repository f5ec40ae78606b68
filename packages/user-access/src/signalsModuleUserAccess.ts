import {
  coreServices,
  createBackendModule,
  HttpRouterService,
} from '@backstage/backend-plugin-api';
import { IncomingMessage, Server } from 'node:http';
import { Duplex } from 'node:stream';
import { OpenSockets } from './OpenSockets';
import { createSessionCheck, sessionOf } from './sessionCheck';

const sweepMilliseconds = 10_000;

/**
 * Closes the WebSocket of `signals` of users who lose access or are signed out everywhere: Backstage looks at its token
 * once, when it is opened, and a socket may stay open for days.
 */
export const signalsModuleUserAccess = createBackendModule({
  pluginId: 'signals',
  moduleId: 'user-access',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        router: coreServices.httpRouter,
      },
      async init({ auth, discovery, lifecycle, logger, router }) {
        const sockets = new OpenSockets(
          createSessionCheck({ auth, discovery, logger }),
        );
        const timer = setInterval(() => sockets.sweep(), sweepMilliseconds);
        lifecycle.addShutdownHook(() => clearInterval(timer));

        const onUpgrade = async (request: IncomingMessage, socket: Duplex) => {
          const token = request.headers['sec-websocket-protocol'];
          if (!token || !request.url?.endsWith('/api/signals')) {
            return;
          }
          try {
            const credentials = await auth.authenticate(token);
            if (auth.isPrincipal(credentials, 'user') && !socket.destroyed) {
              sockets.add(socket, sessionOf(credentials));
              await sockets.sweep();
            }
          } catch {
            // The plugin answers those whom nobody knows.
          }
        };
        router.use(onFirstUpgrade(server => server.on('upgrade', onUpgrade)));
      },
    });
  },
});

/** As the plugin finds its server: by the first request for a WebSocket, which Node hands to the routes. */
function onFirstUpgrade(
  found: (server: Server) => void,
): Parameters<HttpRouterService['use']>[0] {
  let known = false;
  return ({ socket, headers }, _, next) => {
    // Express knows the connection only, and not that it is one of a server.
    const { server } = socket as typeof socket & { server?: Server };
    if (!known && server && headers.upgrade?.toLowerCase() === 'websocket') {
      known = true;
      found(server);
    }
    next();
  };
}
