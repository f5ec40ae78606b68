import { readFileSync } from 'node:fs';
import { TestPortal } from '../../e2e/lib/testPortal';

/** What the process of the backend holds, in GiB. */
export function backendMemory(portal: TestPortal): number {
  const status = readFileSync(`/proc/${portal.pid()}/status`, 'utf8');
  const [, kibibytes] = status.match(/^VmRSS:\s+(\d+) kB$/m)!;
  return Number(kibibytes) / 2 ** 20;
}
