import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** By plugin and route, or action: what it asks for. */
export type RouteRules = Record<string, Record<string, string>>;

/** By permission: a word for each role. */
export type PermissionTable = Record<string, string>;

const read = (name: string) =>
  parse(readFileSync(resolve(__dirname, '../../..', name), 'utf8'));

export const readRules = (): RouteRules => read('authorization.yaml');

export const readPermissions = (): PermissionTable => read('permissions.yaml');

/** What stands in place of a permission. */
export const words = ['open', 'person', 'signed-in', 'portal'];
