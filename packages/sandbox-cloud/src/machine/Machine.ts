import { Instance } from '../service/resources';
import { images } from '../world/World';
import { FileTree } from './FileTree';

/** A simulated machine as who is signed in sees it. */
export interface Machine {
  id: string;
  hostname: string;
  user: string;
  home: string;
  vcpus: number;
  memoryMiB: number;
  /** `arm64` or `x86_64`. */
  architecture: string;
  /** Milliseconds since 1970. */
  bootedAt: number;
  files: FileTree;
  now(): number;
}

export const homeOf = (user: string) =>
  user === 'root' ? '/root' : `/home/${user}`;

export function machineOf(
  instance: Instance,
  user: string,
  files: FileTree,
  now: () => number,
): Machine {
  const image = images.find(({ id }) => id === instance.imageId);
  const home = homeOf(user);
  if (!files.find(home)) {
    files.makeFolder(home);
  }
  return {
    id: instance.id,
    hostname: instance.name,
    user,
    home,
    vcpus: instance.vcpus,
    memoryMiB: instance.memoryMiB,
    architecture: image?.architecture ?? 'x86_64',
    bootedAt: instance.bootedAt,
    files,
    now,
  };
}

/** What a new machine has. */
export function filesOf(
  { name, imageId }: Instance,
  now: () => number,
): FileTree {
  const image = images.find(({ id }) => id === imageId);
  const files = {
    '/etc/hostname': `${name}\n`,
    '/etc/os-release': [
      `PRETTY_NAME="${image?.name ?? imageId} (simulated)"`,
      `NAME="${image?.name ?? imageId}"`,
      `ID=${image?.os.distribution ?? 'linux'}`,
      `VERSION_ID="${image?.os.version ?? ''}"`,
      '',
    ].join('\n'),
    '/etc/motd': motd,
  };
  return new FileTree(files, ['/home', '/root', '/tmp', '/var/log'], now);
}

export const motd = `This machine is simulated: no computer is behind it. It knows a few commands
(see them with: help) and keeps files in memory while the sandbox runs.
이 서버는 시뮬레이션입니다. 실제 컴퓨터가 아니며, 몇 가지 명령만 실행합니다.
`;
