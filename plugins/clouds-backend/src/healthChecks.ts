import { HealthService } from '@rackstage/observability';
import { SecretsService } from '@rackstage/secrets';
import { Knex } from 'knex';
import { DatabaseAccountsStore } from './database/DatabaseAccountsStore';
import { credentialContext } from './drivers/Connections';

/** Without these no request would find anything. A cloud that is away is none of them. */
export function addHealthChecks(options: {
  health: HealthService;
  knex: Knex;
  secrets: SecretsService;
}): void {
  const { health, knex, secrets } = options;
  const accounts = new DatabaseAccountsStore(knex);
  health.addReadinessCheck('database', () => knex.raw('SELECT 1'));
  health.addReadinessCheck('secrets key', async () => {
    await secrets.currentKeyId();
    const newest = { sort: '-createdAt', limit: 1 } as const;
    for (const account of (await accounts.list(newest)).items) {
      const { id, credential: data, credentialKeyId: keyId } = account;
      await secrets.decrypt({ keyId, data }, credentialContext(id));
    }
  });
}
