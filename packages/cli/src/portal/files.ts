import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const home = (variable: string, folder: string) =>
  join(process.env[variable] || join(homedir(), folder), 'rackstage');

export const sessionFile = () =>
  join(home('XDG_CONFIG_HOME', '.config'), 'session.json');

export const cacheFile = (name: string) =>
  join(home('XDG_CACHE_HOME', '.cache'), `${name}.json`);

/** Undefined when there is none, or none that can be read. */
export function readJson<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** For nobody but the person whose files these are, from the first byte on. */
export function writePrivately(file: string, content: unknown): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
}
