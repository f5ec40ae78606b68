import { statusAt } from '../lifecycle/Transition';
import { images } from '../world/World';
import { Instance } from './resources';

const ok = '[\u001b[0;32m  OK  \u001b[0m]';

/** The part of the boot after which the machine can be signed in to. */
export const sshReadyPart = 0.95;

type Machine = Instance & {
  /** As `ssh-keygen -l` shows it. */
  fingerprint: string;
};

/** What a machine writes while it boots, each line with the part of the boot that is over by then. */
const bootLines: Array<[part: number, line: (machine: Machine) => string]> = [
  [0, ({ id }) => `BIOS: Sandbox virtual machine ${id}`],
  [0.05, ({ imageId }) => `Booting from the hard disk: ${imageId}`],
  [0.1, () => `[    0.000000] Linux version 6.12.0-sandbox`],
  [0.15, ({ memoryMiB }) => `[    0.004112] Memory: ${memoryMiB} MiB`],
  [0.2, ({ vcpus }) => `[    0.118204] smp: ${vcpus} CPUs are up`],
  [0.3, () => `[    1.024816] virtio_net virtio0: eth0 is up`],
  [0.4, () => `[    1.409233] EXT4-fs (vda1): mounted filesystem`],
  [0.5, () => `${ok} Started systemd-journald.service`],
  [0.6, () => `${ok} Reached target network-online.target`],
  [0.7, ({ name }) => `cloud-init: set hostname to ${name}`],
  [0.8, ({ keyPair }) => `cloud-init: authorised keys: ${keyPair ?? 'none'}`],
  [0.85, ({ userData }) => `cloud-init: user data: ${sizeOf(userData)} bytes`],
  [0.9, ({ name }) => `cloud-init: 서버 ${name}의 초기 설정을 마쳤습니다.`],
  // As cloud-init prints them, for who is to trust the machine.
  [0.92, () => '-----BEGIN SSH HOST KEY FINGERPRINTS-----'],
  [
    0.92,
    ({ fingerprint, name }) => `256 ${fingerprint} root@${name} (ED25519)`,
  ],
  [0.92, () => '-----END SSH HOST KEY FINGERPRINTS-----'],
  [sshReadyPart, () => `${ok} Started sshd.service`],
  [1, ({ name }) => `${name} login:`],
];

const shutdownLines = [
  `${ok} Stopped sshd.service`,
  `시스템을 종료합니다.`,
  `reboot: Power down`,
];

const windowsLines: typeof bootLines = [
  [0.3, () => 'Computer is booting, SAC started and initialized.'],
  [1, () => 'EVENT: The CMD command is now available.'],
];

/**
 * All that the machine has written to its serial console by `now`, line by line: its boots before, whole, and the last
 * one as far as it has got. It follows from the row and the clock, as everything here does.
 *
 * @param bootMs - how long a boot takes
 * @param fingerprint - of its host key
 */
export function consoleLog(
  instance: Instance,
  now: number,
  bootMs: number,
  fingerprint: string,
): string[] {
  const { imageId, boots, bootedAt, transition } = instance;
  const family = images.find(({ id }) => id === imageId)?.os.family;
  const lines = family === 'windows' ? windowsLines : bootLines;
  const machine = { ...instance, fingerprint };
  const boot = (part: number) =>
    lines.filter(([from]) => from <= part).map(([, line]) => line(machine));
  const status = statusAt(transition, now);
  if (instance.fault) {
    return [];
  }
  const before = Array.from({ length: boots - 1 }, () => [
    ...boot(1),
    ...shutdownLines,
  ]).flat();
  const isOff = ['stopped', 'stopping'].includes(status);
  const last = isOff
    ? [...boot(1), ...shutdownLines]
    : boot((now - bootedAt) / bootMs);
  return [...before, ...last].map(line => `${line}\r\n`);
}

function sizeOf(userData = ''): number {
  return Buffer.byteLength(userData);
}
