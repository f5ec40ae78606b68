import { Config } from '@backstage/config';
import { statfs } from 'node:fs/promises';
import { isIPv6 } from 'node:net';
import semver from 'semver';
import { Installation } from '../../installation/Installation';
import {
  Address,
  isListening,
  listenAddress,
} from '../../restore/requireStopped';
import { Finding, finding } from '../Finding';

const gibibyte = 1024 ** 3;
const fewestGibibytes = 2;

/** Node.js, the port and the address. */
export async function checkMachine(config: Config): Promise<Finding[]> {
  return [
    checkNode(process.versions.node),
    await checkPort(listenAddress(config)),
    checkBaseUrl(
      config.getOptionalString('backend.baseUrl') ?? '',
      config.getOptionalString('app.baseUrl') ?? '',
    ),
  ];
}

export const checkNode = (version: string): Finding =>
  semver.satisfies(version, '20 || 22 || 24')
    ? finding('ok', 'node', { version })
    : finding('problem', 'nodeUnsupported', { version });

export async function checkDisk({ databases }: Installation): Promise<Finding> {
  const path = databases.engine === 'pg' ? process.cwd() : databases.directory;
  const { bavail, bsize } = await statfs(path).catch(() => statfs('.'));
  const free = (bavail * bsize) / gibibyte;
  const params = { path, free: free.toFixed(1) };
  return free < fewestGibibytes
    ? finding('warning', 'diskLow', params)
    : finding('ok', 'disk', params);
}

export async function checkPort(address: Address): Promise<Finding> {
  const { port } = address;
  if (!(await isListening(address))) {
    return finding('ok', 'portFree', { port });
  }
  return (await isPortal(address))
    ? finding('ok', 'portOpen', { port })
    : finding('problem', 'portTaken', { port });
}

async function isPortal({ host, port }: Address): Promise<boolean> {
  try {
    const answer = await fetch(
      `http://${isIPv6(host) ? `[${host}]` : host}:${port}/.backstage/health/v1/liveness`,
      { signal: AbortSignal.timeout(2_000) },
    );
    const { status } = (await answer.json()) as { status?: string };
    return status !== undefined;
  } catch {
    return false;
  }
}

export function checkBaseUrl(backend: string, app: string): Finding {
  const wrong = [backend, app].find(url => !URL.canParse(url));
  if (wrong !== undefined) {
    return finding('problem', 'baseUrlWrong', { url: wrong });
  }
  const { protocol, hostname } = new URL(backend);
  return protocol === 'http:' && !['localhost', '127.0.0.1'].includes(hostname)
    ? finding('warning', 'baseUrlInsecure', { url: backend })
    : finding('ok', 'baseUrl', { url: backend });
}
