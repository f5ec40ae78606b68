import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Operation, ofCode, ofDocument } from './operationsOf';

/** By plugin: routes like `GET /accounts/{id}`. */
export type Operations = Record<string, Operation[]>;

export const root = resolve(__dirname, '../../../../..');

/** Of Backstage, with a document of their own. */
const documented = [
  'catalog',
  'scaffolder',
  'search',
  'notifications',
  'events',
];

/** Of Backstage, without one. */
const undocumented = [
  'app',
  'auth',
  'mcp-actions',
  'permission',
  'signals',
  'user-settings',
];

/** What Backstage gives every plugin, and the portal as a whole. */
const ofTheFramework: Record<string, [of: string, folders: string[]]> = {
  'every-plugin': [
    '@backstage/backend-defaults',
    [
      'alpha/entrypoints/actionsRegistry',
      'entrypoints/httpRouter',
      'entrypoints/scheduler',
    ],
  ],
  root: ['@backstage/backend-defaults', ['entrypoints/rootHttpRouter']],
};

/**
 * Every route that a portal has: of the API documents, ours and Backstage's, and of the code, where there is no
 * document.
 */
export function listOperations(): Operations {
  const found: Operations = {};
  const add = (plugin: string, operations: Operation[]) => {
    const known = found[plugin] ?? [];
    const names = new Set(known.map(({ route }) => route));
    found[plugin] = [
      ...known,
      ...operations.filter(
        ({ route }) => !names.has(route) && names.add(route),
      ),
    ];
  };
  for (const name of readdirSync(join(root, 'plugins'))) {
    const folder = join(root, 'plugins', name, 'src');
    const plugin = name.replace(/-(common|backend.*)$/, '');
    const document = join(folder, 'openapi/index.ts');
    if (name.endsWith('-common') && existsSync(document)) {
      add(plugin, ofDocument(jest.requireActual(document).openapi));
    } else if (/-backend(-|$)/.test(name)) {
      add(plugin, ofFolder(folder));
    }
  }
  for (const plugin of documented) {
    const { spec } = jest.requireActual(
      join(distOf(plugin), 'schema/openapi/generated/router.cjs.js'),
    );
    add(plugin, ofDocument(spec));
  }
  for (const plugin of undocumented) {
    add(plugin, ofFolder(distOf(plugin)));
  }
  for (const [name, [of, folders]] of Object.entries(ofTheFramework)) {
    const dist = resolvePackagePath(of, 'dist');
    add(
      name,
      folders.flatMap(folder => ofFolder(join(dist, folder))),
    );
  }
  const integration = require.resolve('@backstage/plugin-permission-node');
  add('every-plugin', ofFolder(join(dirname(integration), 'integration')));
  return found;
}

export const distOf = (plugin: string) =>
  resolvePackagePath(`@backstage/plugin-${plugin}-backend`, 'dist');

/** Code below a folder, without tests. */
export const codeIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(name => /\.(js|ts)$/.test(name))
        .filter(name => !/\.(test|d)\.ts$/.test(name))
        .map(name => readFileSync(join(folder, name), 'utf8'))
    : [];

const ofFolder = (folder: string) => codeIn(folder).flatMap(ofCode);
