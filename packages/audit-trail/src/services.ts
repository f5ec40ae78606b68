import { DefaultAuditorService } from '@backstage/backend-defaults/auditor';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { databasesServiceRef } from '@rackstage/database';
import { beforeAnswers } from '@rackstage/observability';
import { randomUUID } from 'node:crypto';
import { AuditTrail } from './AuditTrail';
import { migrateTrail } from './migrateTrail';
import { DatabaseTrailStore } from './TrailStore';
import { TrailWriter } from './TrailWriter';

/** One for the process. */
const trailServiceRef = createServiceRef<AuditTrail>({
  id: 'rackstage.audit-trail',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        databases: databasesServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.rootLogger,
      },
      factory({ databases, lifecycle, logger }) {
        const database = databases.forPlugin('audit', { lifecycle, logger });
        const now = () => new Date();
        const writer = new TrailWriter({
          writer: randomUUID(),
          now,
          async store() {
            const knex = await database.getClient();
            if (!database.migrations?.skip) {
              await migrateTrail(knex);
            }
            return new DatabaseTrailStore(knex);
          },
        });
        const trail = new AuditTrail(writer, logger, now);
        const stop = beforeAnswers((request, status) =>
          trail.answered(request, status),
        );
        trail.start();
        // While there is a database.
        lifecycle.addBeforeShutdownHook(async () => {
          stop();
          await trail.stop();
        });
        return trail;
      },
    }),
});

/** Backstage's auditor, whose events are stored before its calls return; the log tells of them as before. */
export const auditTrailFactory = createServiceFactory({
  service: coreServices.auditor,
  deps: {
    auth: coreServices.auth,
    httpAuth: coreServices.httpAuth,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    trail: trailServiceRef,
  },
  factory({ auth, httpAuth, logger, plugin, trail }) {
    const log = logger.child({ isAuditEvent: true });
    return DefaultAuditorService.create(
      async event => {
        const { meta, ...draft } = await trail.record(event);
        const level = event.severityLevel === 'low' ? 'debug' : 'info';
        log[level](draft.event, { ...draft, meta: JSON.parse(meta) });
      },
      { auth, httpAuth, plugin },
    );
  },
});
