import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DriverFolder } from '../DriverProcess';

/**
 * A driver that does what regions tell it to: `spin`, `leak`, `exit`, `never`,
 * `wrong`, `huge`, `throw`. Its connections have what the settings name.
 */
const source = `
class CloudError extends Error {
  name = 'CloudError';
  constructor(code, message, more) { super(message); Object.assign(this, { code }, more); }
}
const kept = [];
const deeds = {
  spin() { for (;;) {} },
  leak() { kept.push(Buffer.alloc(400 * 1024 * 1024, 1)); return { items: [] }; },
  exit() { process.exit(7); },
  crash() { setImmediate(() => { throw new Error('secret-of-ann is what I know') }); return new Promise(() => {}); },
  never(request, { signal }) {
    return new Promise((resolve, reject) => signal.addEventListener('abort', () => {
      kept.push('aborted');
      reject(signal.reason);
    }));
  },
  wrong() { return { items: [{ id: 7 }] }; },
  huge() { return { items: [], nextCursor: 'x'.repeat(2 * 1024 * 1024) }; },
  throw() { throw new TypeError('no such thing'); },
  limited() { throw new CloudError('RateLimited', 'slow down', { retryAfterSeconds: 7, requestId: 'r-1' }); },
  away() { throw new CloudError('Unavailable', 'nobody there', { undone: true }); },
  odd() { throw new CloudError('Peculiar', 'what'); },
  circular() { const a = {}; a.a = a; return a; },
  kept() { return { items: [{ id: String(kept.length), name: 'kept', available: true }] }; },
  files() { require('fs').readFileSync('/etc/hostname'); },
  processes() { require('child_process').execSync('true'); },
  environment() { return { items: [{ id: JSON.stringify(process.env), name: process.cwd(), available: true }] }; },
};
class Zones {
  async list(request, call) {
    const deed = deeds[request.region];
    return deed ? deed(request, call) : { items: [{ id: '가', name: request.region, available: true }] };
  }
  secretMethod() {}
}
exports.driver = {
  name: 'test', title: 'Test',
  configSchema: { type: 'object' }, credentialSchema: { type: 'object' },
  accountImports: [{ format: 'words', parse: text => {
    if (text === 'bad') { const e = new Error('line 1'); e.name = 'InputError'; throw e; }
    return [{ name: text, config: {}, credential: {} }];
  } }],
  connect({ config, credential }) {
    if (config.refuse) { throw new Error('no'); }
    return {
      verify: async () => ({ principal: credential.token ?? 'nobody' }),
      ...(!config.blind && { regions: { list: async ({ cursor }) => ({ items: [{ id: 'r', name: cursor ?? 'R' }] }) } }),
      zones: new Zones(),
      unheard: { of: () => {} },
    };
  },
};
`;

/** Writes a driver's package. `text` in place of the usual one. */
export async function writeDriver(
  text = source,
): Promise<DriverFolder & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rackstage-driver-'));
  await writeFile(join(folder, 'index.cjs'), text);
  return {
    folder,
    entry: 'index.cjs',
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
