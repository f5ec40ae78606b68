import { Mutant, withCalls } from './mutate';

export const taggingMutants: Mutant[] = [
  {
    defect: 'tags nothing that is there',
    driver: withCalls('tagging', () => ({
      async set() {},
    })),
    check: 'a tag can be put on what is there, and taken off again',
    complaint: /strictly equal/,
  },
];
