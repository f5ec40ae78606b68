import { RootConfigService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { interruptedDatabase, restoreAgain } from '@rackstage/config-check';
import { Client } from 'pg';

/** @throws ConflictError when a restore was interrupted: keys and documents may be others than the databases */
export async function refuseHalfRestored(
  server: Client,
  config: RootConfigService,
): Promise<void> {
  const prefix =
    config.getOptionalString('backend.database.prefix') ?? 'backstage_plugin_';
  const { rows } = await server.query<{ file: string | null }>(
    "select shobj_description(oid, 'pg_database') as file from pg_database where datname = $1",
    [interruptedDatabase(prefix)],
  );
  if (rows.length > 0) {
    throw new ConflictError(
      `A restore of the databases '${prefix}…' was interrupted, or goes on, and the portal does not start on half of it. Wait for its end, or ${restoreAgain(rows[0].file ?? undefined)}`,
    );
  }
}
