import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Portal } from './Portal';
import { readActions } from './registry';

describe('readActions', () => {
  const before = process.env.XDG_CACHE_HOME;
  let home: string;
  let portal: Server;

  beforeEach(async () => {
    home = mkdtempSync(join(tmpdir(), 'rackstage-registry-'));
    process.env.XDG_CACHE_HOME = home;
    portal = createServer((_, res) => res.end('{"items":[]}'));
    await new Promise<void>(done => portal.listen(0, '127.0.0.1', done));
  });

  afterEach(async () => {
    if (before === undefined) {
      delete process.env.XDG_CACHE_HOME;
    } else {
      process.env.XDG_CACHE_HOME = before;
    }
    rmSync(home, { recursive: true });
    await new Promise(done => portal.close(done));
  });

  it('tells programs apart, and keeps nothing of their tokens', async () => {
    const { port } = portal.address() as AddressInfo;
    const tokens = ['rks_one_s3cretOfOne', 'rks_two_s3cretOfTwo'];
    const portals = tokens.map(
      token => new Portal(`http://127.0.0.1:${port}`, token, String),
    );
    for (const one of portals) {
      await readActions(one);
    }
    const files = readdirSync(join(home, 'rackstage'));
    expect(files).toHaveLength(2);
    const kept = files
      .map(name => name + readFileSync(join(home, 'rackstage', name), 'utf8'))
      .concat(portals.map(({ person }) => person))
      .join();
    expect(kept).not.toMatch(/rks_|s3cret/);
  });
});
