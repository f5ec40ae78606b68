import { Image as GlanceImage } from '@rackstage/openstack-client';
import {
  Architecture,
  Image,
  OperatingSystem,
} from '@rackstage/plugin-clouds-common';

const statuses: Record<string, Image['status']> = {
  active: 'available',
  queued: 'pending',
  saving: 'pending',
  uploading: 'pending',
  importing: 'pending',
};

const architectures: Record<string, Architecture> = {
  x86_64: 'x86_64',
  amd64: 'x86_64',
  aarch64: 'arm64',
  arm64: 'arm64',
};

/** Of the names that `os_distro` may have, those that are no Linux. */
const others = ['freebsd', 'netbsd', 'openbsd', 'opensolaris', 'netware'];

export function toImage(image: GlanceImage): Image {
  return {
    id: image.id,
    name: image.name ?? image.id,
    status: statuses[image.status] ?? 'unavailable',
    os: operatingSystem(image),
    architecture: architectures[image.architecture ?? ''],
    minDiskGiB: image.min_disk || undefined,
    minMemoryMiB: image.min_ram || undefined,
    sizeBytes: image.size ?? undefined,
    createdAt: image.created_at,
  };
}

function operatingSystem(image: GlanceImage): OperatingSystem | undefined {
  const distribution = image.os_distro?.toLowerCase();
  const type = image.os_type?.toLowerCase();
  if (!distribution && !type) {
    return undefined;
  }
  return {
    family: familyOf(type ?? distribution ?? ''),
    distribution,
    version: image.os_version,
    adminUser: image.os_admin_user || undefined,
  };
}

function familyOf(name: string): OperatingSystem['family'] {
  if (name === 'windows') {
    return 'windows';
  }
  return others.includes(name) ? 'other' : 'linux';
}
