import type * as Documents from '../../packages/search-documents/src';
import type * as Store from '../../plugins/search-backend-module-trigram/src/database/DatabaseSearchStore';
import type * as Migrate from '../../plugins/search-backend-module-trigram/src/database/migrate';
import { createRequire } from 'node:module';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);

const engine = '../../plugins/search-backend-module-trigram/src/database';
const documents: typeof Documents = load(
  '../../packages/search-documents/src/index.ts',
);
const store: typeof Store = load(`${engine}/DatabaseSearchStore.ts`);
const migrations: typeof Migrate = load(`${engine}/migrate.ts`);

export const { queryWords, searchFacets } = documents;
export const { DatabaseSearchStore } = store;
export const { migrate } = migrations;
