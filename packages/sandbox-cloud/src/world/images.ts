import { Architecture, Image } from './types';

interface Release {
  distribution: string;
  version: string;
  name: string;
  published: string;
  minDiskGiB?: number;
  sizeMiB: number;
  architectures?: Architecture[];
  family?: 'linux' | 'windows';
  status?: Image['status'];
}

const both: Architecture[] = ['x86_64', 'arm64'];

const releases: Release[] = [
  {
    distribution: 'ubuntu',
    version: '26.04',
    name: 'Ubuntu 26.04 LTS',
    published: '2026-10-14',
    sizeMiB: 640,
    architectures: both,
  },
  {
    distribution: 'ubuntu',
    version: '24.04',
    name: 'Ubuntu 24.04 LTS',
    published: '2026-10-02',
    sizeMiB: 590,
    architectures: both,
  },
  {
    distribution: 'ubuntu',
    version: '22.04',
    name: 'Ubuntu 22.04 LTS',
    published: '2026-09-18',
    sizeMiB: 620,
  },
  {
    distribution: 'debian',
    version: '13',
    name: 'Debian 13',
    published: '2026-09-30',
    sizeMiB: 410,
    architectures: both,
  },
  {
    distribution: 'debian',
    version: '12',
    name: 'Debian 12',
    published: '2026-08-22',
    sizeMiB: 400,
  },
  {
    distribution: 'rocky',
    version: '10',
    name: 'Rocky Linux 10',
    published: '2026-09-11',
    sizeMiB: 1080,
    architectures: both,
  },
  {
    distribution: 'rocky',
    version: '9',
    name: 'Rocky Linux 9',
    published: '2026-09-11',
    sizeMiB: 1020,
  },
  {
    distribution: 'almalinux',
    version: '9',
    name: 'AlmaLinux 9',
    published: '2026-09-04',
    sizeMiB: 990,
  },
  {
    distribution: 'opensuse-leap',
    version: '16.0',
    name: 'openSUSE Leap 16.0',
    published: '2026-07-29',
    sizeMiB: 870,
  },
  {
    distribution: 'fedora',
    version: '44',
    name: 'Fedora Cloud 44',
    published: '2026-10-20',
    sizeMiB: 560,
  },
  {
    distribution: 'windows',
    version: '2025',
    name: 'Windows Server 2025',
    published: '2026-10-15',
    sizeMiB: 9_800,
    minDiskGiB: 40,
    family: 'windows',
  },
  {
    distribution: 'windows',
    version: '2022',
    name: 'Windows Server 2022',
    published: '2026-10-15',
    sizeMiB: 9_200,
    minDiskGiB: 40,
    family: 'windows',
  },
  {
    distribution: 'centos',
    version: '7',
    name: 'CentOS 7',
    published: '2024-06-28',
    sizeMiB: 850,
    status: 'deprecated',
  },
];

function imagesOf(release: Release): Image[] {
  const { architectures = ['x86_64'] } = release;
  return architectures.map(architecture => ({
    id: `${release.distribution}-${release.version}-${architecture.replace('_', '-')}`,
    name: architecture === 'arm64' ? `${release.name} (Arm)` : release.name,
    status: release.status ?? 'available',
    os: {
      family: release.family ?? 'linux',
      distribution: release.distribution,
      version: release.version,
    },
    architecture,
    minDiskGiB: release.minDiskGiB ?? 10,
    sizeBytes: release.sizeMiB * 1024 * 1024,
    createdAt: `${release.published}T00:00:00.000Z`,
  }));
}

/** Every region offers the same ones. */
export const images: readonly Image[] = releases.flatMap(imagesOf);
