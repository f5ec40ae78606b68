/** A server, with microversion 2.46: the last one that tells the id of the flavor. */
export interface Server {
  id: string;
  name: string;
  status: string;
  metadata: Record<string, string>;
  /** Absent before Nova of Mitaka (2016). */
  tags?: string[];
  /** An empty string when it boots from a volume. */
  image: { id: string } | '';
  flavor: { id: string };
  /** By the name of the network. */
  addresses: Record<string, ServerAddress[]>;
  key_name: string | null;
  created: string;
  fault?: { code: number; message: string };
  /** Absent until its ports exist. */
  security_groups?: { name: string }[];
  'OS-EXT-AZ:availability_zone': string;
  'OS-EXT-STS:task_state': string | null;
  'os-extended-volumes:volumes_attached': { id: string }[];
}

export interface ServerAddress {
  addr: string;
  version: 4 | 6;
  'OS-EXT-IPS:type': 'fixed' | 'floating';
}

export interface NewServer {
  name: string;
  /** Left out where the image is in the block devices only. */
  imageRef?: string;
  flavorRef: string;
  networks: 'auto' | 'none' | { uuid: string }[];
  block_device_mapping_v2?: NewBlockDevice[];
  availability_zone?: string;
  key_name?: string;
  security_groups?: { name: string }[];
  /** In Base64. */
  user_data?: string;
  metadata?: Record<string, string>;
  /** At most 60 characters each, without comma and slash. */
  tags?: string[];
}

/** Wishes of where a server is put. */
export interface SchedulerHints {
  /** Id of a server group. */
  group?: string;
}

/** Servers that are kept together or apart. */
export interface ServerGroup {
  id: string;
  name: string;
  policy: ServerGroupPolicy;
  /** Ids of its servers. */
  members: string[];
}

export interface NewServerGroup {
  name: string;
  policy: ServerGroupPolicy;
}

export type ServerGroupPolicy =
  'affinity' | 'anti-affinity' | 'soft-affinity' | 'soft-anti-affinity';

/** A disk that a new server boots from, or has besides. */
export interface NewBlockDevice {
  /** Id of what it is a copy of. */
  uuid: string;
  source_type: 'image' | 'volume' | 'snapshot';
  destination_type: 'volume' | 'local';
  /** 0 is the one to boot from. */
  boot_index: number;
  /** GiB */
  volume_size?: number;
  delete_on_termination?: boolean;
}

/** What can be done to a server, as the API spells it. */
export type ServerAction =
  | { 'os-start': null }
  | { 'os-stop': null }
  | { unpause: null }
  | { resume: null }
  | { unshelve: null }
  | { reboot: { type: 'SOFT' | 'HARD' } }
  | { resize: { flavorRef: string } }
  /** Of a server in status `VERIFY_RESIZE`. */
  | { confirmResize: null };

export interface Flavor {
  id: string;
  name: string;
  vcpus: number;
  /** MiB */
  ram: number;
  /** GiB */
  disk: number;
  /** Absent when the cloud's policy hides them. */
  extra_specs?: Record<string, string>;
}

export interface KeyPair {
  name: string;
  fingerprint: string;
  type: string;
  public_key: string;
}

export interface NewKeyPair {
  name: string;
  type: 'ssh' | 'x509';
  public_key: string;
}
