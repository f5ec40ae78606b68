import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

const binary = join(root, 'packages/cli/bin/rackstage');

export interface Ending {
  code: number;
  out: string;
  err: string;
}

/** The command `rackstage` of somebody with a home of their own. */
export class CommandLine {
  private readonly home = mkdtempSync(join(tmpdir(), 'rackstage-'));

  /** Without a token, it signs in by itself or stays signed out. */
  constructor(
    private readonly url: string,
    private readonly token?: string,
  ) {}

  async run(...args: string[]): Promise<Ending> {
    return this.ending(this.start(args));
  }

  /** What it writes for people is handed on line by line while it works. */
  async follow(
    args: string[],
    onLine: (line: string) => void,
  ): Promise<Ending> {
    const child = this.start(args);
    child.stderr!.on('data', text => String(text).split('\n').forEach(onLine));
    return this.ending(child);
  }

  close(): void {
    rmSync(this.home, { recursive: true });
  }

  private start(args: string[]): ChildProcess {
    return spawn(process.execPath, [binary, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        LANG: 'en',
        XDG_CONFIG_HOME: this.home,
        XDG_CACHE_HOME: this.home,
        RACKSTAGE_URL: this.url,
        ...(this.token && { RACKSTAGE_TOKEN: this.token }),
      },
    });
  }

  private ending(child: ChildProcess): Promise<Ending> {
    const texts = { out: '', err: '' };
    child.stdout!.on('data', text => (texts.out += text));
    child.stderr!.on('data', text => (texts.err += text));
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', code => resolve({ code: code ?? 1, ...texts }));
    });
  }
}
