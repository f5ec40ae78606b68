import { Instance } from '@rackstage/plugin-clouds-common';

const columns: Record<
  string,
  (instance: Instance) => string | number | undefined
> = {
  name: ({ name }) => name,
  phase: ({ phase }) => phase,
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
  labels: ({ labels }) =>
    Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(' '),
  hourly_price: ({ price }) => price?.hourly.amount,
  currency: ({ price }) => price?.hourly.currency,
  created_at: ({ createdAt }) => createdAt,
  expires_at: ({ expiresAt }) => expiresAt,
  cloud_id: ({ cloudId }) => cloudId,
  id: ({ id }) => id,
};

/** RFC 4180, with the mark that makes spreadsheets read Korean right. */
export function instancesToCsv(instances: Instance[]): string {
  const lines = [
    Object.keys(columns),
    ...instances.map(instance =>
      Object.values(columns).map(read => read(instance)),
    ),
  ];
  return `\uFEFF${lines
    .map(cells => cells.map(toCell).join(','))
    .join('\r\n')}\r\n`;
}

function toCell(value: string | number | undefined): string {
  const text = String(value ?? '');
  // A spreadsheet would run what begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
