import { Router } from 'express';
import { OperationName } from '../../faults/Fault';
import { hourlyPriceKrw, unitPricesKrw } from '../../world/prices';
import { imagesAmong } from '../../parts/offers';
import { Simulation } from '../../service/Simulation';
import { RegionalWorld, regions, worldOf } from '../../world/World';
import { scopeOf } from './instanceRoutes';
import { handlerFor, nothing } from '../operation';
import { pageInput, pageOfList } from '../paging';

type Listing = (world: RegionalWorld) => ReadonlyArray<{ id: string }>;

/** Lists of a region that never change, by the last part of their path. */
const listings: Record<string, [name: OperationName, list: Listing]> = {
  zones: ['zones.list', ({ zones }) => zones],
  specs: [
    'specs.list',
    ({ region, specs }) =>
      specs.map(spec => ({
        ...spec,
        hourlyPrice: hourlyPriceKrw(spec, region),
        currency: 'KRW',
      })),
  ],
};

/** Who the client is, where the cloud is, and what it offers there. */
export function addWorldRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
  { store }: Simulation,
): void {
  router.get(
    '/identity',
    handler({
      name: 'identity.get',
      query: nothing,
      body: nothing,
      async handle({ project }) {
        return { status: 200, body: { project: project.id } };
      },
    }),
  );

  router.get(
    '/regions',
    handler({
      name: 'regions.list',
      query: pageInput,
      body: nothing,
      async handle({ query }) {
        const visible = regions.map(
          ({ size, pricePerMille, without, ...region }) => ({
            ...region,
            hourlyPrices: unitPricesKrw({ pricePerMille }),
            currency: 'KRW',
          }),
        );
        return { status: 200, body: pageOfList(visible, query) };
      },
    }),
  );

  router.get(
    '/regions/:region/images',
    handler({
      name: 'images.list',
      query: pageInput,
      body: nothing,
      async handle(call) {
        const { parts, now } = store.read();
        const all = imagesAmong(await parts.all(scopeOf(call)), now);
        return { status: 200, body: pageOfList(all, call.query) };
      },
    }),
  );

  for (const [path, [name, list]] of Object.entries(listings)) {
    router.get(
      `/regions/:region/${path}`,
      handler({
        name,
        query: pageInput,
        body: nothing,
        async handle({ params, query }) {
          const all = list(worldOf(params.region));
          return { status: 200, body: pageOfList(all, query) };
        },
      }),
    );
  }
}
