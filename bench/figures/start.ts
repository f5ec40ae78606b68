import { Benchmark } from '../lib/Benchmark';
export const start: Benchmark = {
  name: 'start',
  title: 'start',
  async run() {
    return { skipped: 'not yet' };
  },
};
