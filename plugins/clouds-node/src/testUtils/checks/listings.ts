import assert from 'node:assert/strict';
import { RegionalListing } from '../../driver';
import { CheckContext } from '../CheckContext';
import { ContractCheck } from '../ContractCheck';
import { readingCalls } from '../everyCall';
import { everyItem } from '../everyItem';
import { expectCloudError } from '../expectations';
import { assertShape, Shape } from '../../driver/shapes';

/** Listings of a region, with the kind of their items and the one that the target names. */
export const listings = [
  ['zones', 'zone', ({ zone }) => zone],
  ['images', 'image', ({ imageId }) => imageId],
  ['specs', 'spec', ({ specId }) => specId],
  ['networks', 'network', ({ networkId }) => networkId],
  ['keyPairs', 'keyPair', ({ keyPair }) => keyPair],
  ['securityGroups', 'securityGroup', () => undefined],
  ['clusterVersions', 'clusterVersion', () => undefined],
] as const satisfies ReadonlyArray<
  [string, Shape, (target: CheckContext['target']) => string | undefined]
>;

async function listAll<T>(
  context: CheckContext,
  listing: RegionalListing<T>,
): Promise<T[]> {
  const { region } = context.target;
  return everyItem(page => listing.list({ ...page, region }, context.call()));
}

function assertWellFormed(
  items: Array<{ id: string }>,
  shape: Shape,
  expectedId: string | undefined,
): void {
  items.forEach(item => assertShape(shape, item));
  const ids = items.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, `${shape}: an id comes twice`);
  assert.ok(
    expectedId === undefined || ids.includes(expectedId),
    `${shape} ${expectedId} is not listed`,
  );
}

export const listingChecks: ContractCheck[] = [
  {
    name: 'regions are well-formed and the region of the checks is among them',
    async run(context) {
      const regions = await everyItem(page =>
        context.connection.regions.list(page, context.call()),
      );
      assertWellFormed(regions, 'region', context.target.region);
    },
  },
  ...listings.map(([capability, shape, expected]): ContractCheck => ({
    name: `${capability} are well-formed and those of the checks are among them`,
    needs: { capabilities: [capability] },
    async run(context) {
      const items = await listAll<{ id: string }>(
        context,
        context.the(capability),
      );
      assertWellFormed(items, shape, expected(context.target));
    },
  })),
  {
    name: 'the image of the checks can be used',
    needs: { capabilities: ['images'] },
    async run(context) {
      const images = await listAll(context, context.the('images'));
      const { imageId } = context.target;
      assert.equal(
        images.find(({ id }) => id === imageId)?.status,
        'available',
      );
    },
  },
  {
    name: 'a region that is not there is refused with NotFound or InvalidRequest',
    async run(context) {
      for (const [, call] of readingCalls(context, 'no-such-region-1')) {
        await expectCloudError(
          context,
          call(context.call()),
          'NotFound',
          'InvalidRequest',
        );
      }
    },
  },
];
