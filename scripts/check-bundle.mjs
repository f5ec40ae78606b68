/**
 * `npm run budget`: whether the first load of the pages that were built is what
 * was agreed on. `npm run budget -- --agree` writes down what it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLoad, sizeProblems, sum } from './lib/bundle.mjs';
import { root, say } from './lib/root.mjs';

const file = join(root, 'packages/app/bundle-budget.json');
const sizes = firstLoad(join(root, 'packages/app/dist'));

if (process.argv.includes('--agree')) {
  writeFileSync(file, `${JSON.stringify(sizes, null, 2)}\n`);
}
const problems = sizeProblems(sizes, JSON.parse(readFileSync(file, 'utf8')));
say(problems.length > 0 ? problems.join('\n') : `${sum(sizes)} kB`);
process.exitCode = problems.length > 0 ? 1 : 0;
