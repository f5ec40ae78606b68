import { startTestBackend, mockServices } from '@backstage/backend-test-utils';
import { interruptedDatabase } from '@rackstage/config-check';
import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { startLock } from './startLock';

const postgres =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING;

(postgres ? describe : describe.skip)('on PostgreSQL', () => {
  it('a portal does not start while a restore is not at its end', async () => {
    const prefix = `t${randomBytes(4).toString('hex')}_`;
    const start = () =>
      startTestBackend({
        features: [
          startLock,
          mockServices.rootConfig.factory({
            data: {
              backend: {
                database: { client: 'pg', connection: postgres, prefix },
              },
            },
          }),
        ],
      });
    const server = new Client({ connectionString: postgres });
    await server.connect();
    const marker = escapeIdentifier(interruptedDatabase(prefix));
    await server.query(`CREATE DATABASE ${marker}`);
    await expect(start()).rejects.toThrow(
      'rackstage restore <backup> --replace',
    );
    await server.query(`COMMENT ON DATABASE ${marker} IS '/srv/a.backup'`);
    await expect(start()).rejects.toThrow(
      'rackstage restore /srv/a.backup --replace',
    );
    await server.query(`DROP DATABASE ${marker}`);
    await (await start()).stop();
    await server.end();
  });
});
