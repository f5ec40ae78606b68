/** `yarn pack-driver <folder> [<where to>]`: makes of a driver's package one that is installed in a running portal. */
import { packDriver } from './lib/packDriver.mjs';
import { say } from './lib/root.mjs';

async function main([folder, out]) {
  if (!folder) {
    throw new Error('Name the folder of the driver: yarn pack-driver <folder>');
  }
  for (const { file, integrity } of await packDriver(folder, out)) {
    say(`${file}\n${integrity}`);
  }
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
