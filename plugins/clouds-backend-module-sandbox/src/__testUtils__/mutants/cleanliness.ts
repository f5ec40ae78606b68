import { Mutant, withCalls } from './mutate';

export const cleanlinessMutants: Mutant[] = [
  {
    defect: 'only looks away from the key pairs that it was to delete',
    driver: withCalls('keyPairs', ({ list }) => {
      const deleted = new Set<string>();
      return {
        async list(...request) {
          const page = await list(...request);
          const items = page.items.filter(({ id }) => !deleted.has(id));
          return { ...page, items };
        },
        async delete({ id }) {
          deleted.add(id);
        },
      };
    }),
    check: 'nothing is left of what the checks before made',
    complaint: /contract-/,
  },
];
