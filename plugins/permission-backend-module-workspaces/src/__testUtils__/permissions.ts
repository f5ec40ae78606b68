import { Permission } from '@backstage/plugin-permission-common';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const plugins = resolve(__dirname, '../../..');

/** Every permission that a package `-common` of ours has. */
export function contextPermissions(): Permission[] {
  return unique(
    readdirSync(plugins)
      .filter(name => name.endsWith('-common'))
      .map(name => join(plugins, name, 'src'))
      .flatMap(folder =>
        readdirSync(folder)
          .filter(name => /permissions\.ts$/i.test(name))
          .map(name => join(folder, name)),
      ),
  );
}

/** Of the plugins of Backstage that ask for one, with what our modules add to them. */
export const permissionsOfBackstage = (): Permission[] =>
  unique([
    '@backstage/plugin-catalog-common/alpha',
    '@backstage/plugin-scaffolder-common/alpha',
    join(
      plugins,
      'catalog-backend-module-directory/src/actions/permissions.ts',
    ),
  ]);

function unique(modules: string[]): Permission[] {
  const all = modules
    .flatMap(name =>
      Object.values(jest.requireActual<Record<string, Permission>>(name)),
    )
    .filter(value => value?.type === 'basic' || value?.type === 'resource');
  return [...new Map(all.map(one => [one.name, one])).values()];
}
