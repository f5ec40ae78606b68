import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const say = text => process.stdout.write(`${text}\n`);
