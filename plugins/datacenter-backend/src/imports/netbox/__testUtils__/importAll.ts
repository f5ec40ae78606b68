import { AddressPolicy } from '@rackstage/outgoing-requests';
import { NetboxStub } from '@rackstage/test-kit';
import { NetboxClient, NetboxClientOptions } from '../NetboxClient';
import { readNetbox, ReadOptions } from '../readNetbox';
import { ImportBatch } from '../types';

export const clientOf = (
  stub: NetboxStub,
  options: Partial<NetboxClientOptions> = {},
) =>
  new NetboxClient({
    url: stub.origin,
    token: stub.token,
    policy: new AddressPolicy(['127.0.0.1'], 'test'),
    wait: async () => {},
    ...options,
  });

/** Every batch of a run. */
export async function importAll(
  stub: NetboxStub,
  options: Partial<ReadOptions> = {},
): Promise<ImportBatch[]> {
  const batches: ImportBatch[] = [];
  for await (const batch of readNetbox({
    client: clientOf(stub),
    known: new Set(),
    signal: new AbortController().signal,
    ...options,
  })) {
    batches.push(batch);
  }
  return batches;
}

/** Sources that are referred to, in fields and in ends of cables. */
export const referencesIn = (fields: object): string[] =>
  Object.values(fields)
    .flat()
    .flatMap(value =>
      typeof value === 'object' && value !== null && 'source' in value
        ? [String(value.source)]
        : [],
    );
