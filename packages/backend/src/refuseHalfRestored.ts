import { RootConfigService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { interruptedDatabase } from '@rackstage/config-check';
import { Client } from 'pg';

/** @throws ConflictError when a restore was interrupted: keys and documents may be others than the databases */
export async function refuseHalfRestored(
  server: Client,
  config: RootConfigService,
): Promise<void> {
  const prefix =
    config.getOptionalString('backend.database.prefix') ?? 'backstage_plugin_';
  const { rowCount } = await server.query(
    'select from pg_database where datname = $1',
    [interruptedDatabase(prefix)],
  );
  if (rowCount !== 0) {
    throw new ConflictError(
      `A restore of the databases '${prefix}…' was interrupted, or goes on: wait for its end, or run it again with --replace`,
    );
  }
}
