/** What an instance boots from. */
export interface Image {
  id: string;
  name: string;
  status: 'available' | 'pending' | 'unavailable';
  os?: OperatingSystem;
  architecture?: Architecture;
  minDiskGiB?: number;
  minMemoryMiB?: number;
  sizeBytes?: number;
  /** RFC 3339, UTC. */
  createdAt?: string;
}

export interface OperatingSystem {
  family: 'linux' | 'windows' | 'other';
  /** Lower case, as in os-release's ID: `ubuntu`, `rocky`, `windows`. */
  distribution?: string;
  version?: string;
  /** The account to log in by, where the cloud tells it. */
  adminUser?: string;
}

export type Architecture = 'x86_64' | 'arm64';
