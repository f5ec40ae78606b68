import type { Image as Ami } from '@aws-sdk/client-ec2';
import {
  Architecture,
  Image,
  OperatingSystem,
} from '@rackstage/plugin-clouds-common';
import { readTags } from '../tags';
import { toUtc } from './toUtc';

const architectures: Record<string, Architecture | undefined> = {
  x86_64: 'x86_64',
  arm64: 'arm64',
};

const statuses: Record<string, Image['status'] | undefined> = {
  available: 'available',
  pending: 'pending',
};

/** Names that their makers give images, and who logs in to them. */
const systems: {
  pattern: RegExp;
  distribution: string;
  adminUser: string;
  windows?: boolean;
}[] = [
  {
    pattern: /^ubuntu\/images.*\/ubuntu-[a-z]+-(\d\d\.\d\d)-/,
    distribution: 'ubuntu',
    adminUser: 'ubuntu',
  },
  { pattern: /^al(2023)-ami-/, distribution: 'amzn', adminUser: 'ec2-user' },
  { pattern: /^amzn(2)-ami-/, distribution: 'amzn', adminUser: 'ec2-user' },
  { pattern: /^debian-(\d+)-/, distribution: 'debian', adminUser: 'admin' },
  { pattern: /^Rocky-(\d+)-/, distribution: 'rocky', adminUser: 'rocky' },
  {
    pattern: /^RHEL-(\d+(?:\.\d+)?)/,
    distribution: 'rhel',
    adminUser: 'ec2-user',
  },
  {
    pattern: /^Windows_Server-(\d{4})-/,
    distribution: 'windows',
    adminUser: 'Administrator',
    windows: true,
  },
];

export function toImage(image: Ami): Image {
  const {
    ImageId = '',
    Name = '',
    State = '',
    Architecture: architecture,
  } = image;
  const { name } = readTags(image.Tags);
  return {
    id: ImageId,
    name: name || Name || ImageId,
    status: statuses[State] ?? 'unavailable',
    os: systemOf(image),
    architecture: architectures[architecture ?? ''],
    minDiskGiB: image.BlockDeviceMappings?.find(
      ({ DeviceName }) => DeviceName === image.RootDeviceName,
    )?.Ebs?.VolumeSize,
    createdAt: toUtc(image.CreationDate),
  };
}

function systemOf({
  Name = '',
  PlatformDetails = '',
}: Ami): OperatingSystem | undefined {
  for (const { pattern, distribution, adminUser, windows } of systems) {
    const match = pattern.exec(Name);
    if (match) {
      const family = windows ? 'windows' : 'linux';
      return { family, distribution, version: match[1], adminUser };
    }
  }
  return /windows/i.test(PlatformDetails)
    ? { family: 'windows', distribution: 'windows' }
    : { family: 'linux' };
}

/** Of images that differ only by the date of their making, the newest; an account's own all stay. */
export function newestOf(images: Ami[]): Ami[] {
  const newest = new Map<string, Ami>();
  for (const image of images) {
    const key = image.Public ? seriesOf(image) : (image.ImageId ?? '');
    const other = newest.get(key);
    if (!other || (other.CreationDate ?? '') < (image.CreationDate ?? '')) {
      newest.set(key, image);
    }
  }
  return [...newest.values()];
}

/** `20260912`, `2026.09.10`, `2023.9.20260910.0`: whatever changes with every build. */
function seriesOf({ OwnerId, Architecture: architecture, Name = '' }: Ami) {
  const series = Name.replace(
    /(\d+\.\d+\.)?20\d{6}(\.\d+)*(-\d+)?|20\d\d\.\d\d\.\d\d/g,
    '*',
  );
  return JSON.stringify([OwnerId, architecture, series]);
}
