import { Benchmark } from '../lib/Benchmark';
export const list: Benchmark = {
  name: 'list',
  title: 'list',
  async run() {
    return { skipped: 'not yet' };
  },
};
