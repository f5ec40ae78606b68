import { ManagedResource } from '@rackstage/plugin-clouds-common';
import { Kind } from '../../hooks/useResourceKinds';
import { CsvColumns, toCsv } from '@rackstage/ui';
import { labelsCell } from '../list/labelsCell';
import { readPath } from '../resources/readPath';

const shared: CsvColumns<ManagedResource> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  phase: ({ phase }) => phase,
  account: ({ account }) => account.name,
  simulated: ({ account }) => String(account.simulated),
  region: ({ region }) => region,
  owner: ({ owner }) => owner,
  requested_by: ({ requestedBy }) => requestedBy,
  labels: ({ labels }) => labelsCell(labels),
  hourly_price: ({ price }) => price?.hourly.amount,
  currency: ({ price }) => price?.hourly.currency,
  created_at: ({ createdAt }) => createdAt,
  cloud_id: ({ cloudId }) => cloudId,
  id: ({ id }) => id,
};

/** What all kinds have, then what this one consists of. */
export function resourcesToCsv(
  { facts }: Pick<Kind, 'facts'>,
  resources: ManagedResource[],
): string {
  const own: CsvColumns<ManagedResource> = Object.fromEntries(
    facts.map(({ path }) => [
      path,
      (resource: ManagedResource) => textOf(readPath(resource, path)),
    ]),
  );
  return toCsv({ ...shared, ...own }, resources);
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'object' ? JSON.stringify(value) : value?.toString();
