import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { people } from '../../e2e/lib/people';
import { Benchmark, Figure, seconds } from '../lib/Benchmark';
import { newPage, withBrowser } from '../lib/browser';

const limit = 30;

/** From the second `npm start` to a Home that somebody who signed in before can use. */
export const start: Benchmark = {
  name: 'start',
  title: 'second npm start to a usable page',
  async run() {
    const dataDir = mkdtempSync(join(tmpdir(), 'rackstage-start-'));
    const port = await freePort();
    try {
      return [await secondStart({ port, dataDir })];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

interface Place {
  port: number;
  dataDir: string;
}

async function secondStart(place: Place): Promise<Figure> {
  // The first one installs, builds and fills the database, if nobody has done so.
  await whileStarted(place, async () => {});
  const taken = await withBrowser(async browser => {
    const page = await newPage(browser);
    await page.addInitScript(
      user => localStorage.setItem('rackstage.signInAs', user),
      people.administrator,
    );
    const begun = performance.now();
    return whileStarted(place, async url => {
      await page.goto(url);
      await expect(
        page.getByRole('heading', { level: 1, name: 'Hello, Minji' }),
      ).toBeVisible({ timeout: 60_000 });
      return (performance.now() - begun) / 1000;
    });
  });
  return {
    name: 'second npm start to a usable Home',
    measured: seconds(taken),
    beside: '',
    result: taken,
    unit: 's',
    limit,
  };
}

/** `npm start`, from the command to the line that says that it is ready, and its end afterwards. */
async function whileStarted<T>(
  { port, dataDir }: Place,
  work: (url: string) => Promise<T>,
): Promise<T> {
  const url = `http://localhost:${port}`;
  // A group of its own: npm, the start script and what that started end together.
  const npm = spawn('npm', ['start'], {
    cwd: root,
    detached: true,
    env: { ...process.env, PORT: String(port), RACKSTAGE_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(npm, 'exit');
  const endAll = () => process.kill(-npm.pid!, 'SIGTERM');
  process.once('exit', endAll);
  try {
    await new Promise<void>((resolve, reject) => {
      let said = '';
      const listen = (chunk: Buffer) => {
        said += chunk;
        if (said.includes(`ready: ${url}`)) {
          resolve();
        }
      };
      npm.stdout.on('data', listen);
      npm.stderr.on('data', listen);
      npm.once('exit', () => reject(new Error(`npm start ended:\n${said}`)));
    });
    return await work(url);
  } finally {
    process.off('exit', endAll);
    if (npm.exitCode === null) {
      endAll();
      await ended;
    }
  }
}
