import { Router } from 'express';
import { OperationName } from '../../faults/Fault';
import { hourlyPriceKrw } from '../../world/prices';
import { images, RegionalWorld, regions, worldOf } from '../../world/World';
import { handlerFor, nothing } from '../operation';
import { pageInput, pageOfList } from '../paging';

type Listing = (world: RegionalWorld) => ReadonlyArray<{ id: string }>;

/** Lists of a region that never change, by the last part of their path. */
const listings: Record<string, [name: OperationName, list: Listing]> = {
  zones: ['zones.list', ({ zones }) => zones],
  images: ['images.list', () => images],
  specs: [
    'specs.list',
    ({ region, specs }) =>
      specs.map(spec => ({
        ...spec,
        hourlyPrice: hourlyPriceKrw(spec, region),
        currency: 'KRW',
      })),
  ],
  networks: ['networks.list', ({ networks }) => networks],
};

/** Who the client is, where the cloud is, and what it offers there. */
export function addWorldRoutes(
  router: Router,
  handler: ReturnType<typeof handlerFor>,
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
          ({ size, pricePerMille, without, ...region }) => region,
        );
        return { status: 200, body: pageOfList(visible, query) };
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
