import { ConfigReader } from '@backstage/config';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  interruptedMarker,
  requireNoInterruptedRestore,
} from './interruptedRestore';

describe('a restore that was interrupted', () => {
  const directory = mkdtempSync(join(tmpdir(), 'rackstage-restore-'));
  const check = (connection: string | object) =>
    requireNoInterruptedRestore(
      new ConfigReader({ backend: { database: { connection } } }),
    );

  afterAll(() => rmSync(directory, { recursive: true }));

  it.each([
    ['an address', 'postgresql://localhost/postgres'],
    ['the parts of one', { host: 'localhost' }],
    ['a folder without its mark', { directory }],
  ])('is not found in %s', (_, connection) => {
    expect(() => check(connection)).not.toThrow();
  });

  it.each([
    ['/srv/portal.backup', 'rackstage restore /srv/portal.backup --replace'],
    ["/srv/Ann's", "rackstage restore '/srv/Ann'\\''s' --replace"],
    // As releases before this one left it.
    ['', 'rackstage restore <backup> --replace'],
  ])(
    'is found by its mark, and says how %s is restored again',
    (file, command) => {
      writeFileSync(interruptedMarker(directory), file);
      expect(() => check({ directory })).toThrow(command);
    },
  );
});
