import { createServer } from 'node:http';
import { CommandError } from '../exitCodes';
import { Say } from '../language/language';

/** The portal names it in its client metadata; no other is taken. */
export const callbackPort = 8055;

export const callbackUrl = `http://127.0.0.1:${callbackPort}/callback`;

const minutes = 10;

/** Waits for the browser to come back with a code. @throws CommandError when it does not, or the person refused */
export function awaitCode(
  state: string,
  say: Say,
  onListening: () => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer((req, res) => {
      const { pathname, searchParams } = new URL(req.url ?? '/', callbackUrl);
      if (pathname !== '/callback' || searchParams.get('state') !== state) {
        res.writeHead(404).end();
        return;
      }
      res
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8' })
        .end(say('windowDone'));
      end();
      const code = searchParams.get('code');
      if (code) {
        resolve(code);
      } else {
        const reason = searchParams.get('error_description') ?? 'error';
        reject(new CommandError(say('failed', { reason })));
      }
    });
    const timer = setTimeout(() => {
      end();
      reject(new CommandError(say('loginTimeout', { minutes })));
    }, minutes * 60_000);
    const end = () => {
      clearTimeout(timer);
      server.close();
      setImmediate(() => server.closeAllConnections());
    };
    server.on('error', () => {
      clearTimeout(timer);
      reject(new CommandError(say('portBusy', { port: callbackPort })));
    });
    server.listen(callbackPort, '127.0.0.1', onListening);
  });
}
