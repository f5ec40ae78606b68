import fc from 'fast-check';
import { consoleLog } from './consoleLog';
import { Instance } from './resources';

const bootMs = 10_000;
const fingerprint = `SHA256:${'x'.repeat(43)}`;
const bootedAt = 1_000_000;

const machine = (values: Partial<Instance> = {}): Instance => ({
  id: 'i-1',
  projectId: 'demo',
  regionId: 'kr-central-1',
  zoneId: 'kr-central-1a',
  name: 'web-01',
  labels: {},
  createdAt: 990_000,
  specId: 'g1-2x8',
  vcpus: 2,
  memoryMiB: 8192,
  imageId: 'ubuntu-24.04-x86-64',
  networkId: 'n',
  subnetId: 's',
  hostNumber: 4,
  securityGroups: [],
  creationMs: 10_000,
  bootedAt,
  boots: 1,
  transition: {
    during: 'provisioning',
    after: 'running',
    settlesAt: bootedAt,
  },
  ...values,
});

const logAt = (sinceBoot: number, values: Partial<Instance> = {}) =>
  consoleLog(machine(values), bootedAt + sinceBoot, bootMs, fingerprint);

describe('consoleLog', () => {
  it('is empty before the machine boots, and ends at the login prompt', () => {
    expect(logAt(-1)).toEqual([]);
    const log = logAt(bootMs);
    expect(log[log.length - 1]).toBe('web-01 login:\r\n');
    expect(log.join('')).toContain('8192 MiB');
  });

  it('only ever grows, the same at every look', () => {
    fc.assert(
      fc.property(fc.nat(12_000), fc.nat(12_000), (first, more) => {
        const early = logAt(first);
        const late = logAt(first + more);
        expect(late.slice(0, early.length)).toEqual(early);
        expect(logAt(first)).toEqual(early);
      }),
    );
    expect(logAt(bootMs / 2).length).toBeGreaterThan(logAt(0).length);
    expect(logAt(bootMs).length).toBeGreaterThan(logAt(bootMs / 2).length);
  });

  it('speaks Korean too', () => {
    expect(logAt(bootMs)).toContain(
      'cloud-init: 서버 web-01의 초기 설정을 마쳤습니다.\r\n',
    );
  });

  it('keeps the boots before, and says that it goes down', () => {
    const whole = logAt(bootMs).length;
    const again = logAt(0, { boots: 2 }).join('');
    expect(again.match(/BIOS/g)).toHaveLength(2);
    expect(again).toContain('시스템을 종료합니다.');
    const off = logAt(bootMs, {
      transition: { during: 'stopping', after: 'stopped', settlesAt: 0 },
    });
    expect(off).toHaveLength(whole + 3);
    expect(off[off.length - 1]).toBe('reboot: Power down\r\n');
  });

  it('is empty of a machine that was never made', () => {
    const fault = { code: 'out_of_stock', message: 'No room' } as const;
    expect(logAt(bootMs, { fault })).toEqual([]);
  });

  it('is another one with Windows', () => {
    const log = logAt(bootMs, { imageId: 'windows-2025-x86-64' });
    expect(log.join('')).toContain('SAC started');
    expect(log.join('')).not.toContain('Linux');
  });
});
