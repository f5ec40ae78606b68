import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { root, say } from './root.mjs';

/** The last one lets a server run under an account that the system does not have. */
const packages = [
  'openssh-server',
  'openssh-sftp-server',
  'libwrap0',
  'libnss-wrapper',
];

/**
 * Unpacks an OpenSSH server for tests into `.cache/openssh`; nothing is installed. Where it cannot be had, tests that
 * need one are skipped by name.
 *
 * @returns {boolean} whether it is there
 */
export function ensureOpenSsh() {
  const folder = join(root, '.cache/openssh');
  if (existsSync(join(folder, 'usr/sbin/sshd'))) {
    return true;
  }
  mkdirSync(join(root, '.cache'), { recursive: true });
  const fresh = mkdtempSync(join(root, '.cache/openssh-'));
  const run = (file, args) =>
    spawnSync(file, args, { cwd: fresh, stdio: 'ignore' }).status === 0;
  const fetch = () =>
    // As root, apt-get wants to fetch as somebody who may not write here.
    run('apt-get', [
      'download',
      ...['-o', 'APT::Sandbox::User=root'],
      ...packages,
    ]);
  const fetched = fetch() || (run('apt-get', ['update']) && fetch());
  const unpacked =
    fetched &&
    readdirSync(fresh)
      .filter(name => name.endsWith('.deb'))
      .every(name => run('dpkg-deb', ['-x', name, '.']));
  if (!unpacked || existsSync(folder)) {
    rmSync(fresh, { recursive: true });
  } else {
    renameSync(fresh, folder);
  }
  if (!existsSync(folder)) {
    say('There is no OpenSSH server here: tests that need one are skipped');
  }
  return existsSync(folder);
}
