import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** The cloud of `examples/cloud-driver`, in a process of its own. */
export async function startAcmeCloud() {
  const program = resolve(
    __dirname,
    '../../../../examples/cloud-driver/cloud.mjs',
  );
  const cloud = spawn(process.execPath, [program, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(createInterface(cloud.stdout), 'line');
  return {
    url: String(url),
    async instances(): Promise<{ id: string; tag: string }[]> {
      const response = await fetch(`${url}/instances`, {
        headers: { authorization: 'Bearer acme-token' },
      });
      return response.json();
    },
    async close(): Promise<void> {
      cloud.kill();
      await once(cloud, 'close');
    },
  };
}
