/** `yarn features [file]`: docs/features.md claims nothing that no test proves. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemsOf, readFeatures, requiredIds } from './lib/features.mjs';
import { root, say } from './lib/root.mjs';

const read = path => {
  const file = resolve(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

const text = read(process.argv[2] ?? 'docs/features.md') ?? '';
// The requirements stand beside the project where it is developed.
const requirements = read('../shared/requirements.md');
const problems = problemsOf(
  text,
  read,
  requirements && requiredIds(requirements),
);
problems.forEach(problem => say(problem));

const counts = new Map();
for (const { state } of readFeatures(text)) {
  counts.set(state, (counts.get(state) ?? 0) + 1);
}
say([...counts].map(([state, count]) => `${count} ${state}`).join(', '));
process.exitCode = problems.length > 0 || counts.size === 0 ? 1 : 0;
