import { Mutant, mistaking, withCalls } from './mutate';

export const roomMutants: Mutant[] = [
  {
    defect: 'tells a quota twice',
    driver: withCalls('quotas', ({ get }) => ({
      async get(...request) {
        const quotas = await get(...request);
        return [...quotas, ...quotas.slice(0, 1)];
      },
    })),
    check: 'quotas are well-formed, one for a resource',
    complaint: /(\d+) !== (?!\1)\d+/,
  },
  {
    defect: 'counts nothing',
    driver: withCalls('quotas', ({ get }) => ({
      async get(...request) {
        const quotas = await get(...request);
        return quotas.map(quota => ({ ...quota, used: 0 }));
      },
    })),
    check: 'quotas count what is there',
    complaint: /counted did not come true/,
  },
  {
    defect: 'takes a volume beyond the quota for a wrong size',
    driver: withCalls('volumes', ({ create }) => ({
      create: (request, call) =>
        mistaking(
          create(request, call),
          ({ message }) => message.includes('volumeGiB'),
          'InvalidRequest',
        ),
    })),
    check:
      'a volume larger than the quota leaves room for is refused with QuotaExceeded',
    complaint: /^InvalidRequest .* instead of QuotaExceeded/,
  },
  {
    defect: 'takes an extension beyond the quota for a wrong size',
    driver: withCalls('volumes', ({ extend }) => ({
      extend: (request, call) =>
        mistaking(
          extend(request, call),
          ({ code }) => code === 'QuotaExceeded',
          'InvalidRequest',
        ),
    })),
    check: 'extending a volume beyond the quota is refused with QuotaExceeded',
    complaint: /^InvalidRequest .* instead of QuotaExceeded/,
  },
  {
    defect: 'names no zone that has room',
    driver: withCalls('stock', ({ check }) => ({
      check: async (...request) => ({
        ...(await check(...request)),
        zonesWithRoom: [],
      }),
    })),
    check: 'there is stock for one instance, in zones of the region',
    complaint: /not among the zones/,
  },
  {
    defect: 'sees room everywhere',
    driver: withCalls('stock', ({ check }) => ({
      check: async (...request) => ({
        ...(await check(...request)),
        available: true,
      }),
    })),
    check: 'there is no stock for a thousand million instances',
    complaint: /true/,
  },
];
