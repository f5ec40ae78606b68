/**
 * Writes the types of each API document beside its client:
 * `plugins/<id>-common/src/client/schema.gen.ts`. With `--check` it writes
 * nothing and fails when one is not up to date.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = resolve(__dirname, '..');

async function main() {
  const check = process.argv.includes('--check');
  const stale: string[] = [];
  for (const plugin of readdirSync(join(root, 'plugins')).sort()) {
    const source = join(root, 'plugins', plugin, 'src');
    const entry = join(source, 'openapi/index.ts');
    if (!existsSync(entry)) {
      continue;
    }
    // A CommonJS module seen through import(): its exports are the default one.
    const { openapi } = (await import(entry)).default;
    const target = join(source, 'client/schema.gen.ts');
    const types = `// Generated from the API document by \`npm run generate\`.\n${astToString(
      await openapiTS(structuredClone(openapi), { defaultNonNullable: false }),
    )}`;
    if (existsSync(target) && readFileSync(target, 'utf8') === types) {
      continue;
    }
    stale.push(relative(root, target));
    if (!check) {
      writeFileSync(target, types);
    }
  }
  if (check && stale.length > 0) {
    throw new Error(
      `Not up to date: ${stale.join(', ')}. Run \`npm run generate\`.`,
    );
  }
}

main().catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
