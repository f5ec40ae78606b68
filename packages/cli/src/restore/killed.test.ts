import { ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import {
  engines,
  onServer,
  TestInstallation,
} from '../__testUtils__/TestInstallation';
import { PostgresDatabases } from '../installation/Installation';

jest.setTimeout(180_000);

const binary = resolve(__dirname, '../../bin/rackstage');

const everywhere = (name: string) => ({
  key: `key of ${name}`,
  documents: name,
  clouds: name,
  scaffolder: name,
});

/** The command in a process of its own, which is killed without a chance to tidy up. */
describe.each(engines)('killed in the middle, on %s', engine => {
  let test: TestInstallation;
  let file: string;

  beforeEach(async () => {
    test = new TestInstallation(engine);
    file = join(test.folder, 'portal.backup');
    await test.fill('first');
    // So much that it takes a while.
    writeFileSync(join(test.documents, 'much'), randomBytes(64 * 1024 * 1024));
    const place = (name: string) => join(test.folder, name);
    writeFileSync(place('passphrase'), 'correct horse battery');
    writeFileSync(
      place('app-config.yaml'),
      JSON.stringify(test.installation.config.getOptional()),
    );
  });

  afterEach(() => test.remove());

  const start = (command: string, ...more: string[]) =>
    spawn(
      process.execPath,
      [
        ...[binary, command, file, ...more],
        ...['--config', join(test.folder, 'app-config.yaml')],
        ...['--passphrase-file', join(test.folder, 'passphrase')],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );

  async function run(command: string, ...more: string[]) {
    const child = start(command, ...more);
    const said = text(child.stderr!);
    const [code] = await once(child, 'exit');
    expect([code, await said]).toEqual([0, '']);
  }

  /** As soon as something is there that is only there in the middle. */
  async function killWhen(
    child: ChildProcess,
    isThere: () => boolean | Promise<boolean>,
  ) {
    const exit = once(child, 'exit');
    while (child.exitCode === null && !(await isThere())) {
      await turn();
    }
    child.kill('SIGKILL');
    expect(await exit).toEqual([null, 'SIGKILL']);
  }

  /** What is left of a restore or a backup beside what was there. */
  const leftovers = () =>
    readdirSync(test.folder, { recursive: true }).filter(name =>
      /restoring|partial|unpacked|draft/.test(String(name)),
    );

  async function databaseNamed(name: string) {
    const { rows } = await onServer(
      test.installation.databases as PostgresDatabases,
      `SELECT datname FROM pg_database WHERE datname = '${name}'`,
    );
    return rows.length > 0;
  }

  it('a backup leaves none that is half made, and is made the next time', async () => {
    await killWhen(start('backup'), () => existsSync(`${file}.draft`));
    expect(existsSync(file)).toBe(false);
    await run('backup');
    expect(leftovers()).toEqual([]);
    await test.lose();
    await run('restore');
    expect(await test.read()).toEqual(everywhere('first'));
  });

  it('a restore touches nothing before all of it is ready, and is done the next time', async () => {
    await run('backup');
    await test.lose();
    mkdirSync(test.data);
    await test.fill('second');
    const { databases } = test.installation;
    const moments = [
      () => existsSync(`${file}.unpacked`),
      () => existsSync(`${test.documents}.restoring`),
      () =>
        databases.engine === 'pg'
          ? databaseNamed(`restoring_${databases.prefix}scaffolder`)
          : existsSync(join(test.data, 'scaffolder.sqlite.restoring')),
    ];
    for (const moment of moments) {
      await killWhen(start('restore', '--replace'), moment);
      expect(await test.read()).toEqual(everywhere('second'));
    }
    await run('restore', '--replace');
    expect(await test.read()).toEqual(everywhere('first'));
    expect(leftovers()).toEqual([]);
  });
});
