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

/** Its backend runs in this process or in another, as the configuration says, like all plugins. */
export function addAsPart(root, id) {
  const file = join(root, 'packages/backend/src/index.ts');
  const feature = `import('@rackstage/plugin-${id}-backend')`;
  const added = `backend.add(${feature});`;
  const before = readFileSync(file, 'utf8');
  if (!before.includes(added)) {
    throw new Error(`${file} has no line '${added}' to make a part of`);
  }
  writeFileSync(
    file,
    before.replace(added, `backend.add(plugin('${id}', ${feature}));`),
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
