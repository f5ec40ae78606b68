import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOf, licenceTexts } from './licences.mjs';
import { root } from './root.mjs';

/** Where the pages have them, within an installation. */
export const noticesOfPages = 'packages/app/dist/third-party-notices.txt';

export const policy = JSON.parse(
  readFileSync(join(root, 'scripts/licences.json'), 'utf8'),
);

export const licence = ({ name, manifest }) =>
  policy.stated[name] ?? licenceOf(manifest);

/** What packages of others want said of them, each with its licence. */
export const notices = packages =>
  packages
    .map(one =>
      [
        `${one.name} ${one.version}, ${licence(one)}`,
        ...licenceTexts(one.folder),
      ].join('\n\n'),
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`);
