import { InventoryKind } from '@rackstage/plugin-clouds-common';
import { CloudConnection, CloudError } from '@rackstage/plugin-clouds-node';
import {
  capabilityOfKind,
  readAccount,
  RegionOutcome,
  ScopeReading,
} from './readAccount';

const kinds = Object.keys(
  capabilityOfKind,
) as (keyof typeof capabilityOfKind)[];
const regions = ['north', 'south'];

/** A cloud that has one thing of each kind in each region, listed on two pages, but for what fails. */
async function read(
  failing: (kind: string, region: string) => CloudError | undefined = () =>
    undefined,
  has: readonly InventoryKind[] = kinds,
) {
  const capability = (kind: InventoryKind) => ({
    async list({ region, cursor }: { region: string; cursor?: string }) {
      const error = failing(kind, region);
      if (error) {
        throw error;
      }
      return cursor
        ? { items: [{ id: `${kind}-2`, name: kind }] }
        : { items: [{ id: `${kind}-1`, name: kind }], nextCursor: 'more' };
    },
  });
  const connection = {
    regions: {
      list: async () => ({ items: regions.map(id => ({ id, name: id })) }),
    },
    ...Object.fromEntries(
      kinds
        .filter(kind => has.includes(kind))
        .map(kind => [capabilityOfKind[kind], capability(kind)]),
    ),
  } as unknown as CloudConnection;
  const readings: ScopeReading[] = [];
  const outcomes: RegionOutcome[] = [];
  await readAccount({
    connection,
    callIn: () => send => send({ signal: new AbortController().signal }),
    onReading: async reading => void readings.push(reading),
    onRegion: async outcome => void outcomes.push(outcome),
  });
  return { readings, outcomes };
}

const byRegion = (outcomes: RegionOutcome[], id: string) =>
  outcomes.find(({ region }) => region?.id === id);

describe('readAccount', () => {
  it.each(kinds)(
    'reads every page of what the capability of %s lists',
    async kind => {
      const { readings } = await read();
      const ofKind = readings.filter(reading => reading.kind === kind);
      expect(ofKind.map(({ region }) => region).sort()).toEqual(regions);
      for (const reading of ofKind) {
        expect(reading).toMatchObject({
          items: [{ id: `${kind}-1` }, { id: `${kind}-2` }],
        });
      }
    },
  );

  it('reads nothing of what a cloud does not have', async () => {
    const { readings, outcomes } = await read(undefined, ['cluster', 'subnet']);
    const told = new Set(readings.map(({ kind }) => kind));
    expect([...told].sort()).toEqual(['cluster', 'region', 'subnet']);
    expect(byRegion(outcomes, 'north')?.kinds).toEqual(['subnet', 'cluster']);
  });

  it('lets one kind fail in one region, and has all the others', async () => {
    const { readings, outcomes } = await read((kind, region) =>
      kind === 'load-balancer' && region === 'south'
        ? new CloudError('Unavailable', 'Gone for lunch')
        : undefined,
    );
    expect(byRegion(outcomes, 'north')?.failedKinds).toEqual([]);
    expect(byRegion(outcomes, 'south')).toMatchObject({
      failedKinds: ['load-balancer'],
      error: { code: 'Unavailable', message: 'Gone for lunch' },
    });
    const failed = readings.filter(reading => 'error' in reading);
    expect(failed).toHaveLength(1);
    expect(readings).toHaveLength(1 + kinds.length * regions.length);
  });

  it('takes it for no failure of a region that it does not have a kind', async () => {
    const { outcomes } = await read(kind =>
      kind === 'cluster'
        ? new CloudError('Unsupported', 'No clusters here')
        : undefined,
    );
    expect(outcomes.flatMap(({ failedKinds }) => failedKinds)).toEqual([]);
  });

  it('throws what is no word of the cloud', async () => {
    await expect(
      read(() => new TypeError('A mistake of ours') as CloudError),
    ).rejects.toThrow('A mistake of ours');
  });
});
