import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a context into the table of who may call whom: what the lint rule holds, and the page that says so. */
export function addContext(root, id) {
  insertBefore(
    join(root, 'packages/eslint-plugin/src/contexts.js'),
    /^ {2}operations: /m,
    `  ${id.includes('-') ? `'${id}'` : id}: [],\n`,
  );
  insertBefore(
    join(root, 'docs/architecture.md'),
    /^\| `operations`/m,
    `| \`${id}\` | items that are owned | – |\n`,
  );
}

function insertBefore(file, place, text) {
  const before = readFileSync(file, 'utf8');
  const at = before.search(place);
  if (at < 0) {
    throw new Error(`${file} has no line like ${place} to put the context at`);
  }
  writeFileSync(file, before.slice(0, at) + text + before.slice(at));
}
