import { createRequire } from 'node:module';
import type * as Trail from '../../packages/audit-trail/src';
import type * as Events from '../../plugins/audit-backend/src/database/EventsStore';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);

const trail: typeof Trail = load('../../packages/audit-trail/src/index.ts');
const events: typeof Events = load(
  '../../plugins/audit-backend/src/database/EventsStore.ts',
);

export const { AuditTrail, DatabaseTrailStore, migrateTrail, TrailWriter } =
  trail;
export const { EventsStore } = events;
