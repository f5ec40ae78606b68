import { Config } from '@backstage/config';
import { ConflictError } from '@backstage/errors';
import { once } from 'node:events';
import { connect } from 'node:net';

/** @throws ConflictError when a portal runs here: it would go on with files that are not there any more */
export async function requireStopped(config: Config): Promise<void> {
  const address = listenAddress(config);
  if (await isListening(address)) {
    throw new ConflictError(
      `Something answers on port ${address.port} of ${address.host}: stop the portal first`,
    );
  }
}

export interface Address {
  host: string;
  port: number;
}

/** An address of this machine answers or refuses at once. */
const longestMs = 2_000;

export async function isListening(address: Address): Promise<boolean> {
  const socket = connect(address);
  try {
    await once(socket, 'connect', { signal: AbortSignal.timeout(longestMs) });
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Where a portal of this machine answers: `backend.listen` is `{ host, port }`, a number or `host:port`. */
export function listenAddress(config: Config): Address {
  const listen = config.getOptional('backend.listen');
  const { host = '', port = 7007 } =
    typeof listen === 'object'
      ? {
          host: config.getOptionalString('backend.listen.host'),
          port: config.getOptionalNumber('backend.listen.port'),
        }
      : parseAddress(String(listen ?? ''));
  return { host: everywhere.has(host) ? '127.0.0.1' : host, port };
}

function parseAddress(text: string): Partial<Address> {
  const [, host, port] = /^(?:(.*):)?(\d+)$/.exec(text) ?? [];
  return { host, port: port ? Number(port) : undefined };
}

/** A portal that listens there answers on every address. */
const everywhere = new Set(['', '0.0.0.0', '::']);
