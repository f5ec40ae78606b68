import { Instance } from '@rackstage/plugin-clouds-common';
import { CsvColumns, toCsv } from '@rackstage/ui';
import { labelsCell } from '../list/labelsCell';

const columns: CsvColumns<Instance> = {
  name: ({ name }) => name,
  phase: ({ phase }) => phase,
  workspace: ({ workspaceId }) => workspaceId,
  account: ({ account }) => account.name,
  simulated: ({ account }) => String(account.simulated),
  region: ({ region }) => region,
  zone: ({ zone }) => zone,
  spec: ({ spec }) => spec.name,
  vcpus: ({ spec }) => spec.vcpus,
  memory_mib: ({ spec }) => spec.memoryMiB,
  volume_gib: ({ volumeGiB }) => volumeGiB,
  image: ({ image }) => image.name,
  addresses: ({ addresses }) =>
    addresses.map(({ address }) => address).join(' '),
  owner: ({ owner }) => owner,
  requested_by: ({ requestedBy }) => requestedBy,
  labels: ({ labels }) => labelsCell(labels),
  hourly_price: ({ price }) => price?.hourly.amount,
  currency: ({ price }) => price?.hourly.currency,
  created_at: ({ createdAt }) => createdAt,
  expires_at: ({ expiresAt }) => expiresAt,
  cloud_id: ({ cloudId }) => cloudId,
  id: ({ id }) => id,
};

export const instancesToCsv = (instances: Instance[]) =>
  toCsv(columns, instances);
