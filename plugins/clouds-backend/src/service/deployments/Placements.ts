import { NotFoundError } from '@backstage/errors';
import {
  instancePrice,
  PlacementCandidate,
  PlacementRequest,
  PlacementVerdict,
  recommendPlacements,
  Region,
  resolveImage,
  resolveSpec,
} from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../../database/AccountsStore';
import { InventoryStore } from '../../database/InventoryStore';
import { AccountRecord } from '../../database/records';
import { priceOf } from '../RequestCheck';
import { listInventory } from './listInventory';

interface Found extends PlacementCandidate {
  spec: string;
  price: PlacementVerdict['price'];
}

/** Compares regions by what was last observed there. */
export class Placements {
  constructor(
    private readonly options: {
      accounts: Pick<AccountsStore, 'findByName'>;
      inventory: Pick<InventoryStore, 'listItems'>;
    },
  ) {}

  /** Those that have what is asked for, best first. @throws NotFoundError when there is no such account */
  async recommend({
    accounts,
    requirements,
    os,
    near,
    weights,
  }: PlacementRequest): Promise<PlacementVerdict[]> {
    const found: Found[] = [];
    for (const name of accounts) {
      const account = await this.options.accounts.findByName(name);
      if (!account) {
        throw new NotFoundError(
          `No cloud account named '${name}'; choose another one`,
        );
      }
      found.push(...(await this.candidates(account, { requirements, os })));
    }
    return recommendPlacements(inOneCurrency(found), { weights, near }).map(
      placement => {
        const { spec, price } = found.find(
          ({ account, region }) =>
            account === placement.account && region === placement.region,
        )!;
        return { ...placement, spec, price };
      },
    );
  }

  private async candidates(
    account: AccountRecord,
    { requirements, os }: Pick<PlacementRequest, 'requirements' | 'os'>,
  ): Promise<Found[]> {
    const { inventory } = this.options;
    const regions = await listInventory(inventory, account.id, 'region');
    const found = await Promise.all(
      regions.map(async region => {
        const specs = await listInventory(
          inventory,
          account.id,
          'spec',
          region.id,
        );
        const spec = resolveSpec(requirements, specs, account.priceList);
        const hasImage =
          os === undefined ||
          resolveImage(
            os,
            await listInventory(inventory, account.id, 'image', region.id),
            spec,
          ) !== undefined;
        if (!spec || !hasImage) {
          return [];
        }
        const hourly = instancePrice(spec, undefined, account.priceList);
        return [
          {
            account: account.name,
            region: region.id,
            location: locationOf(region),
            hourlyPrice: hourly?.amount,
            vcpus: spec.vcpus,
            memoryMiB: spec.memoryMiB,
            spec: spec.id,
            price: priceOf(hourly, 1),
          },
        ];
      }),
    );
    return found.flat();
  }
}

const locationOf = ({ latitude, longitude }: Region) =>
  latitude === undefined || longitude === undefined
    ? undefined
    : { latitude, longitude };

/** Amounts of several currencies cannot be compared: then none of them counts. */
function inOneCurrency(found: Found[]): Found[] {
  const currencies = new Set(
    found.flatMap(({ price }) => price?.hourly.currency ?? []),
  );
  return currencies.size > 1
    ? found.map(candidate => ({ ...candidate, hourlyPrice: undefined }))
    : found;
}
