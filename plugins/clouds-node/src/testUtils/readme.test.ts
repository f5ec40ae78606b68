import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { cloudCapabilities } from '../driver';
import { contractChecks } from './checks';

const readme = readFileSync(
  resolvePackagePath('@rackstage/plugin-clouds-node', 'README.md'),
  'utf8',
);

/** The cells of each row of the table with this heading. */
function rowsUnder(heading: string): string[][] {
  const lines = readme.split('\n');
  const start = lines.findIndex(line => line.startsWith(`| ${heading} `));
  const end = lines.findIndex((line, at) => at > start && line === '');
  return lines.slice(start + 2, end).map(line =>
    line
      .split('|')
      .map(cell => cell.trim())
      .slice(1, -1),
  );
}

describe('the README', () => {
  it('tells of every capability that a driver may have', () => {
    const named = rowsUnder('Capability').map(([name]) => name);
    expect(named.sort()).toEqual(
      cloudCapabilities.map(name => `\`${name}\``).sort(),
    );
  });

  it('tells of every group of checks, and how many there are', () => {
    const told = rowsUnder('Group').map(([group, count]) => [group, count]);
    expect(told).toEqual(
      Object.entries(contractChecks).map(([group, checks]) => [
        `\`${group}\``,
        String(checks.length),
      ]),
    );
  });
});
