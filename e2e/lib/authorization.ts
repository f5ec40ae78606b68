import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** A line of packages/backend/authorization.yaml. */
export interface RouteRule {
  plugin: string;
  method: string;
  path: string;
  /** A permission, or who may without one. */
  needs: string;
  /** Everybody gets an answer, with what they may see. */
  filtered: boolean;
}

const file = resolve('packages/backend/authorization.yaml');

/** Where a plugin of the table is; what every plugin has is asked of one of them. */
export const mountOf = (plugin: string): string =>
  plugin === 'root'
    ? ''
    : `/api/${plugin === 'every-plugin' ? 'clouds' : plugin}`;

export function readRouteRules(): RouteRule[] {
  const table: Record<string, Record<string, string>> = parse(
    readFileSync(file, 'utf8'),
  );
  return Object.entries(table).flatMap(([plugin, routes]) =>
    Object.entries(routes)
      .filter(([route]) => !route.startsWith('ACTION '))
      .map(([route, rule]) => {
        const [method, path] = route.split(' ');
        const [needs, filtered] = rule.split(' ');
        return {
          plugin,
          method,
          path,
          needs,
          filtered: filtered === 'filtered',
        };
      }),
  );
}
