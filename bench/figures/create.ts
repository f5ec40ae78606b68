import { Benchmark } from '../lib/Benchmark';
export const create: Benchmark = { name: 'create', title: 'create', async run() { return { skipped: 'not yet' }; } };
