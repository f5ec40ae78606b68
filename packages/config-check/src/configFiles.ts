import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Which files a backend reads that is started with these arguments; addresses of the web are left out. */
export function configFiles(argv: string[]): string[] {
  const named = argv.flatMap((argument, index) => {
    if (argument.startsWith('--config=')) {
      return [argument.slice('--config='.length)];
    }
    return argument === '--config' ? argv.slice(index + 1, index + 2) : [];
  });
  return named.length > 0
    ? named.filter(name => !/^https?:/.test(name)).map(name => resolve(name))
    : ['app-config.yaml', 'app-config.local.yaml']
        .map(name => resolve(name))
        .filter(existsSync);
}
