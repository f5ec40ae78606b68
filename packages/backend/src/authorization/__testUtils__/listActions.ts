import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { codeIn, distOf, root } from './listOperations';

/** By plugin and operation: what the actions are called that are the operation by another name. */
export type OperationActionNames = Record<string, Record<string, string[]>>;

/** Of Backstage, with actions. */
const ofBackstage = [
  'auth',
  'catalog',
  'notifications',
  'scaffolder',
  'search',
];

const backends = () =>
  readdirSync(join(root, 'plugins')).filter(name => /-backend(-|$)/.test(name));

const pluginOf = (name: string) => name.replace(/-backend.*$/, '');

/** Names of the actions that code registers one by one, by plugin. */
export function listActions(): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const add = (plugin: string, folder: string) => {
    const names = codeIn(folder).flatMap(actionsOfCode);
    if (names.length > 0) {
      found[plugin] = [...(found[plugin] ?? []), ...names];
    }
  };
  for (const name of backends()) {
    add(pluginOf(name), join(root, 'plugins', name, 'src'));
  }
  for (const plugin of ofBackstage) {
    add(plugin, join(distOf(plugin), 'actions'));
  }
  return found;
}

export const actionsOfCode = (code: string): string[] =>
  [
    ...code.matchAll(
      /(?:actions?|[rR]egistry)\.register\(\{\s*name: ["'`]([\w-]+)/g,
    ),
  ].map(([, name]) => name);

/** Those of our contexts: each plugin exports one table, of every operation. */
export function listOperationActions(): OperationActionNames {
  const found: OperationActionNames = {};
  for (const name of backends()) {
    const folder = join(root, 'plugins', name, 'src/actions');
    const tables = tablesIn(folder);
    if (tables.length > 0) {
      found[pluginOf(name)] = Object.fromEntries(
        tables
          .flatMap(table => Object.entries(table))
          .map(([operationId, actions]) => [
            operationId,
            Array.isArray(actions) ? actions.map(action => action.name) : [],
          ]),
      );
    }
  }
  return found;
}

type Table = Record<string, { name: string }[] | { none: string }>;

function tablesIn(folder: string): Table[] {
  const files = codeFiles(folder);
  return files.flatMap(file =>
    Object.entries(jest.requireActual<Record<string, Table>>(file))
      .filter(([name]) => name.endsWith('Actions'))
      .map(([, table]) => table)
      .filter(table => typeof table === 'object'),
  );
}

function codeFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter(name => /Actions\.ts$|^index\.ts$/.test(name))
      .filter(name => name !== 'registerActions.ts')
      .map(name => join(folder, name));
  } catch {
    return [];
  }
}
