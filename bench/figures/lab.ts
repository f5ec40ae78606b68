import { Benchmark } from '../lib/Benchmark';
export const lab: Benchmark = { name: 'lab', title: 'lab', async run() { return { skipped: 'not yet' }; } };
