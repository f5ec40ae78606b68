import { Part, PartKind } from '../parts/Part';
import {
  Instance,
  Resource,
  Snapshot,
  Volume,
  ZonedResource,
} from '../service/resources';

export interface ResourceRow {
  id: string;
  project_id: string;
  region_id: string;
  tag: string | null;
  name: string;
  labels: string;
  /** Big integers: PostgreSQL's client gives them as text. */
  created_at: number | string;
  status_during: string;
  status_after: string;
  settles_at: number | string;
}

interface ZonedRow extends ResourceRow {
  zone_id: string;
}

export interface InstanceRow extends ZonedRow {
  spec_id: string;
  spec_before: string | null;
  vcpus: number;
  memory_mib: number;
  image_id: string;
  network_id: string;
  subnet_id: string;
  host_number: number;
  key_pair: string | null;
  security_groups: string;
  user_data: string | null;
  creation_ms: number;
  booted_at: number | string | null;
  boots: number;
  fault: string | null;
}

export interface VolumeRow extends ZonedRow {
  size_gib: number;
  size_before_gib: number | null;
  instance_id: string | null;
  device: string | null;
}

export interface SnapshotRow extends ZonedRow {
  volume_id: string;
  size_gib: number;
}

export interface PartRow extends ResourceRow {
  kind: string;
  spec: string;
  spec_before: string | null;
  address: string | null;
}

function resourceRow<S extends string>(resource: Resource<S>): ResourceRow {
  return {
    id: resource.id,
    project_id: resource.projectId,
    region_id: resource.regionId,
    tag: resource.tag ?? null,
    name: resource.name,
    labels: JSON.stringify(resource.labels),
    created_at: resource.createdAt,
    status_during: resource.transition.during,
    status_after: resource.transition.after,
    settles_at: resource.transition.settlesAt,
  };
}

function resourceOf<S extends string>(row: ResourceRow): Resource<S> {
  return {
    id: row.id,
    projectId: row.project_id,
    regionId: row.region_id,
    tag: row.tag ?? undefined,
    name: row.name,
    labels: JSON.parse(row.labels),
    createdAt: Number(row.created_at),
    transition: {
      during: row.status_during as S,
      after: row.status_after as S | 'gone',
      settlesAt: Number(row.settles_at),
    },
  };
}

function zonedRow<S extends string>(resource: ZonedResource<S>): ZonedRow {
  return { ...resourceRow(resource), zone_id: resource.zoneId };
}

function zonedOf<S extends string>(row: ZonedRow): ZonedResource<S> {
  return { ...resourceOf<S>(row), zoneId: row.zone_id };
}

export function instanceRow(instance: Instance): InstanceRow {
  return {
    ...zonedRow(instance),
    spec_id: instance.specId,
    spec_before: instance.specBefore ?? null,
    vcpus: instance.vcpus,
    memory_mib: instance.memoryMiB,
    image_id: instance.imageId,
    network_id: instance.networkId,
    subnet_id: instance.subnetId,
    host_number: instance.hostNumber,
    key_pair: instance.keyPair ?? null,
    security_groups: JSON.stringify(instance.securityGroups),
    user_data: instance.userData ?? null,
    creation_ms: instance.creationMs,
    booted_at: instance.bootedAt,
    boots: instance.boots,
    fault: instance.fault ? JSON.stringify(instance.fault) : null,
  };
}

export function instanceOf(row: InstanceRow): Instance {
  return {
    ...zonedOf(row),
    specId: row.spec_id,
    specBefore: row.spec_before ?? undefined,
    vcpus: row.vcpus,
    memoryMiB: row.memory_mib,
    imageId: row.image_id,
    networkId: row.network_id,
    subnetId: row.subnet_id,
    hostNumber: row.host_number,
    keyPair: row.key_pair ?? undefined,
    securityGroups: JSON.parse(row.security_groups),
    userData: row.user_data ?? undefined,
    creationMs: row.creation_ms,
    bootedAt: Number(row.booted_at ?? row.created_at),
    boots: row.boots,
    fault: row.fault ? JSON.parse(row.fault) : undefined,
  };
}

export function volumeRow(volume: Volume): VolumeRow {
  return {
    ...zonedRow(volume),
    size_gib: volume.sizeGiB,
    size_before_gib: volume.sizeBeforeGiB ?? null,
    instance_id: volume.instanceId ?? null,
    device: volume.device ?? null,
  };
}

export function volumeOf(row: VolumeRow): Volume {
  return {
    ...zonedOf(row),
    sizeGiB: row.size_gib,
    sizeBeforeGiB: row.size_before_gib ?? undefined,
    instanceId: row.instance_id ?? undefined,
    device: row.device ?? undefined,
  };
}

export function snapshotRow(snapshot: Snapshot): SnapshotRow {
  return {
    ...zonedRow(snapshot),
    volume_id: snapshot.volumeId,
    size_gib: snapshot.sizeGiB,
  };
}

export function snapshotOf(row: SnapshotRow): Snapshot {
  return {
    ...zonedOf(row),
    volumeId: row.volume_id,
    sizeGiB: row.size_gib,
  };
}

export function partRow(part: Part): PartRow {
  return {
    ...resourceRow(part),
    kind: part.kind,
    spec: JSON.stringify(part.spec),
    spec_before: part.specBefore ? JSON.stringify(part.specBefore) : null,
    address: part.address ?? null,
  };
}

export function partOf(row: PartRow): Part {
  return {
    ...resourceOf(row),
    kind: row.kind as PartKind,
    spec: JSON.parse(row.spec),
    specBefore: row.spec_before ? JSON.parse(row.spec_before) : undefined,
    address: row.address ?? undefined,
  };
}
