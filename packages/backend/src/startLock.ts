import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Client } from 'pg';
import { refuseHalfRestored } from './refuseHalfRestored';

/** One for each portal: several may share a server, each with a prefix of its own. */
const name = (config: RootConfigService) =>
  `rackstage.start:${config.getOptionalString('backend.database.prefix') ?? ''}`;

/** To the database that Backstage itself begins with. */
function client(config: RootConfigService): Client {
  const connection = config.get('backend.database.connection');
  return typeof connection === 'string'
    ? new Client({ connectionString: connection })
    : new Client({ database: 'postgres', ...(connection as object) });
}

/**
 * Replicas start one at a time: plugins make and migrate their tables then, and
 * all but the first to begin would fail. PostgreSQL lets go of the lock when a
 * replica dies.
 */
export const startLock = createServiceFactory({
  service: createServiceRef<{}>({ id: 'rackstage.startLock', scope: 'root' }),
  initialization: 'always',
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  async factory({ config, lifecycle, logger }) {
    if (config.getOptionalString('backend.database.client') !== 'pg') {
      return {};
    }
    const database = client(config);
    database.on('error', error =>
      logger.warn('The lock for starting was lost', error),
    );
    await database.connect();
    await database.query('select pg_advisory_lock(hashtext($1))', [
      name(config),
    ]);
    try {
      await refuseHalfRestored(database, config);
    } catch (error) {
      await database.end();
      throw error;
    }
    lifecycle.addStartupHook(() => database.end());
    return {};
  },
});
