import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDriver } from './__testUtils__/testDriver';

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

it('no driver outlives a portal that is killed, not even one that spins', async () => {
  const driver = await writeDriver();
  const portal = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      join(__dirname, '__testUtils__/portal.ts'),
      driver.folder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = await once(createInterface(portal.stdout), 'line');
  const pids: number[] = JSON.parse(line);
  expect(pids.every(isAlive)).toBe(true);
  portal.kill('SIGKILL');
  // Nobody tells when somebody else's child has ended.
  while (pids.some(isAlive)) {
    await sleep(10);
  }
  await driver.remove();
}, 60_000);
