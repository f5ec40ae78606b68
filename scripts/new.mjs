/** `yarn new [kind] [name]`: starts packages of one's own from the project's templates. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { yarn } from './lib/install.mjs';
import { isName, kinds, newPackages } from './lib/newPackages.mjs';
import { root, say } from './lib/root.mjs';

const names = Object.keys(kinds);

const isThere = folder => existsSync(join(root, folder));

async function ask(question, isAnswer) {
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    for (;;) {
      const answer = (await terminal.question(question)).trim();
      if (isAnswer(answer)) {
        return answer;
      }
    }
  } finally {
    terminal.close();
  }
}

async function main([givenKind, givenName]) {
  if (givenKind && !kinds[givenKind]) {
    throw new Error(`There is no '${givenKind}'; choose ${names.join(' or ')}`);
  }
  if (givenName && !isName(givenName)) {
    throw new Error(
      `'${givenName}' is no name: lower-case letters and digits, in words joined by hyphens`,
    );
  }
  say(names.map(name => `  ${name.padEnd(14)}${kinds[name].title}`).join('\n'));
  const kind =
    givenKind ?? (await ask('What is it? ', answer => answer in kinds));
  const name =
    givenName ??
    (await ask('Its name, such as acme-cloud? ', answer => isName(answer)));
  if (kinds[kind].foldersOf(name).some(isThere)) {
    throw new Error(`There is a '${name}' already; choose another name`);
  }
  const folders = newPackages(root, kind, name);
  if (yarn(['install']) !== 0) {
    throw new Error('Installing packages failed; see above');
  }
  say(`\nMade ${folders.join(', ')}.`);
  say(`Try: yarn backstage-cli repo test ${folders.join(' ')}`);
  kinds[kind].left(name).forEach(step => say(`Left to do: ${step}`));
  say(`Then: ${kinds[kind].guide}`);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
