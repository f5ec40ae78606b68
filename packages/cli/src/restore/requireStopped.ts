import { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import { once } from 'node:events';
import { connect } from 'node:net';

/** @throws ConflictError when a portal runs here: it would go on with files that are not there any more */
export async function requireStopped(config: Config): Promise<void> {
  const port = listenPort(config);
  if (await isListening(port)) {
    throw new ConflictError(
      `Something answers on port ${port}: stop the portal first`,
    );
  }
}

export async function isListening(port: number): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1' });
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** `backend.listen` is `{ port }`, a number or `[host]:port`. */
export function listenPort(config: Config): number {
  const listen = config.getOptional('backend.listen');
  if (typeof listen === 'object') {
    return config.getOptionalNumber('backend.listen.port') ?? 7007;
  }
  return Number(String(listen ?? ':7007').replace(/^.*:/, ''));
}
