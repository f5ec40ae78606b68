import { CallOptions, PageRequest } from '@rackstage/plugin-clouds-node';
import { Mutant, swallowing, withCalls } from './mutate';

const wellFormed = (kind: string) =>
  `${kind} are well-formed and those of the checks are among them`;

export const listingMutants: Mutant[] = [
  {
    defect: 'gives a place that is on no map',
    driver: withCalls('regions', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        const items = page.items.map(one => ({ ...one, latitude: 137.5 }));
        return { ...page, items };
      },
    })),
    check: 'regions are well-formed and the region of the checks is among them',
    complaint: /latitude/,
  },
  {
    defect: 'gives a zone twice',
    driver: withCalls('zones', ({ list }) => ({
      async list(request, call) {
        const page = await list(request, call);
        const twice = request.limit === undefined ? page.items.slice(0, 1) : [];
        return { ...page, items: [...page.items, ...twice] };
      },
    })),
    check: wellFormed('zones'),
    complaint: /an id comes twice/,
  },
  {
    defect: 'gives a value that is not plain',
    driver: withCalls('images', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        const createdAt = new Date() as unknown as string;
        return {
          ...page,
          items: page.items.map(one => ({ ...one, createdAt })),
        };
      },
    })),
    check: wellFormed('images'),
    complaint: /not plain: \$\.createdAt is a Date/,
  },
  {
    defect: "passes on the cloud's own fields",
    driver: withCalls('specs', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        return {
          ...page,
          items: page.items.map(one => ({ ...one, links: [] })),
        };
      },
    })),
    check: wellFormed('specs'),
    complaint: /links/,
  },
  {
    defect: 'takes an address for a range',
    driver: withCalls('networks', ({ list }) => ({
      async list(request: PageRequest & { region: string }, call: CallOptions) {
        const page = await list(request, call);
        const items = page.items.map(network => ({
          ...network,
          subnets: network.subnets.map(one => ({ ...one, cidr: '10.0.0.1' })),
        }));
        return { ...page, items };
      },
    })),
    check: wellFormed('networks'),
    complaint: /cidr/,
  },
  {
    defect: 'hides the key pairs that were there before it',
    driver: withCalls('keyPairs', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        const items = page.items.filter(({ name }) => name !== 'developers');
        return { ...page, items };
      },
    })),
    check: wellFormed('keyPairs'),
    complaint: /keyPair developers is not listed/,
  },
  {
    defect: 'gives ports as text',
    driver: withCalls('securityGroups', ({ list }) => ({
      async list(request, call) {
        const page = await list(request, call);
        const items = page.items.map(group =>
          group.id === 'web'
            ? {
                ...group,
                rules: group.rules.map(rule => ({
                  ...rule,
                  fromPort: String(rule.fromPort) as unknown as number,
                })),
              }
            : group,
        );
        return { ...page, items };
      },
    })),
    check: wellFormed('securityGroups'),
    complaint: /fromPort/,
  },
  {
    defect: 'takes every image for one that nobody can use',
    driver: withCalls('images', ({ list }) => ({
      async list(...request) {
        const page = await list(...request);
        const items = page.items.map(one => ({
          ...one,
          status: 'unavailable' as const,
        }));
        return { ...page, items };
      },
    })),
    check: 'the image of the checks can be used',
    complaint: /unavailable/,
  },
  {
    defect: 'tells quotas of a region that is not there',
    driver: withCalls('quotas', ({ get }) => ({
      get: (...request) =>
        swallowing(
          get(...request),
          ({ code }) => code === 'NotFound',
          () => [],
        ),
    })),
    check:
      'a region that is not there is refused with NotFound or InvalidRequest',
    complaint: /succeeds instead of NotFound/,
  },
];
